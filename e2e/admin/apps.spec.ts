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

test('the page of an app says who made it, what it may, and what it did', async ({ page, heimdall }) => {
  const developer = await heimdall.createUser()
  const app = await heimdall.createApp(developer, 'https://songs.example.org/callback', 'Watched songs')
  const admin = await heimdall.createUser({ role: 'admin' })
  await signIn(page, admin)
  await page.goto('/admin/apps')
  await page
    .getByRole('row', { name: /Watched songs/ })
    .getByRole('link')
    .click()
  await expect(page).toHaveURL(`/admin/apps/${app.clientId}`)
  // As from a link that somebody has sent.
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Watched songs', level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: developer.username })).toBeVisible()
  await expect(page.getByText('https://songs.example.org/callback').first()).toBeVisible()
  await expect(page.getByText(/Nobody has let it in yet\.$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'In the audit log' }).click()
  await expect(page).toHaveURL(/audit\?q=app/)

  await page.goto('/admin/apps/app_nobody')
  await expect(page.getByText('There is no such app')).toBeVisible()

  await page.goto(`/admin/apps/${app.clientId}`)
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const deleting = page.getByRole('alertdialog', { name: 'Delete “Watched songs”?' })
  await deleting.getByLabel('Reason').fill('It stole names')
  await deleting.getByRole('button', { name: 'Delete app' }).click()
  await expect(page).toHaveURL('/admin/apps')
  await expect(page.getByRole('row', { name: /Watched songs/ })).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

  test('the list says developer, state and last use', async ({ page, heimdall }) => {
    const developer = await heimdall.createUser()
    await heimdall.createApp(developer, 'https://songs.example.org/callback', 'Pocket songs')
    await signIn(page, await heimdall.createUser({ role: 'admin' }))
    await page.goto('/admin/apps')
    const row = page.getByRole('row', { name: /Pocket songs/ })
    await expect(row.getByText(developer.username).first()).toBeVisible()
    await expect(row.getByText('Never').first()).toBeVisible()
    await expectAccessible(page)
  })
})

test('an app of the platform gets a picture from administrators, that of a developer from the developer', async ({
  page,
  heimdall,
}) => {
  await heimdall.createApp(null, 'https://status.example.org/callback', 'Status page')
  await heimdall.createApp(await heimdall.createUser(), 'https://own.example.org/callback', 'Own songs')
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin/apps')
  await page.getByRole('button', { name: 'Actions for Own songs' }).click()
  await expect(page.getByRole('menuitem', { name: 'Suspend' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Logo' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  const row = page.getByRole('row', { name: /Status page/ })
  await row.getByRole('button', { name: 'Actions for Status page' }).click()
  await page.getByRole('menuitem', { name: 'Logo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Logo of “Status page”' })
  await dialog.getByLabel('Choose a logo').setInputFiles({
    name: 'broken.png',
    mimeType: 'image/png',
    buffer: Buffer.from('no picture'),
  })
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Choose a logo').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    // One grey pixel.
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    ),
  })
  await expect(dialog.getByRole('button', { name: 'Remove' })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(row.locator('img')).toHaveAttribute('src', /^\/app-logos\/.*\.webp$/)
  await row.getByRole('button', { name: 'Actions for Status page' }).click()
  await page.getByRole('menuitem', { name: 'Logo' }).click()
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(dialog.getByRole('button', { name: 'Remove' })).toHaveCount(0)
})
