import type { Browser } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'

const secondBrowser = (browser: Browser, baseURL: string) =>
  browser.newPage({ baseURL, userAgent: iPhone, locale: 'en-GB' })

test('signing one browser out reaches it at once', async ({ page, browser, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await page.goto('/sessions')
  await expect(page.getByText('You are signed in nowhere else')).toBeVisible()

  const other = await secondBrowser(browser, heimdall.url)
  await signIn(other, user)
  await other.goto('/activity')
  await expect(other.getByText('Live', { exact: true })).toBeVisible()
  // The list has noticed by itself.
  await page.getByRole('button', { name: 'Sign out Safari on iOS' }).click()
  const question = page.getByRole('alertdialog', { name: 'Sign out Safari on iOS?' })
  await question.getByRole('button', { name: 'Sign out' }).click()

  await expect(page.getByText('Safari on iOS is signed out')).toBeVisible()
  await expect(page.getByText('You are signed in nowhere else')).toBeVisible()
  // The button that had asked is gone with its session.
  await expect(page.locator('#main')).toBeFocused()
  await expect(other.getByText('Your session has ended')).toBeVisible()
  await expect(other).toHaveURL(/redirect=%2Factivity/)
  await expect(page.getByText('This browser', { exact: true })).toBeVisible()
  await other.close()
})

test('signs all others out', async ({ page, browser, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  const other = await secondBrowser(browser, heimdall.url)
  await signIn(other, user)
  await page.goto('/sessions')
  await page.getByRole('button', { name: 'Sign out all others' }).click()
  const question = page.getByRole('alertdialog', { name: 'Sign out everywhere else?' })
  await expect(question).toContainText('One other browser is signed out at once')
  await question.getByRole('button', { name: 'Sign out all others' }).click()
  await expect(page.getByText('One browser signed out')).toBeVisible()
  await other.goto('/')
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await other.close()
})

test('says how each browser was signed in', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/sessions')
  await expect(page.getByText('Signed in with the password')).toBeVisible()
})
