import { passTenMinutes } from '../support/pass-ten-minutes.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('makes a key that works, shows it once, and revokes it', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/')
  await page.getByRole('link', { name: 'Create key' }).click()
  const form = page.getByRole('dialog', { name: 'Create API key' })
  await form.getByRole('button', { name: 'Create key' }).click()
  await expect(form.getByText('Give the key a name.')).toBeVisible()
  await expect(form.getByText('Choose at least one permission.')).toBeVisible()

  await form.getByLabel('Name').fill('Discord bot')
  await form.getByLabel('Valid for').selectOption('One year')
  await form.getByRole('checkbox', { name: 'user:read' }).check()
  await form.getByRole('button', { name: 'Create key' }).click()

  const reveal = page.getByRole('dialog', { name: '“Discord bot” is ready' })
  const key = (await reveal.getByText(/^hk_/).textContent()) ?? ''
  expect(key).toMatch(/^hk_\S{40,}$/)
  const listUsers = () => page.request.get('/v1/users', { headers: { authorization: `Bearer ${key}` } })
  expect((await listUsers()).status()).toBe(200)
  await reveal.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(key)).toHaveCount(0)
  // While the dialog closes, its list of permissions is still in the page.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(`${key.slice(0, 11)}…`)).toBeVisible()
  await expect(page.getByRole('main').getByText('user:read')).toBeVisible()

  await page.getByRole('button', { name: 'Revoke Discord bot' }).click()
  const question = page.getByRole('alertdialog', { name: 'Revoke “Discord bot”?' })
  await question.getByRole('button', { name: 'Revoke key' }).click()
  await expect(page.getByText('“Discord bot” is revoked')).toBeVisible()
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible()
  expect((await listUsers()).status()).toBe(401)
})

test('edits a key and renews it: limits count at once, and the old key is dead', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/api-keys?new=true')
  const form = page.getByRole('dialog', { name: 'Create API key' })
  await form.getByLabel('Name').fill('Song bot')
  await form.getByRole('checkbox', { name: 'user:read' }).check()
  await form.getByRole('button', { name: 'Create key' }).click()
  const read = async () => (await page.getByRole('dialog').getByText(/^hk_/).textContent()) ?? ''
  const first = await read()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const statusOf = async (key: string) =>
    (await page.request.get('/v1/users', { headers: { authorization: `Bearer ${key}` } })).status()

  await page.getByRole('button', { name: 'More for Song bot' }).click()
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  const edit = page.getByRole('dialog', { name: 'Edit “Song bot”' })
  await expect(edit.getByRole('checkbox', { name: 'user:read' })).toBeChecked()
  await edit.getByLabel('Name').fill('Music bot')
  await edit.getByLabel('Works only from').fill('nowhere')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(edit.getByText('Write addresses or networks, one a line.')).toBeVisible()
  await edit.getByLabel('Works only from').fill('198.51.100.0/24')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('“Music bot” is changed')).toBeVisible()
  await expect(page.getByText('Bound to one address')).toBeVisible()
  expect(await statusOf(first)).toBe(401)

  await page.getByRole('button', { name: 'More for Music bot' }).click()
  await page.getByRole('menuitem', { name: 'Edit…' }).click()
  await page.getByLabel('Works only from').fill('')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Bound to one address')).toHaveCount(0)
  expect(await statusOf(first)).toBe(200)

  await page.getByRole('button', { name: 'More for Music bot' }).click()
  await page.getByRole('menuitem', { name: 'Renew…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Renew key' }).click()
  const second = await read()
  expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200])
})

test('a key takes a fresh sign-in, and its owner gets a mail about it', async ({ page, heimdall }) => {
  const user = await heimdall.createUser({ role: 'admin' })
  await signIn(page, user)
  await page.request.patch('/v1/users/me', { data: { locale: 'de' } })
  await passTenMinutes(page, heimdall)
  await page.goto('/api-keys?new=true')
  const form = page.getByRole('dialog', { name: 'API-Schlüssel erstellen' })
  await form.getByLabel('Name').fill('Discord-Bot')
  await form.getByRole('checkbox', { name: 'user:read' }).check()
  await form.getByRole('button', { name: 'Schlüssel erstellen' }).click()
  const question = page.getByRole('dialog', { name: 'Bestätige, dass du es bist' })
  await question.getByLabel('Passwort', { exact: true }).fill(user.password)
  await question.getByRole('button', { name: 'Bestätigen' }).click()
  await expect(page.getByRole('dialog').getByText(/^hk_/)).toBeVisible()
  const mail = await heimdall.mailTo(user.email, 'Ein neuer API-Schlüssel wurde erstellt')
  expect(mail.text).toContain('Schlüssel: Discord-Bot (hk_')
  expect(mail.path).toBe('/api-keys')
})

test('an account without any permission can make a key that takes a copy of its data, and no other', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/api-keys?new=true')
  const form = page.getByRole('dialog', { name: 'Create API key' })
  await form.getByLabel('Name').fill('Backup')
  await expect(form.getByRole('checkbox')).toHaveCount(1)
  await form.getByRole('checkbox', { name: 'data:export' }).check()
  await form.getByRole('button', { name: 'Create key' }).click()
  const key = (await page.getByRole('dialog').getByText(/^hk_/).textContent()) ?? ''
  const headers = { authorization: `Bearer ${key}` }
  const answer = await page.request.get('/v1/user/export', { headers })
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/zip'])
})
