import { signIn } from '../support/sign-in.ts'
import { expectAccessible } from './accessible.ts'
import { expectParam, searchBox } from './audit-table.ts'
import { expect, test, uniqueText } from './fixtures.ts'

test('a search is saved, opened, changed and deleted', async ({ adminPage: page }) => {
  const name = uniqueText('Failed bots')
  const renamed = uniqueText('Broken bots')
  await page.goto('/admin/audit?q=type:bot_error&range=7d&facets=true')
  const menu = page.getByRole('button', { name: 'Views', exact: true })
  await menu.click()
  await page.getByRole('button', { name: 'Save this search…' }).click()
  const saving = page.getByRole('dialog', { name: 'Save this search' })
  await saving.getByRole('button', { name: 'Save view' }).click()
  await expect(saving.getByText('This may not be empty.')).toBeVisible()
  await expectAccessible(page)
  await saving.getByLabel('Name').fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByText(`View “${name}” is saved`)).toBeVisible()

  await page.goto('/admin/audit')
  await menu.click()
  await expectAccessible(page)
  await page.getByRole('link', { name }).click()
  await expect(searchBox(page)).toHaveValue('type:bot_error')
  await expectParam(page, 'range', '7d')
  await expectParam(page, 'facets', null)

  await searchBox(page).fill('type:bot_started')
  await page.keyboard.press('Enter')
  // A menu that is opened before closes with the page that it belonged to.
  await expectParam(page, 'q', 'type:bot_started')
  await menu.click()
  await page.getByRole('button', { name: `Rename “${name}”` }).click()
  const changing = page.getByRole('dialog', { name: `Change view “${name}”` })
  await changing.getByLabel('Name').fill(renamed)
  await changing.getByRole('checkbox', { name: /Replace its search/ }).check()
  await changing.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`View “${renamed}” is changed`)).toBeVisible()
  await page.goto('/admin/audit')
  await menu.click()
  await page.getByRole('link', { name: renamed }).click()
  await expectParam(page, 'q', 'type:bot_started')

  await menu.click()
  await page.getByRole('button', { name: `Delete “${renamed}”` }).click()
  const asking = page.getByRole('alertdialog', { name: `Delete view “${renamed}”?` })
  await expectAccessible(page)
  await asking.getByRole('button', { name: 'Delete view' }).click()
  await expect(page.getByText(`View “${renamed}” is deleted`)).toBeVisible()
  await menu.click()
  await expect(page.getByRole('link', { name: renamed })).toHaveCount(0)
})

test('a name that is taken is told at the field', async ({ adminPage: page }) => {
  const name = uniqueText('Twice')
  await page.goto('/admin/audit')
  for (const attempt of ['first', 'second']) {
    await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByRole('button', { name: 'Save this search…' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('button', { name: 'Save view' }).click()
    if (attempt === 'first') await expect(page.getByText(`View “${name}” is saved`)).toBeVisible()
  }
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    /This name is taken already/,
  )
})

test('a shared view is there for others, who can not change it', async ({
  adminPage: page,
  admin,
  browser,
  heimdall,
}) => {
  const name = uniqueText('Shared')
  await page.goto('/admin/audit?status=failure')
  await page.getByRole('button', { name: 'Views', exact: true }).click()
  await page.getByRole('button', { name: 'Save this search…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('checkbox', { name: /Share with everybody/ }).check()
  await page.getByRole('button', { name: 'Save view' }).click()
  await expect(page.getByText(`View “${name}” is saved`)).toBeVisible()

  const context = await browser.newContext({ baseURL: heimdall.url })
  const other = await context.newPage()
  await signIn(other, await heimdall.createUser({ role: 'admin' }))
  await other.goto('/admin/audit')
  await other.getByRole('button', { name: 'Views', exact: true }).click()
  const shared = other.getByRole('region', { name: 'Shared by others' })
  await expect(shared.getByRole('link', { name })).toContainText(`by ${admin.username}`)
  await expect(shared.getByRole('button', { name: new RegExp(name) })).toHaveCount(0)
  await shared.getByRole('link', { name }).click()
  await expectParam(other, 'status', 'failure')
  await context.close()
})
