import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { expectAccessible } from './accessible.ts'

test('an app is suspended with a reason, let go on, and deleted', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/apps')
  await page.getByRole('button', { name: 'Create app' }).click()
  const form = page.getByRole('dialog', { name: 'Create app' })
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Greedy app')
  await form.getByLabel('Redirect addresses').fill('https://greedy.example.org/callback')
  await form.getByRole('button', { name: 'Create app' }).click()
  await page.getByRole('button', { name: 'Done' }).click()

  await page.goto('/admin/apps')
  const row = page.getByRole('row', { name: /Greedy app/ })
  await expect(row).toBeVisible()
  await expectAccessible(page)
  await row.getByRole('button', { name: 'Actions for Greedy app' }).click()
  await page.getByRole('menuitem', { name: 'Suspend' }).click()
  const question = page.getByRole('alertdialog', { name: 'Suspend “Greedy app”?' })
  await question.getByRole('button', { name: 'Suspend app' }).click()
  await expect(question.getByText('Say why.')).toBeVisible()
  await question.getByLabel('Reason').fill('It asks for too much')
  await question.getByRole('button', { name: 'Suspend app' }).click()
  await expect(row.getByText('Suspended')).toBeVisible()
  await expect(row.getByText('It asks for too much')).toBeVisible()

  await row.getByRole('button', { name: 'Actions for Greedy app' }).click()
  await page.getByRole('menuitem', { name: 'Let it go on' }).click()
  await expect(row.getByText('Suspended')).toHaveCount(0)

  await row.getByRole('button', { name: 'Actions for Greedy app' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const deleting = page.getByRole('alertdialog', { name: 'Delete “Greedy app”?' })
  await deleting.getByLabel('Reason').fill('It went on asking')
  await deleting.getByRole('button', { name: 'Delete app' }).click()
  await expect(row).toHaveCount(0)
})
