import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('makes an app, whose secret is shown once; renews the secret, and deletes the app', async ({
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
  await form.getByRole('button', { name: 'Create app' }).click()

  const made = page.getByRole('dialog', { name: 'Your app is ready' })
  const secret = (await made.getByText(/^hs_/).textContent()) ?? ''
  expect(secret).toMatch(/^hs_\S{43}$/)
  await made.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(secret)).toHaveCount(0)
  await expect(page.getByText('https://songs.example.org/callback')).toBeVisible()

  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'New secret' }).click()
  const renewing = page.getByRole('dialog', { name: 'New secret for “Song requests”' })
  await renewing.getByRole('button', { name: 'New secret' }).click()
  await expect(renewing.getByText(/^hs_/)).toBeVisible()
  await renewing.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: `End the secret ${secret.slice(0, 10)}… now` }).click()
  await expect(page.getByText(`${secret.slice(0, 10)}…`, { exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: 'More for Song requests' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('You have no apps yet')).toBeVisible()
})
