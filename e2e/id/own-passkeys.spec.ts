import { addAuthenticator, makePasskey } from '../support/authenticator.ts'
import { passTenMinutes } from '../support/pass-ten-minutes.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { check } from './check.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('made, renamed and removed', async ({ page, heimdall }) => {
  await addAuthenticator(page)
  await signIn(page, await heimdall.createUser())
  await page.goto('/security')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByText(/is ready$/)).toBeVisible()
  await expect(page.getByText('Never used')).toBeVisible()
  await check(page)

  await page.getByRole('button', { name: /^Rename / }).click()
  const name = page.getByLabel('Name', { exact: true })
  await name.fill('')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByText('Enter a name.')).toBeVisible()
  await name.fill('Blue key')
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: 'Remove Blue key' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Remove “Blue key”?' })
  await expect(dialog).toBeVisible()
  await check(page)
  await dialog.getByLabel('Also sign out all other browsers').check()
  await dialog.getByRole('button', { name: 'Remove passkey' }).click()
  await expect(page.getByText('“Blue key” is removed')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Remove Blue key' })).toBeHidden()
})

test('confirms that it’s you, where a change asks for it', async ({ page, heimdall }) => {
  await addAuthenticator(page)
  await signIn(page, await heimdall.createUser())
  await page.goto('/security')
  await makePasskey(page)
  await passTenMinutes(page, heimdall)
  const tokenOf = async () => (await page.context().cookies()).find(({ name }) => name === 'heimdall')?.value
  const before = await tokenOf()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' })
  await expect(dialog).toBeVisible()
  await check(page)
  await dialog.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(dialog).toBeHidden()
  // The authenticator holds one for this account already, and says so; the session has a new token.
  await expect(page.getByText('There is a passkey for your account here already.')).toBeVisible()
  expect(await tokenOf()).not.toBe(before)
})
