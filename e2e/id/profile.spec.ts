import { forgetCookies } from '../support/forget-cookies.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)

test('a picture is uploaded, shown in the menu, and removed', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/profile')
  await page
    .getByLabel('Choose a picture')
    .setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: png })
  const inMenu = page.getByRole('button', { name: /Account menu/ }).locator('img')
  await expect(inMenu).toHaveAttribute('src', /^\/avatars\/.+\.webp$/)
  const src = (await inMenu.getAttribute('src')) ?? ''
  const answer = await page.request.get(src)
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  await page.getByRole('button', { name: 'Remove' }).click()
  await expect(inMenu).toHaveCount(0)
  expect((await page.request.get(src)).status()).toBe(404)
})

test('what is no picture is refused kindly', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/profile')
  const file = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.from('<html>') }
  await page.getByLabel('Choose a picture').setInputFiles(file)
  await expect(page.getByText('Choose a PNG, JPEG or WebP picture')).toBeVisible()
})

test('the username is changed, and a taken one is said beside its field', async ({ page, heimdall }) => {
  const other = await heimdall.createUser()
  const account = await heimdall.createUser()
  await signIn(page, account)
  await page.goto('/profile')
  const field = page.getByLabel('Username')
  await field.fill(other.username)
  await page.getByRole('button', { name: 'Save the username' }).click()
  await expect(page.getByText('This username is taken')).toBeVisible()
  await field.fill(`${account.username}-anew`)
  await page.getByRole('button', { name: 'Save the username' }).click()
  await expect(page.getByText('Your username is changed')).toBeVisible()
  await expect(page.getByRole('button', { name: `Account menu: ${account.username}-anew` })).toBeVisible()
})

test('the address changes with the link at the new one, and the old one hears of it', async ({
  page,
  heimdall,
}) => {
  const account = await heimdall.createUser()
  const newEmail = `moved-${account.email}`
  await signIn(page, account)
  await page.goto('/profile')
  await page.getByLabel('New e-mail address').fill(newEmail)
  await page.getByRole('button', { name: 'Change the address' }).click()
  await expect(page.getByText(`We have written to ${newEmail}`)).toBeVisible()
  await heimdall.mailTo(account.email, 'Your e-mail address shall change')
  const mail = await heimdall.mailTo(newEmail)
  await page.goto(mail.path)
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('heading', { name: 'Your address is changed' })).toBeVisible()
  await heimdall.mailTo(account.email, 'Your e-mail address has changed')
  await page.getByRole('link', { name: 'To your profile' }).click()
  await expect(page.getByText(newEmail).first()).toBeVisible()
})

test('staff ask for the weekly digest where they look after themselves, and nobody else is asked', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto('/profile')
  const digest = page.getByRole('switch', { name: /Weekly digest/ })
  await expect(digest).not.toBeChecked()
  await digest.click()
  await expect(page.getByText('The digest comes each Monday').first()).toBeVisible()
  await page.reload()
  await expect(digest).toBeChecked()

  await forgetCookies(page)
  await signIn(page, await heimdall.createUser())
  await page.goto('/profile')
  await expect(page.getByText('Preferences')).toBeVisible()
  await expect(digest).toHaveCount(0)
})
