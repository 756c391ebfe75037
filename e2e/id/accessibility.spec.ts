import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { guestPages, memberPages } from './pages.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** Every rule in the light, and in the dark the one whose result a theme can change. */
const themes = [
  { colorScheme: 'light', rules: undefined },
  { colorScheme: 'dark', rules: ['color-contrast'] },
] as const

async function check(page: Page, part = 'html') {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  for (const { colorScheme, rules } of themes) {
    await page.emulateMedia({ colorScheme })
    // The pages have no frames; without them axe needs no second tab.
    const axe = new AxeBuilder({ page }).include(part).setLegacyMode()
    const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    expect(found, `${page.url()} (${colorScheme})`).toEqual([])
  }
}

for (const locale of ['en', 'de'] as const) {
  test(`guests' pages have no barriers (${locale})`, async ({ page, heimdall: _ }) => {
    test.slow()
    await page.addInitScript((value) => localStorage.setItem('heimdall-locale', value), locale)
    for (const path of guestPages) {
      await page.goto(path)
      await check(page)
    }
  })

  test(`members' pages have no barriers (${locale})`, async ({ page, heimdall }) => {
    test.slow()
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
    // The page behind an open menu is hidden from assistive technology, landmarks and all.
    await check(page, '[role=menu]')
  })
}
