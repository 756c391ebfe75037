import { expect, test } from './fixtures.ts'

test('people are found by part of the name, and the URL keeps the search', async ({
  adminPage: page,
  heimdall,
}) => {
  const wanted = await heimdall.createUser({ role: 'moderator' })
  await page.goto('/admin/users')
  await page
    .getByRole('searchbox', { name: 'Name, e-mail, id or linked account' })
    .fill(wanted.username.slice(0, -2))
  await expect(page).toHaveURL(/\?q=moderator/)
  const row = page.getByRole('row').filter({ hasText: wanted.username })
  await expect(row).toContainText(wanted.email)
  await expect(row).toContainText('Moderator')
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue(wanted.username.slice(0, -2))
  await expect(row).toBeVisible()

  await page.getByRole('searchbox').fill('nobody at all')
  await expect(page.getByText('Nobody found')).toBeVisible()
  await page.getByRole('button', { name: 'Show everybody' }).click()
  await expect(row).toBeVisible()
})

test('the role narrows the list', async ({ adminPage: page, heimdall, admin }) => {
  const member = await heimdall.createUser()
  await page.goto('/admin/users?role=admin')
  await expect(page.getByRole('link', { name: admin.username })).toBeVisible()
  await expect(page.getByRole('link', { name: member.username, exact: true })).toHaveCount(0)
})

test('a person’s page shows the account and its activity', async ({ adminPage: page, admin }) => {
  await page.goto('/admin/users?role=admin')
  await page.getByRole('link', { name: admin.username }).click()
  await expect(page.getByRole('heading', { name: admin.username })).toBeVisible()
  await expect(page).toHaveTitle(`${admin.username} · Heimdall Admin`)
  await expect(page.getByText(admin.email).last()).toBeVisible()
  await page.getByRole('tab', { name: 'Activity' }).click()
  await page.getByRole('link', { name: 'Signed in' }).first().click()
  await expect(page).toHaveURL(/\/admin\/users\/[0-9a-f-]{36}\?section=activity&event=/)
  await expect(page.getByRole('dialog', { name: 'Signed in' })).toBeVisible()
})

test('nobody behind the address: said kindly, with a way back', async ({ adminPage: page }) => {
  for (const id of ['nonsense', '01890000-0000-7000-8000-000000000000']) {
    await page.goto(`/admin/users/${id}`)
    await expect(page.getByText('There is no such user')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
    await page.getByRole('link', { name: 'To all users' }).click()
    await expect(page).toHaveURL(/\/admin\/users$/)
  }
})

test('a page that does not exist keeps the navigation', async ({ adminPage: page }) => {
  for (const path of ['/admin/no/such/page', '/admin/users/a/b']) {
    await page.goto(path)
    await expect(page.getByText('There is no such page').last()).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible()
  }
})

test('the command palette begins anew when it is opened again at once', async ({
  adminPage: page,
  admin,
}) => {
  await page.goto('/admin/about')
  await expect(page.getByRole('heading', { name: 'About', level: 1 })).toBeVisible()
  await page.addStyleTag({ content: '* { animation-duration: 5s !important }' })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(admin.username)
  await page.getByRole('option', { name: admin.username }).filter({ hasText: admin.email }).click()
  await expect(page.locator('h1')).toHaveText(new RegExp(admin.username))
  await page.keyboard.press('Control+k')
  await page.keyboard.type('about')
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('about')
  await page.keyboard.press('Enter')
  await expect(page.locator('h1')).toHaveText('About')
})

test('the command palette reaches people, pages and actions', async ({ adminPage: page, admin }) => {
  await page.goto('/admin/about')
  await expect(page.getByRole('heading', { name: 'About', level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type(admin.username)
  await page.getByRole('option', { name: admin.username }).filter({ hasText: admin.email }).click()
  await expect(page.getByRole('heading', { name: admin.username })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('create api')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Create API key' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('invite somebody')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Invite somebody' })).toBeVisible()
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('theme: light')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})
