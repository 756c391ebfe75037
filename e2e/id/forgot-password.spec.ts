import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('a forgotten password is replaced by the link of a mail, and everybody is out', async ({
  page,
  browser,
  heimdall,
}) => {
  const account = await heimdall.createUser()
  const elsewhere = await browser.newPage({ baseURL: heimdall.url })
  await signIn(elsewhere, account)

  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await expect(page).toHaveTitle('Forgotten password · Heimdall')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByText('Enter a complete e-mail address')).toBeVisible()
  await page.getByLabel('E-mail address').fill(account.email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()

  const mail = await heimdall.mailTo(account.email, 'Choose a new password')
  await page.goto(mail.path)
  await expect(page).toHaveTitle('New password · Heimdall')
  const password = page.getByLabel('New password', { exact: true })
  await password.fill('short')
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByText('At least 8 characters, please.')).toBeVisible()
  await password.fill('password123')
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByText('one of the most used passwords')).toBeVisible()
  await password.fill('mistletoe-in-the-west')
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByRole('heading', { name: 'Your password is changed' })).toBeVisible()
  await heimdall.mailTo(account.email, 'Your password was changed')

  await elsewhere.goto('/sessions')
  await expect(elsewhere.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await elsewhere.close()

  await page.getByRole('link', { name: 'Go to sign-in' }).click()
  await page.getByLabel('E-mail or username').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill('mistletoe-in-the-west')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: `Hello, ${account.username}` })).toBeVisible()
})

test('an address without an account gets the same answer', async ({ page, heimdall: _ }) => {
  await page.goto('/forgot-password')
  await page.getByLabel('E-mail address').fill('nobody@example.org')
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
})

test('a link that no longer works says so and leads to a new one', async ({ page, heimdall: _ }) => {
  await page.goto(`/reset-password#${'x'.repeat(43)}`)
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
  await page.getByRole('link', { name: 'Get a new link' }).click()
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible()
})
