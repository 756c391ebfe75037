import { startExampleId } from '../support/example-id.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('a provider is added, tested, switched off and deleted', async ({ page, heimdall }) => {
  const example = await startExampleId(heimdall)
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin/settings')
  await page.getByRole('button', { name: 'Add provider' }).click()
  const form = page.getByRole('dialog', { name: 'Add a sign-in provider' })
  await form.getByLabel('Platform').selectOption('OpenID Connect')
  await form.getByLabel('Short name').fill(example.slug)
  await expect(form.getByText(`${heimdall.url}/auth/${example.slug}/callback`)).toBeVisible()
  await form.getByLabel('Name', { exact: true }).fill(example.name)
  await form.getByLabel('Issuer').fill('http://id.example.org')
  await form.getByLabel('Client ID').fill(example.clientId)
  await form.getByLabel('Client secret').fill('not this one')
  await form.getByRole('button', { name: 'Add provider' }).click()
  await expect(form.getByText('The issuer must begin with https://.')).toBeVisible()
  await form.getByLabel('Issuer').fill(example.issuer)
  await form.getByRole('button', { name: 'Add provider' }).click()
  await expect(page.getByText(`${example.name} is saved`)).toBeVisible()

  await page.getByRole('button', { name: `Test ${example.name}` }).click()
  await expect(page.getByText(`${example.name} does not take these credentials`)).toBeVisible()
  await page.getByRole('button', { name: `Edit ${example.name}` }).click()
  await expect(page).toHaveURL(/provider=/)
  await page.reload()
  const edit = page.getByRole('dialog', { name: `Edit ${example.name}` })
  await expect(edit.getByLabel('Client secret')).toHaveValue('')
  await edit.getByLabel('Client secret').fill(example.clientSecret)
  await edit.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: `Test ${example.name}` }).click()
  await expect(page.getByText(`${example.name} takes these credentials`)).toBeVisible()

  const offered = async () => {
    const answer = await page.request.get(`/trpc/links.providers?input=${encodeURIComponent('{}')}`)
    return answer.text()
  }
  expect(await offered()).toContain(example.slug)
  await page.getByRole('switch', { name: `${example.name} can be used` }).click()
  await expect.poll(offered).not.toContain(example.slug)

  await page.getByRole('button', { name: `Delete ${example.name}` }).click()
  const question = page.getByRole('alertdialog', { name: `Delete ${example.name}?` })
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText(`${example.name} is deleted`)).toBeVisible()
  await example.stop()
})

test('whoever may not see settings sees no provider', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto('/admin/settings?provider=new')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add provider' })).toHaveCount(0)
})
