import { expectNoBarriers } from '../support/both-themes.ts'
import { addPhone } from '../support/phone.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('the team finds anybody’s phone, sees what it sends, and gives it a new address; the owner sees who looked', async ({
  page,
  browser,
  heimdall,
}) => {
  test.slow()
  const owner = await heimdall.createUser({})
  const theirs = await (await browser.newContext()).newPage()
  await signIn(theirs, owner)
  const phone = await addPhone(theirs, 'Backpack')
  await phone.send(52.5163, 13.3777)

  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  await page.goto('/admin')
  await page.getByRole('link', { name: 'Devices', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search by device or owner' }).fill(owner.username)
  await expect(page).toHaveURL(new RegExp(`q=${owner.username}`))
  await expect(page.getByText('1 device', { exact: true })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Backpack' })
  await expect(row).toContainText('Sending')
  await expect(row).toContainText('OsmAnd and its kin')
  await expectNoBarriers(page)

  await row.getByRole('link', { name: 'Backpack' }).click()
  await expect(page.getByRole('heading', { name: 'Backpack' })).toBeVisible()
  const requests = page.getByRole('list', { name: 'What it sends' })
  await expect(requests.getByText('One position was taken.')).toHaveCount(1)
  await expect(page.getByText('52.51630, 13.37770')).toBeVisible()
  // Live, without loading again.
  await phone.send(52.52, 13.38)
  await expect(page.getByText('52.52000, 13.38000')).toBeVisible()
  await expect(requests.getByText('One position was taken.')).toHaveCount(2)
  await expectNoBarriers(page)

  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'New address…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'New address' }).click()
  const shown = page.getByRole('dialog', { name: 'The new address of “Backpack”' })
  const address = (await shown.getByText(/\/gps\/hg_/).textContent()) ?? ''
  await expectNoBarriers(page, '[role=dialog]')
  expect((await page.request.get(`${new URL(address).pathname}?lat=52.5&lon=13.4`)).status()).toBe(200)
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText(address)).toHaveCount(0)

  await theirs.goto('/location/sharing')
  const views = theirs.getByRole('listitem').filter({ hasText: 'as staff, exactly' })
  await expect(views.filter({ hasText: 'where you are' })).toHaveCount(1)
  await expect(views.filter({ hasText: 'what your phone sends' })).toHaveCount(1)

  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete “Backpack”?' })
  await question.getByRole('textbox').fill('Backpack')
  await question.getByRole('button', { name: 'Delete device' }).click()
  await expect(page.getByText('“Backpack” is deleted')).toBeVisible()
  await expect(page).toHaveURL(/\/admin\/devices$/)
})

test('who may not see where people are sees devices, and nothing of what they send', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  const name = `Pocket ${Date.now()}`
  const phone = await addPhone(page, name)
  await phone.send(52.5163, 13.3777)
  await page.context().clearCookies()
  await signIn(page, await heimdall.createUser({ role: 'moderator' }))
  await page.goto(`/admin/devices?q=${encodeURIComponent(name)}`)
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toContainText('Hidden')
  await expect(row).not.toContainText('Sending')
  await row.getByRole('link', { name }).click()
  await expect(page.getByText('takes the permission location:read')).toBeVisible()
  await expect(page.getByText('52.51630')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Actions' })).toHaveCount(0)
  await expectNoBarriers(page)
})
