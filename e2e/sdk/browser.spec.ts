import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import type { BrowserBot } from './browser-bot.ts'

declare global {
  // Globals are declared so; the page's own script sets it.
  var bot: BrowserBot
}

let script: string
test.beforeAll(async () => {
  const [bundle] = [
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry: fileURLToPath(new URL('browser-bot.ts', import.meta.url)), formats: ['es'] },
      },
    }),
  ].flat()
  if (!bundle || !('output' in bundle)) throw new Error('Vite watches instead of building')
  script = bundle.output[0].code
})

/** A page of somebody else's making, as it may lie beside Heimdall behind the same proxy, or on another website. */
async function openBot(page: Page, origin: string): Promise<void> {
  await page.route(`${origin}/bot/*`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Bot</title><script type="module" src="/bot/bot.js"></script>',
        }),
  )
  await page.goto(`${origin}/bot/`)
  await page.waitForFunction(() => 'bot' in globalThis)
}

test('on the origin of Heimdall it lists, posts once and hears of all, over a crash of the server', async ({
  page,
  heimdall,
}) => {
  test.slow()
  const admin = await heimdall.createUser({ role: 'admin' })
  for (let count = 0; count < 4; count++) await heimdall.createUser()
  await signIn(page, admin)
  await openBot(page, heimdall.url)
  const names = await page.evaluate((url) => bot.usernames(url), heimdall.url)
  expect(names.length).toBeGreaterThanOrEqual(5)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain(admin.username)

  await page.evaluate((url) => bot.follow(url, 'browser_bot'), heimdall.url)
  await expect.poll(() => page.evaluate(() => bot.connections.made)).toBe(1)
  const log = async (number: number) => {
    const [first, second] = await page.evaluate(([url, of]) => bot.logTwice(url, 'browser_bot', of), [
      heimdall.url,
      number,
    ] as const)
    expect(second).toBe(first)
  }
  const numbers = () =>
    page.evaluate(() =>
      bot.heard.map(({ topic, data }) => (topic === 'audit' ? data.metadata.number : topic)),
    )
  await log(1)
  await log(2)
  await expect.poll(numbers).toEqual([1, 2])
  await heimdall.crash()
  await log(3)
  await expect.poll(numbers, { timeout: 20_000 }).toEqual([1, 2, 3])
  expect(await page.evaluate(() => bot.connections.lost)).toBeGreaterThan(0)
  await log(4)
  await expect.poll(numbers).toEqual([1, 2, 3, 4])
})

test('another website is answered nothing, with a key neither', async ({ page, heimdall }) => {
  const { key } = await heimdall.createApiKey('user:read')
  await openBot(page, 'http://elsewhere.example')
  const failure = await page.evaluate(([url, auth]) => bot.failureFrom(url, auth), [
    heimdall.url,
    key,
  ] as const)
  expect(failure).toBe('unreachable')
})
