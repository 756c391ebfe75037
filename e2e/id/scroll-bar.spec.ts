import type { Locator, Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

// Playwright hides scroll bars; on most desktops they take their place from the page.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }),
})

const code = /\/assets\/(?!theme-init).*\.js$/

/** Where it stands, and whether the page is longer than the window. */
const look = async (page: Page, part: Locator) => {
  const box = await part.boundingBox()
  return {
    left: box?.x,
    right: box && box.x + box.width,
    scrolls: await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight),
  }
}
const barOf = (page: Page) => page.evaluate(() => window.innerWidth - document.documentElement.clientWidth)

test('what stands in the middle stays there, with a scroll bar and without', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const heading = page.locator('h1')
  await page.route(code, (route) => route.abort())
  await page.goto('/privacy')
  await expect(heading).toHaveText('Privacy', { useInnerText: true })
  const before = await look(page, heading)
  expect(before).toEqual({ left: expect.any(Number), right: expect.any(Number), scrolls: false })

  await page.unroute(code)
  await page.goto('/privacy')
  await expect(page.getByRole('heading', { name: 'Privacy', level: 1 })).toBeVisible()
  await expect.poll(() => look(page, heading)).toMatchObject({ left: before.left, scrolls: true })
  expect(await barOf(page)).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect((await look(page, heading)).left, 'behind a dialog').toBe(before.left)
})

test('a card stays where it is when it becomes longer than the window', async ({ page, heimdall: _ }) => {
  const card = page.locator('main')
  await page.goto('/register')
  await expect(page.getByLabel('E-mail address')).toBeVisible()
  const before = await look(page, card)
  expect(before.scrolls).toBe(false)
  await page.setViewportSize({ width: 1280, height: 400 })
  await expect.poll(() => look(page, card)).toEqual({ ...before, scrolls: true })
})

test('in the admin app too, and behind its dialogs', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'super_admin' }))
  await page.setViewportSize({ width: 1280, height: 1600 })
  await page.goto('/admin/roles')
  const main = page.locator('main')
  const open = page.getByRole('button', { name: 'Create role' })
  await expect(open).toBeVisible()
  const before = await look(page, main)
  expect(before.scrolls).toBe(false)
  await open.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await look(page, main), 'behind a dialog').toEqual(before)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.setViewportSize({ width: 1280, height: 300 })
  await expect.poll(() => look(page, main)).toEqual({ ...before, scrolls: true })
  await open.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await look(page, main), 'behind a dialog').toMatchObject({ left: before.left, right: before.right })
})

test('a narrow page has all of the window', async ({ page, heimdall }) => {
  await page.setViewportSize({ width: 360, height: 4000 })
  await signIn(page, await heimdall.createUser())
  for (const path of ['/privacy', '/sign-out']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await barOf(page), path).toBe(0)
  }
})
