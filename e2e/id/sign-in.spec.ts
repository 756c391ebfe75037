import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('wrong, then right, then out', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Enter your e-mail address or username.')).toBeVisible()

  await page.getByLabel('E-mail or username').fill(user.username)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('E-mail, username or password is wrong')

  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `Hello, ${user.username}` })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'One failed sign-in in the past seven days' })).toBeVisible()

  await page.getByRole('button', { name: `Account menu: ${user.username}` }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

test('the guard remembers where one wanted to go', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await page.goto('/activity?status=failure')
  await expect(page).toHaveURL(/\/sign-in\?redirect=/)
  await page.getByLabel('E-mail or username').fill(user.email)
  await page.getByLabel('Password', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Activity', level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/\/activity\?status=failure$/)
})

test('a link can not lead to another host', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  for (const target of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    await page.goto(`/sign-in?redirect=${encodeURIComponent(target)}`)
    await expect(page.getByRole('heading', { name: /^Hello/ })).toBeVisible()
    await expect(page).toHaveURL(`${heimdall.url}/`)
  }
})

test('leaves for the admin app with a full navigation', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  // The address is what counts; what answers there has tests of its own.
  await page.route('**/admin/**', (route) => route.fulfill({ contentType: 'text/html', body: 'admin app' }))
  await page.goto(`/sign-in?redirect=${encodeURIComponent('/admin/audit?x=1')}`)
  await expect(page.getByText('admin app')).toBeVisible()
  await expect(page).toHaveURL(`${heimdall.url}/admin/audit?x=1`)
})

test('an address that does not exist says so', async ({ page, heimdall: _ }) => {
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  await expect(page).toHaveTitle('Page not found · Heimdall')
})

test('says it calmly when the server is away, and comes back', async ({ page, heimdall: _ }) => {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail or username').fill('somebody')
  await page.getByLabel('Password', { exact: true }).fill('something')
  await page.route('**/trpc/**', (route) => route.abort())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Heimdall can’t be reached')
  await page.unroute('**/trpc/**')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('E-mail, username or password is wrong')
})
