import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { watchPolicy } from '../support/watch-policy.ts'
import { check } from './check.ts'
import { guestPages, memberPages } from './pages.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

for (const locale of ['en', 'de'] as const) {
  test(`guests' pages have no barriers (${locale})`, async ({ page, heimdall: _ }) => {
    test.slow()
    const blocked = await watchPolicy(page)
    await page.addInitScript((value) => localStorage.setItem('heimdall-locale', value), locale)
    for (const path of guestPages) {
      await page.goto(path)
      await check(page)
    }
    expect(blocked).toEqual([])
  })

  test(`members' pages have no barriers (${locale})`, async ({ page, heimdall }) => {
    test.slow()
    const blocked = await watchPolicy(page)
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
    expect(blocked).toEqual([])
  })
}
