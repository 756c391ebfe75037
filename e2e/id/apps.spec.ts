import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

const publicKey = {
  kty: 'EC',
  kid: 'ring-1',
  use: 'sig',
  crv: 'P-256',
  x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
  y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
}

test('makes an app, whose secret is shown once; renews the secret, takes keys in its place, and deletes the app', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/apps')
  await expect(page.getByText('You have no apps yet')).toBeVisible()
  await page.getByRole('button', { name: 'Create app' }).click()
  const form = page.getByRole('dialog', { name: 'Create app' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Song requests')
  await form.getByLabel('Redirect addresses').fill('http://songs.example.org/callback')
  // As it is typed, before anything is sent.
  await expect(form.getByText('Write whole addresses with https')).toBeVisible()
  await form.getByLabel('Redirect addresses').fill('https://songs.example.org/callback')
  await expect(form.getByText('Write whole addresses with https')).toHaveCount(0)
  await form.getByLabel('Address for sign-outs').fill('org.example.songs:/bye')
  await expect(form.getByText('Write a whole address with https')).toBeVisible()
  await form.getByLabel('Address for sign-outs').fill('https://songs.example.org/signed-out')
  await form.getByRole('checkbox', { name: 'Only pushed requests (PAR)' }).check()
  await form.getByRole('button', { name: 'Create app' }).click()

  const made = page.getByRole('dialog', { name: 'Your app is ready' })
  const secret = (await made.getByText(/^hs_/).textContent()) ?? ''
  expect(secret).toMatch(/^hs_\S{43}$/)
  await made.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(secret)).toHaveCount(0)
  await expect(page.getByText('https://songs.example.org/callback')).toBeVisible()

  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const editing = page.getByRole('dialog', { name: 'Edit “Song requests”' })
  const signedOut = editing.getByLabel('Address for sign-outs')
  await expect(signedOut).toHaveValue('https://songs.example.org/signed-out')
  await expect(editing.getByRole('checkbox', { name: 'Only pushed requests (PAR)' })).toBeChecked()
  await signedOut.fill('')
  await editing.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'New secret' }).click()
  const renewing = page.getByRole('dialog', { name: 'New secret for “Song requests”' })
  await renewing.getByRole('button', { name: 'New secret' }).click()
  await expect(renewing.getByText(/^hs_/)).toBeVisible()
  await renewing.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: `End the secret ${secret.slice(0, 10)}… now` }).click()
  await expect(page.getByText(`${secret.slice(0, 10)}…`, { exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  await editing.getByLabel('It proves itself by').selectOption('A key pair')
  const keys = editing.getByLabel('Public keys (JWK set)')
  await keys.fill(JSON.stringify({ keys: [{ ...publicKey, d: 'c2VjcmV0' }] }))
  await expect(editing.getByText('There is a private key in it.')).toBeVisible()
  await keys.fill(JSON.stringify({ keys: [publicKey] }))
  await expect(editing.getByText('There is a private key in it.')).toHaveCount(0)
  await editing.getByLabel('ID tokens are signed with').selectOption('ES256')
  await editing.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText('A key pair: ring-1')).toBeVisible()
  await expect(page.getByRole('list', { name: 'Secrets of Song requests' })).toHaveCount(0)

  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await expect(page.getByRole('menuitem', { name: 'New secret' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('You have no apps yet')).toBeVisible()
})

/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)

test('whom an app asks sees its logo and its links', async ({ page, heimdall }) => {
  const developer = await heimdall.createUser({ role: 'admin' })
  await signIn(page, developer)
  await page.goto('/apps')
  await page.getByRole('button', { name: 'Create app' }).click()
  const form = page.getByRole('dialog', { name: 'Create app' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Song requests')
  await form.getByLabel('Redirect addresses').fill('https://songs.example.org/callback')
  await form.getByLabel('Privacy policy').fill('songs.example.org')
  await form.getByRole('button', { name: 'Create app' }).click()
  await expect(form.getByText('Write a whole address with https')).toBeVisible()
  await form.getByLabel('Privacy policy').fill('https://songs.example.org/privacy')
  await form.locator('summary', { hasText: 'What it may do by itself, as a bot' }).click()
  await form
    .getByRole('checkbox', { name: /audit:write/ })
    .last()
    .check()
  await form.getByRole('button', { name: 'Create app' }).click()
  const made = page.getByRole('dialog', { name: 'Your app is ready' })
  const clientId = (await made.getByText(/^app_/).textContent()) ?? ''
  await made.getByRole('button', { name: 'Done' }).click()
  const permissions = page.getByRole('list', { name: 'What it may do by itself, as a bot' })
  await expect(permissions).toHaveText('audit:write')

  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'Logo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Logo of “Song requests”' })
  const field = dialog.getByLabel('Choose a logo')
  await field.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<html>') })
  await expect(dialog.getByText('Choose a PNG, JPEG or WebP picture')).toBeVisible()
  await field.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png })
  await expect(dialog.locator('img')).toHaveAttribute('src', /^\/app-logos\/.+\.webp$/)
  const src = (await dialog.locator('img').getAttribute('src')) ?? ''
  expect((await page.request.get(src)).headers()).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  await dialog.getByRole('button', { name: 'Done' }).click()

  const query = new URLSearchParams({
    client_id: clientId,
    redirect_uri: 'https://songs.example.org/callback',
    response_type: 'code',
    scope: 'openid profile',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  await page.goto(`/oidc/auth?${query}`)
  await expect(page.getByRole('heading', { name: 'Song requests wants to use your account' })).toBeVisible()
  await expect(page.locator(`img[src="${src}"]`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute(
    'href',
    'https://songs.example.org/privacy',
  )

  await page.goto('/apps')
  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'What it has done' }).click()
  await expect(page).toHaveURL(/\/apps\?acts=/)
  const acts = page.getByRole('dialog', { name: 'What Song requests has done' })
  await expect(acts.getByText('Nobody has let it in yet.')).toBeVisible()
  await acts.getByRole('button', { name: 'Done' }).click()
  await expect(page).toHaveURL('/apps')
  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'Logo' }).click()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(dialog.locator('img')).toHaveCount(0)
  expect((await page.request.get(src)).status()).toBe(404)
})
