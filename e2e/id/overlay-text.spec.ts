import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

// The stream of an overlay, in the hands of the test: what it says, and that it breaks off.
declare global {
  interface Window {
    overlayStream: {
      number: number
      say(message: object): void
      open(): void
      breakOff(isRefused?: boolean): void
    }
  }
}

async function openOverlay(page: Page, path: string): Promise<void> {
  await page.clock.install()
  await page.addInitScript(() => {
    let made = 0
    class Stream {
      static readonly CLOSED = 2
      readyState = 1
      onopen: () => void = () => undefined
      onerror: () => void = () => undefined
      onmessage: (event: { data: string }) => void = () => undefined
      constructor() {
        window.overlayStream = {
          number: ++made,
          say: (message) => this.onmessage({ data: JSON.stringify(message) }),
          open: () => this.onopen(),
          breakOff: (isRefused = false) => {
            if (isRefused) this.readyState = Stream.CLOSED
            this.onerror()
          },
        }
      }
    }
    Object.assign(window, { EventSource: Stream })
  })
  await page.goto(`/overlay/hp_somebody/${path}`)
}

const state = (at: number, precision = 'exact') => {
  const position = {
    at,
    latitude: 48.20817,
    longitude: 16.37382,
    speedKmh: 42,
    city: null,
    countryCode: null,
  }
  const device = { key: 'a', position, trip: { distanceM: 1_500, movingMs: 420_000 } }
  return { type: 'state', precision, devices: [device] }
}
const say = (page: Page, message: object) =>
  page.evaluate((message) => window.overlayStream.say(message), message)
const shown = (page: Page) => page.locator('#overlay')

for (const { look, text } of [
  { look: 'lang=de_AT', text: '48,2082, 16,3738' },
  { look: 'lang=nonsense!', text: '48.2082, 16.3738' },
  { look: 'lang=', text: '48.2082, 16.3738' },
  { look: 'decimals=many', text: '48.2082, 16.3738' },
  { look: 'decimals=', text: '48.2082, 16.3738' },
  { look: 'decimals=1', text: '48.2, 16.4' },
]) {
  test(`an overlay whose address says ${look} shows ${text}`, async ({ page }) => {
    await openOverlay(page, `text?${look}`)
    await say(page, state(1))
    await expect(shown(page)).toHaveText(text)
  })
}

test('a square of a kilometre is not shown as if it were a point', async ({ page }) => {
  await openOverlay(page, 'text')
  await say(page, state(1, 'grid'))
  await expect(shown(page)).toHaveText('48.21, 16.37')
})

test('a speed goes when nothing has come for two minutes, whatever is said once more', async ({ page }) => {
  await openOverlay(page, 'speed')
  await say(page, state(1))
  await page.clock.runFor(90_000)
  await say(page, state(1))
  await expect(shown(page)).toHaveText('42 km/h')
  await page.clock.runFor(31_000)
  await expect(shown(page)).toBeHidden()
  await say(page, state(2))
  await expect(shown(page)).toHaveText('42 km/h')
})

test('whoever stands still stays while a stream comes back, and goes when it does not', async ({ page }) => {
  await openOverlay(page, 'text')
  await say(page, state(1))
  await page.clock.runFor(60_000)
  await page.evaluate(() => window.overlayStream.breakOff())
  await expect(shown(page)).toBeVisible()
  await page.evaluate(() => window.overlayStream.open())
  await page.clock.runFor(60_000)
  await expect(shown(page)).toBeVisible()
  await page.evaluate(() => window.overlayStream.breakOff())
  await page.clock.runFor(31_000)
  await expect(shown(page)).toBeHidden()
})

test('a stream that is refused is made anew, again and again; one that only broke off comes back itself', async ({
  page,
}) => {
  await openOverlay(page, 'text')
  const number = () => page.evaluate(() => window.overlayStream.number)
  await page.evaluate(() => window.overlayStream.breakOff())
  await page.clock.runFor(10_000)
  expect(await number()).toBe(1)
  for (const next of [2, 3]) {
    await page.evaluate(() => window.overlayStream.breakOff(true))
    await page.clock.runFor(3_000)
    expect(await number()).toBe(next)
  }
  await page.evaluate(() => window.overlayStream.open())
  await say(page, state(1))
  await page.clock.runFor(60_000)
  await expect(shown(page)).toHaveText('48.2082, 16.3738')
})
