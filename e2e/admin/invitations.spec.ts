import { forgetCookies } from '../support/forget-cookies.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { expectAccessible } from './accessible.ts'

test('somebody is invited, makes an account on a phone, and is in', async ({ page, browser, heimdall }) => {
  const admin = await heimdall.createUser({ role: 'admin' })
  await signIn(page, admin)
  await page.goto('/admin/users')
  await page.getByRole('link', { name: 'Invite', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('E-mail address').fill('skadi@example.org')
  await dialog.getByLabel('Role').selectOption({ label: 'Moderator' })
  await dialog.getByLabel('Note').fill('From the north')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Invite' }).click()
  // This one has no mail server, so the link is for whoever invites.
  await expect(dialog.getByRole('heading', { name: 'The invitation is ready' })).toBeVisible()
  const link = (await dialog.textContent())?.match(/http:\/\/[^#\s]+#[\w-]{43}/)?.[0] ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('From the north')).toBeVisible()
  await expectAccessible(page)

  const phone = await browser.newPage({
    baseURL: heimdall.url,
    viewport: { width: 390, height: 800 },
    locale: 'en-GB',
  })
  await phone.goto(link)
  await expect(phone.getByRole('heading', { name: `${admin.username} invites you` })).toBeVisible()
  await expect(phone.getByLabel('E-mail address')).toHaveValue('skadi@example.org')
  await phone.getByLabel('Username').fill('skadi')
  await phone.getByLabel('Password', { exact: true }).fill('snow-and-ski-and-bow')
  await phone.getByRole('button', { name: 'Create account' }).click()
  await expect(phone.getByRole('heading', { name: 'Welcome!' })).toBeVisible()
  await phone.getByRole('link', { name: 'To your account' }).click()
  await expect(phone.getByRole('heading', { name: 'Hello, skadi' })).toBeVisible()
  await phone.goto(link)
  await expect(phone.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
  await phone.close()

  await page.getByRole('tab', { name: 'Used' }).click()
  await expect(page.getByRole('link', { name: 'Used by skadi' })).toBeVisible()
})

test('an invitation is revoked, and its link is dead', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin/users/invitations?create=true')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Note').fill('By mistake')
  await dialog.getByRole('button', { name: 'Invite' }).click()
  await expect(dialog.getByRole('heading', { name: 'The invitation is ready' })).toBeVisible()
  const link = (await dialog.textContent())?.match(/http:\/\/[^#\s]+#[\w-]{43}/)?.[0] ?? ''
  await dialog.getByRole('button', { name: 'Done' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'By mistake' })
  await row.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await expect(page.getByText('The invitation is revoked')).toBeVisible()
  await forgetCookies(page)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible()
})

test('an address that waits for its owner is marked as confirmed', async ({ page, heimdall }) => {
  await page.request.post('/trpc/accounts.register', {
    data: { email: 'ullr@example.org', username: 'ullr', password: 'bow-and-shield-and-ski' },
  })
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin/users?search=ullr')
  await page.getByRole('link', { name: 'ullr' }).click()
  await expect(page.getByText('Not confirmed')).toBeVisible()
  await page.getByRole('button', { name: 'Mark as confirmed' }).click()
  await expect(page.getByText('Not confirmed')).toHaveCount(0)
})
