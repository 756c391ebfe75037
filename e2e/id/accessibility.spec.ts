import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { guestPages, memberPages } from './pages.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const violations = async (page: Page) => {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(({ id, nodes }) => `${new URL(page.url()).pathname}: ${id} ${nodes[0]?.html}`)
}

/** Both themes of what is on the screen; only colours differ between them. */
async function check(page: Page) {
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('heading').first()).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violations(page)).toEqual([])
  }
}

for (const locale of ['en', 'de'] as const) {
  test(`guests' pages have no barriers (${locale})`, async ({ page, heimdall: _ }) => {
    await page.addInitScript((value) => localStorage.setItem('heimdall-locale', value), locale)
    for (const path of guestPages) {
      await page.goto(path)
      await check(page)
    }
  })

  test(`members' pages have no barriers (${locale})`, async ({ page, heimdall }) => {
    await signIn(page, await heimdall.createUser({ role: 'admin' }))
    await page.request.patch('/v1/users/me', { data: { locale } })
    for (const path of memberPages) {
      await page.goto(path)
      await check(page)
    }
    await page.goto('/activity')
    await page.locator('main ol a').first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check(page)
    await page.goto('/')
    await page.getByRole('button', { name: /menu|menü/i }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await check(page)
  })
}
