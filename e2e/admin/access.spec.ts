import { signIn } from '../support/sign-in.ts'
import { expect, test } from './fixtures.ts'

test('who is not signed in is sent to the sign-in, and would come back to the same address', async ({
  page,
}) => {
  await page.goto('/admin/audit?status=failure')
  await expect(page).toHaveURL(/\/sign-in\?/)
  const redirect = new URL(page.url()).searchParams.get('redirect')
  expect(redirect).toBe('/admin/audit?status=failure')
})

test('a session that ends while the page is open leads to the sign-in', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto('/admin/users')
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const left = page.waitForURL(/\/sign-in\?redirect=%2Fadmin%2F/)
  await page.context().clearCookies()
  // Whatever is asked for next is answered as to a stranger. It may be something that the page asks by itself, and then there is
  // nothing to click any more.
  const clicked = page.getByRole('link', { name: 'API keys' }).click()
  await Promise.race([left, clicked.catch(() => undefined)])
  await left
})

test('who is no administrator is told so, and can leave', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/admin/audit')
  await expect(page.getByRole('heading', { name: 'No access to administration' })).toBeVisible()
  await expect(page.getByText(user.username)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go to my account' })).toHaveAttribute('href', '/')
  // Asking would be refused, and each refusal stands in the log.
  expect(asked.filter((url) => url.includes('audit.all'))).toEqual([])
})

test('an unknown address says so and leads back', async ({ adminPage: page }) => {
  await page.goto('/admin/no-such-page')
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
  await page.getByRole('link', { name: 'To the overview' }).click()
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  await expect(page).toHaveTitle('Overview · Heimdall Admin')
})

test('navigation moves the focus to the new page', async ({ adminPage: page }) => {
  await page.goto('/admin/about')
  await page.getByRole('link', { name: 'API keys' }).click()
  await expect(page.getByRole('heading', { name: 'API keys', level: 1 })).toBeVisible()
  await expect(page.locator('#main')).toBeFocused()
})

test('signing out ends the session', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto('/admin/about')
  await page.getByRole('button', { name: /Account menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await page.request.get('/v1/users/me')).status()).toBe(401)
})
