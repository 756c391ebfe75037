import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { launchOptions } from '../support/webgl.ts'

// Playwright hides scroll bars; on most desktops they take their place from the page.
test.use({ launchOptions: { ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] } })

const code = /\/assets\/(?!theme-init).*\.js$/

test('what stands in the middle stays there, with a scroll bar and without', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  const heading = page.locator('h1')
  const look = async () => ({
    x: (await heading.boundingBox())?.x,
    scrolls: await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight),
  })
  await page.route(code, (route) => route.abort())
  await page.goto('/privacy')
  await expect(heading).toHaveText('Privacy', { useInnerText: true })
  const before = await look()
  expect(before).toEqual({ x: expect.any(Number), scrolls: false })

  await page.unroute(code)
  await page.goto('/privacy')
  await expect(page.getByRole('heading', { name: 'Privacy', level: 1 })).toBeVisible()
  const bar = () => window.innerWidth - document.documentElement.clientWidth
  await expect.poll(() => page.evaluate(bar)).toBeGreaterThan(0)
  expect(await look()).toEqual({ ...before, scrolls: true })

  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  expect((await look()).x, 'behind a dialog').toBe(before.x)
})
