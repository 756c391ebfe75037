import type { Page } from '@playwright/test'
import { forgetCookies } from '../support/forget-cookies.ts'
import { expect, test } from '../support/test.ts'

async function fillIn(page: Page, email: string, username: string) {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Username').fill(username)
  await page.getByLabel('Password', { exact: true }).fill('golden-hair-of-old')
  await page.getByRole('button', { name: 'Create account' }).click()
}

test('registers, opens the link of the mail, and signs in', async ({ page, heimdall }) => {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Create an account' }).click()
  await expect(page).toHaveTitle('Create account · Heimdall')
  await fillIn(page, 'sif@example.org', 'sif')
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  await expect(page.getByText('We have written to sif@example.org')).toBeVisible()
  // This one has no mail server, and says so instead of letting people wait.
  await expect(page.getByText('This Heimdall sends no mail yet')).toBeVisible()

  const mail = await heimdall.mailTo('sif@example.org')
  expect(mail.subject).toBe('Confirm your e-mail address')
  expect(mail.text).toContain('Hello sif,')
  await page.goto(mail.path)
  await expect(page).toHaveTitle('Confirm your address · Heimdall')
  await expect(page.getByText('sif@example.org shall belong to the account sif.')).toBeVisible()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to sign-in' }).click()
  await page.getByLabel('E-mail or username').fill('sif@example.org')
  await page.getByLabel('Password', { exact: true }).fill('golden-hair-of-old')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Hello, sif' })).toBeVisible()
  await expect(page.getByText('Account created')).toBeVisible()

  await forgetCookies(page)
  await page.goto(mail.path)
  await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
})

test('whoever signs in before that is told what is missing, and gets the link again', async ({
  page,
  heimdall,
}) => {
  await page.goto('/register')
  await fillIn(page, 'baldur@example.org', 'baldur')
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  const first = await heimdall.mailTo('baldur@example.org')
  await page.getByRole('link', { name: 'Go to sign-in' }).click()
  await page.getByLabel('E-mail or username').fill('baldur')
  await page.getByLabel('Password', { exact: true }).fill('golden-hair-of-old')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Confirm your e-mail address first')).toBeVisible()
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await expect(page.getByText('The link is on its way')).toBeVisible()
  await expect(async () => {
    expect((await heimdall.mailTo('baldur@example.org')).path).not.toBe(first.path)
  }).toPass()
  await page.goto((await heimdall.mailTo('baldur@example.org')).path)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
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

test('an e-mail address with an account is not given away, and its owner gets a word', async ({
  page,
  heimdall,
}) => {
  const { email } = await heimdall.createUser()
  await page.goto('/register')
  await fillIn(page, email, 'somebody-else')
  await expect(page.getByRole('heading', { name: 'Look into your mailbox' })).toBeVisible()
  const mail = await heimdall.mailTo(email)
  expect(mail.subject).toBe('Somebody tried to register with your address')
  await page.getByRole('link', { name: 'Go to sign-in' }).click()
  await page.getByLabel('E-mail or username').fill(email)
  await page.getByLabel('Password', { exact: true }).fill('golden-hair-of-old')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Confirm your e-mail address first')).toBeVisible()
})
