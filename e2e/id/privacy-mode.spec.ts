import type { Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

/** Those that name people, addresses and places. */
const paths = [
  '/',
  '/activity',
  '/profile',
  '/sessions',
  '/privacy',
  '/admin/',
  '/admin/users',
  '/admin/audit',
  '/admin/mail',
]

/** What stands on a page for everybody to see, and looks like an address or an id. What a form is being filled with is not on show. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const secret =
      /[\w.+-]+@[\w-]+\.\w{2,}|\b(?:\d{1,3}\.){3}\d{1,3}\b|(?:^|\s)::1\b|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      if (parent.closest('[data-private], script, style, .sr-only')) continue
      if (secret.test(node.textContent ?? '')) texts.push(node.textContent ?? '')
    }
    return texts
  })

test('in privacy mode no page of either app shows an address, an IP or an id to passers-by', async ({
  page,
  heimdall,
}) => {
  const user = await heimdall.createUser({ role: 'super_admin' })
  await signIn(page, user)
  const headers = { origin: heimdall.url }
  await page.request.patch('/v1/users/me', { data: { privacyMode: true }, headers })
  const found: string[] = []
  for (const path of paths) {
    await page.goto(path)
    await expect(page.getByRole('main')).toBeVisible()
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    found.push(...(await shown(page)).map((text) => `${path}: ${text}`))
  }
  expect(found).toEqual([])

  // The keyboard uncovers what it comes to.
  await page.goto('/profile')
  const email = page.locator('main [data-private]', { hasText: user.email }).first()
  await email.focus()
  await expect(email).toHaveCSS('filter', 'none')
})
