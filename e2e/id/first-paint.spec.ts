import type { Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

const code = /\/assets\/(?!theme-init).*\.js$/
/** As on a line on which the code has not arrived yet. */
const holdCode = (page: Page) => page.route(code, (route) => route.abort())
const headOf = async (page: Page) => {
  const boxes = await Promise.all(
    [page.locator('h1'), page.locator('h1 ~ p, :has(> h1) + p')].map((part) => part.boundingBox()),
  )
  return boxes.map((box) => box && { x: Math.round(box.x), y: Math.round(box.y) })
}

test.describe('before any code has run', () => {
  test.use({ locale: 'de-AT', colorScheme: 'light' })

  test('a page says where one is, in the language and the theme of the reader', async ({
    page,
    heimdall: _,
  }) => {
    // From the first page on: its router writes the entry of the history anew, which can end a visit that has just begun.
    await holdCode(page)
    await page.goto('/no/such/page')
    await page.evaluate(() => localStorage.setItem('heimdall-theme', 'dark'))
    await page.goto('/activity')
    await expect(page.locator('h1')).toHaveText('Anmelden', { useInnerText: true })
    await expect(page.locator('html')).toHaveAttribute('lang', 'de')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    // Nothing of it can be reached: it would be gone a moment later.
    await expect(page.getByRole('heading')).toHaveCount(0)
    await expect(page.locator('input, button, a')).toHaveCount(0)
    expect(await page.locator('#root').ariaSnapshot()).toBe('- paragraph: Wird geladen …')

    await page.evaluate(() => localStorage.setItem('heimdall-locale', 'en'))
    await page.reload()
    await expect(page.locator('h1')).toHaveText('Sign in', { useInnerText: true })
  })
})

test('whoever is signed in reads their own language from the first paint on', async ({
  browser,
  heimdall,
}) => {
  const account = await heimdall.createUser()
  // A browser that knows nothing yet, such as one that comes back from another platform.
  const page = await browser.newPage({ baseURL: heimdall.url, locale: 'de-DE' })
  await signIn(page, account)
  await holdCode(page)
  await page.goto('/activity')
  await expect(page.locator('h1')).toHaveText('Activity', { useInnerText: true })
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.close()
})

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`headings stand where the page will have them, at ${width} px`, async ({ page, heimdall }) => {
    await page.setViewportSize({ width, height })
    await signIn(page, await heimdall.createUser())
    for (const [path, title] of [
      ['/activity', 'Activity'],
      ['/location/devices', 'Location'],
      ['/privacy', 'Privacy'],
    ] as const) {
      await holdCode(page)
      await page.goto(path)
      await expect(page.locator('h1')).toHaveText(title, { useInnerText: true })
      const before = await headOf(page)
      expect(before).not.toContain(null)
      await page.unroute(code)
      await page.goto(path)
      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
      expect(await headOf(page), path).toEqual(before)
    }
  })
}

test('it stays until the page is there, and then there is one heading', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const { promise, resolve: answer } = Promise.withResolvers<void>()
  await page.route('**/trpc/**', async (route) => {
    await promise
    await route.continue()
  })
  const asked = page.waitForRequest('**/trpc/**')
  await page.goto('/security')
  await asked
  await expect(page.locator('[data-first-paint] h1')).toBeVisible()
  answer()
  await expect(page.getByRole('heading', { name: 'Security', level: 1 })).toBeVisible()
  await expect(page.locator('[data-first-paint]')).toHaveCount(0)
  await expect(page.locator('h1')).toHaveCount(1)
  await page.unrouteAll({ behavior: 'wait' })
})

test('a tab that is never painted starts all the same', async ({ page, heimdall: _ }) => {
  await page.addInitScript(() => Object.assign(window, { requestAnimationFrame: () => 0 }))
  await page.goto('/sign-in')
  await expect(page.getByLabel('E-mail or username')).toBeVisible()
})

test('the app’s first file runs when what was written has been painted', async ({ page, heimdall: _ }) => {
  await page.addInitScript(() => {
    const held: FrameRequestCallback[] = []
    const { requestAnimationFrame, setTimeout } = window
    Object.assign(window, {
      requestAnimationFrame: (callback: FrameRequestCallback) => held.push(callback),
      // That a tab which is never painted starts all the same has a test of its own.
      setTimeout: (handler: () => void, ms?: number) => (ms === 2_000 ? 0 : setTimeout(handler, ms)),
      paint() {
        Object.assign(window, { requestAnimationFrame, setTimeout })
        for (const callback of held.splice(0)) callback(performance.now())
      },
    })
  })
  // The texts are the first thing that it asks for.
  const asked: string[] = []
  page.on('request', (request) => {
    if (/\/en-[^/]+\.js$/.test(request.url())) asked.push(request.url())
  })
  await page.goto('/sign-in')
  await page.waitForLoadState('load')
  await expect(page.locator('[data-first-paint] h1')).toBeVisible()
  expect(asked).toEqual([])
  await page.evaluate('paint()')
  await expect(page.getByLabel('E-mail or username')).toBeVisible()
  expect(asked).not.toEqual([])
})

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test(`the form for a forgotten password stands still where no mail leaves, at ${width} px`, async ({
    page,
    heimdall: _,
  }) => {
    await page.setViewportSize({ width, height })
    await holdCode(page)
    await page.goto('/forgot-password')
    const notice = page.locator('#root div:has(> svg)', { hasText: 'No mail server is set up' })
    const places = async () => [await headOf(page), await notice.boundingBox()]
    await expect(notice).toBeVisible()
    const before = await places()
    await page.unroute(code)
    // What the app asks the server stays without an answer.
    await page.route('**/trpc/**', () => undefined)
    await page.goto('/forgot-password')
    await expect(page.getByLabel('E-mail address')).toBeVisible()
    expect(await places()).toEqual(before)
    await page.unrouteAll()
  })
}
