import { expect, it } from 'vitest'
import { parseUserAgent } from './device.ts'

const mozilla = 'Mozilla/5.0'
const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

it.each([
  [
    `${mozilla} (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`,
    'desktop',
    'Firefox',
    'Windows',
  ],
  [`${mozilla} (X11; Linux x86_64) ${webKit} Chrome/141.0.0.0 Safari/537.36`, 'desktop', 'Chrome', 'Linux'],
  [
    `${mozilla} (X11; Linux x86_64) ${webKit} HeadlessChrome/141.0.0.0 Safari/537.36`,
    'desktop',
    'Chrome',
    'Linux',
  ],
  [
    `${mozilla} (X11; CrOS x86_64 14541.0.0) ${webKit} Chrome/141.0.0.0 Safari/537.36`,
    'desktop',
    'Chrome',
    'ChromeOS',
  ],
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) ${webKit} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
    'desktop',
    'Edge',
    'Windows',
  ],
  [
    `${mozilla} (Windows NT 10.0) ${webKit} Chrome/140.0.0.0 Safari/537.36 OPR/124.0.0.0`,
    'desktop',
    'Opera',
    'Windows',
  ],
  [
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15`,
    'desktop',
    'Safari',
    'macOS',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1`,
    'phone',
    'Safari',
    'iOS',
  ],
  [
    `${mozilla} (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140.0 Mobile/15E148 Safari/605.1.15`,
    'phone',
    'Firefox',
    'iOS',
  ],
  [
    `${mozilla} (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/141.0 Mobile/15E148 Safari/604.1`,
    'tablet',
    'Chrome',
    'iPadOS',
  ],
  [
    `${mozilla} (Linux; Android 10; K) ${webKit} Chrome/141.0.0.0 Mobile Safari/537.36`,
    'phone',
    'Chrome',
    'Android',
  ],
  [
    `${mozilla} (Linux; Android 10; K) ${webKit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    'phone',
    'Samsung Internet',
    'Android',
  ],
  [
    `${mozilla} (Linux; Android 14; Pixel Tablet) ${webKit} Chrome/141.0.0.0 Safari/537.36`,
    'tablet',
    'Chrome',
    'Android',
  ],
  [`${mozilla} (compatible; something)`, 'desktop', null, null],
  ['curl/8.5.0', 'program', 'curl', null],
  ['heimdall-bot/1.2 (+https://example.org)', 'program', 'heimdall-bot', null],
  ['node', 'program', 'node', null],
  ['', 'program', null, null],
  ['<script>', 'program', null, null],
  [null, 'program', null, null],
] as const)('%s', (userAgent, kind, browser, system) => {
  expect(parseUserAgent(userAgent)).toEqual({ kind, browser, system })
})
