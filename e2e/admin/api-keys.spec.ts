import { passTenMinutes } from '../support/pass-ten-minutes.ts'
import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { openLive, rowOf } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

test('a key is made, used and revoked', async ({ adminPage: page, heimdall }) => {
  const name = uniqueText('Clip bot')
  const description = uniqueText('Ran /clip')
  await page.goto('/admin/api-keys')
  await page.getByRole('button', { name: 'Create API key' }).click()
  await expect(page).toHaveURL(/\?create=true$/)
  await page.getByLabel('Name').fill(name)
  await page.getByRole('button', { name: 'Create key' }).click()
  await expect(page.getByText('Choose at least one permission.')).toBeVisible()
  await page.getByRole('checkbox', { name: /Record audit events/ }).check()
  await page.getByRole('button', { name: 'Create key' }).click()

  const dialog = page.getByRole('dialog', { name: `API key “${name}” is ready` })
  const key = (await dialog.getByText(/^hk_\S+$/).textContent()) ?? ''
  await expect(dialog.getByRole('region', { name: 'Example with curl' })).toContainText(`Bearer ${key}`)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(key)).toHaveCount(0)

  const send = () =>
    fetch(`${heimdall.url}/v1/internal/audit`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ eventType: 'bot_command_executed', description }),
    })
  expect((await send()).status).toBe(201)

  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Revoke…' }).click()
  await page
    .getByRole('alertdialog', { name: `Revoke API key “${name}”?` })
    .getByRole('button', { name: 'Revoke key' })
    .click()
  await expect(page.getByText(`API key “${name}” is revoked`)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Revoked')
  expect((await send()).status).toBe(401)

  await openLive(page, '?type=bot_command_executed,api_key_revoked')
  await expect(rowOf(page, description)).toHaveCount(1)
  await expect(rowOf(page, 'API key revoked').first()).toBeVisible()
})

test('a key takes a fresh sign-in, which the ID app asks for beside the form', async ({ page, heimdall }) => {
  const user = await heimdall.createUser({ role: 'admin' })
  await signIn(page, user)
  await passTenMinutes(page, heimdall)
  await page.goto('/admin/api-keys?create=true')
  await page.getByLabel('Name').fill('Late bot')
  await page.getByRole('checkbox', { name: /Record audit events/ }).check()
  await page.getByRole('button', { name: 'Create key' }).click()
  const question = page.getByRole('dialog', { name: "Confirm that it's you" })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Nothing was changed, because this was not confirmed.')).toBeVisible()
  await page.getByRole('button', { name: 'Create key' }).click()
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await page.evaluate(() => {
    const { open } = window
    window.open = () => {
      window.open = open
      return null
    }
  })
  await question.getByRole('button', { name: 'Confirm' }).click()
  await expect(question.getByText('The browser has blocked the window.')).toBeVisible()
  const opened = page.waitForEvent('popup')
  await question.getByRole('button', { name: 'Open the window again' }).click()
  const beside = await opened
  await beside.getByLabel('Password', { exact: true }).fill(user.password)
  const closed = beside.waitForEvent('close')
  await beside.getByRole('button', { name: 'Confirm' }).click()
  await closed
  await expect(page.getByRole('dialog', { name: 'API key “Late bot” is ready' })).toBeVisible()
  await heimdall.mailTo(user.email, 'A new API key was created')
})

test('a system key belongs to nobody', async ({ adminPage: page }) => {
  const name = uniqueText('System bot')
  await page.goto('/admin/api-keys?create=true')
  await page.getByLabel('Name').fill(name)
  await page.getByRole('radio', { name: /The system/ }).check()
  await page.getByRole('checkbox', { name: /Record audit events/ }).check()
  await page.getByLabel('Validity').selectOption('Until a date…')
  await page.getByLabel('Last day').fill('')
  await page.getByRole('button', { name: 'Create key' }).click()
  await expect(page.getByText('Choose a date in the future.')).toBeVisible()
  await page.getByLabel('Validity').selectOption('One year')
  await page.getByRole('button', { name: 'Create key' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('System')
  await expect(row).toContainText(String(new Date().getFullYear() + 1))
})

test('a key is edited and renewed: its limits count at once, and the old key is dead', async ({
  adminPage: page,
  heimdall,
}) => {
  const name = uniqueText('Song bot')
  await page.goto('/admin/api-keys?create=true')
  await page.getByLabel('Name').fill(name)
  await page.getByRole('checkbox', { name: /Record audit events/ }).check()
  await page.getByRole('button', { name: 'Create key' }).click()
  const read = async () =>
    (await page
      .getByRole('dialog')
      .getByText(/^hk_\S+$/)
      .textContent()) ?? ''
  const first = await read()
  await page.getByRole('button', { name: 'Done' }).click()
  const send = async (key: string) =>
    (
      await fetch(`${heimdall.url}/v1/internal/audit`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ eventType: 'bot_started' }),
      })
    ).status
  const act = async (item: string) => {
    await page.getByRole('button', { name: `Actions for ${name}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  expect(await send(first)).toBe(201)

  await act('Edit…')
  const form = page.getByRole('dialog', { name: `Edit API key “${name}”` })
  await form.getByLabel('Works only from').fill('nowhere')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Write addresses or networks, one a line.')).toBeVisible()
  await form.getByLabel('Works only from').fill('198.51.100.0/24')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`API key “${name}” is changed`)).toBeVisible()
  expect(await send(first)).toBe(401)

  await act('Edit…')
  await form.getByLabel('Works only from').fill('')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toHaveCount(0)
  expect(await send(first)).toBe(201)

  // The list can not be loaded again meanwhile: what is shown once stays.
  let refused = 0
  await page.route('**/trpc/**apiKeys.list**', (route) => {
    refused += 1
    return route.abort()
  })
  await act('Renew…')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Renew key' }).click()
  const second = await read()
  await expect.poll(() => refused).toBe(3)
  expect([await send(first), await send(second)]).toEqual([401, 201])
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(second)).toHaveCount(0)
})
