import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('speaks German before and after signing in', async ({ browser, heimdall }) => {
  const user = await heimdall.createUser()
  const page = await browser.newPage({ baseURL: heimdall.url, locale: 'de-AT' })
  await page.goto('/')
  await expect(page).toHaveTitle('Anmelden · Heimdall')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.getByLabel('E-Mail oder Benutzername').fill(user.email)
  await page.getByLabel('Passwort', { exact: true }).fill('falsch')
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('E-Mail, Benutzername oder Passwort ist falsch')
  await page.getByLabel('Passwort', { exact: true }).fill(user.password)
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click()

  // The account's own language goes first, and can be changed.
  await page.getByRole('button', { name: /Account menu/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Deutsch' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: `Hallo, ${user.username}` })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await page.reload()
  await expect(page.getByText('Angemeldet', { exact: true })).toBeVisible()
  await expect(page).toHaveTitle('Übersicht · Heimdall')
  await page.close()
})

test('keeps the theme without a flash', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByRole('button', { name: /Account menu/ }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click()
  const canvas = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const dark = await canvas()
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.waitForLoadState()
  expect(await canvas()).toBe(dark)
})

test('privacy mode covers what is personal, here and after a reload', async ({ page, heimdall }) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  await page.goto('/')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('Hide what viewers should not see')).toHaveCount(0)
  await page.goto('/activity')
  const address = page.locator('[data-private]', { hasText: '127.0.0.1' }).first()
  await expect(address).toHaveCSS('filter', /blur/)
  await expect(page.getByText(user.email).first()).toHaveCSS('filter', /blur/)
})

test('moves focus to the heading of a new page', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/')
  await page.getByRole('link', { name: 'Sessions', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeFocused()
  await expect(page).toHaveTitle('Sessions · Heimdall')
})
