import { startHeimdall } from '../support/heimdall.ts'
import { expect, test } from '../support/test.ts'

test('the set-up link makes the first administrator, once', async ({ page, browser }) => {
  // One of its own: the shared one may have an administrator from another test.
  const heimdall = await startHeimdall()
  try {
    const link = await heimdall.setUpUrl()
    await page.goto(`${heimdall.url}/setup`)
    await expect(page.getByRole('heading', { name: 'The link is incomplete' })).toBeVisible()
    await page.goto(`${heimdall.url}/setup?again#not-the-token-that-was-printed`)
    await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
    await page.goto(`${heimdall.url}/sign-in`)
    await expect(page.getByText('This Heimdall has no administrator yet')).toBeVisible()

    await page.goto(link)
    await page.getByLabel('E-mail address').fill('freya@example.org')
    await page.getByLabel('Username').fill('freya')
    await page.getByLabel('Password', { exact: true }).fill('password')
    await page.getByRole('button', { name: 'Create administrator' }).click()
    await expect(page.getByText('This is one of the most used passwords.')).toBeVisible()
    await page.getByLabel('Password', { exact: true }).fill('Folkvangr-has-cats')
    await page.getByRole('button', { name: 'Create administrator' }).click()

    await expect(page.getByRole('heading', { name: 'Heimdall is yours' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open the admin app' })).toHaveAttribute('href', '/admin')
    await page.getByRole('link', { name: 'Go to your account' }).click()
    await expect(page.getByRole('heading', { name: 'Hello, freya' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open admin app' })).toBeVisible()

    const other = await browser.newPage()
    await other.goto(link)
    await expect(other.getByRole('heading', { name: 'Heimdall is already set up' })).toBeVisible()
    await other.close()
  } finally {
    await heimdall.stop()
  }
})
