import { expect, test } from '../support/test.ts'

test('registers, and is signed in', async ({ page, heimdall: _ }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page).toHaveTitle('Create account · Heimdall')
  await page.getByLabel('E-mail address').fill('sif@example.org')
  await page.getByLabel('Username').fill('sif')
  await page.getByLabel('Password', { exact: true }).fill('golden-hair-of-old')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Hello, sif' })).toBeVisible()
  await expect(page).toHaveTitle('Overview · Heimdall')
  await expect(page.getByRole('heading', { name: 'All is quiet' })).toBeVisible()
  await expect(page.getByText('Account created')).toBeVisible()
})

test('says beside the fields what is wrong', async ({ page, heimdall }) => {
  const { username } = await heimdall.createUser()
  await page.goto('/register')
  const submit = page.getByRole('button', { name: 'Create account' })
  await submit.click()
  await expect(page.getByText('Enter a complete e-mail address')).toBeVisible()
  await expect(page.getByLabel('E-mail address')).toBeFocused()

  await page.getByLabel('E-mail address').fill('loki@example.org')
  await page.getByLabel('Username').fill(username.toUpperCase())
  await page.getByLabel('Password', { exact: true }).fill('short')
  await submit.click()
  await expect(page.getByText('At least 8 characters, please.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('mistletoe-in-the-west')
  await submit.click()
  await expect(page.getByText('This username is taken')).toBeVisible()
  await expect(page.getByLabel('Username')).toBeFocused()
})

test('a name that others would take for the operators is refused beside its field', async ({
  page,
  heimdall: _,
}) => {
  await page.goto('/register')
  await page.getByLabel('E-mail address').fill('utgard@example.org')
  await page.getByLabel('Username').fill('Heimda11')
  await page.getByLabel('Password', { exact: true }).fill('mistletoe-in-the-west')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByText('This username is reserved. Choose another one.')).toBeVisible()
  await expect(page.getByLabel('Username')).toBeFocused()
})

test('an e-mail address with an account is not given away', async ({ page, heimdall }) => {
  const { email } = await heimdall.createUser()
  await page.goto('/register')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Username').fill('somebody-else')
  await page.getByLabel('Password', { exact: true }).fill('mistletoe-in-the-west')
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('heading', { name: 'Your registration was received' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to sign-in' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
