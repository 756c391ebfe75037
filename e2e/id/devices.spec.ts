import { expectNoBarriers } from '../support/both-themes.ts'
import { addPhone } from '../support/phone.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('adds a phone, sees its first position arrive, what it sends, and deletes it by name', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser({}))
  await page.goto('/location/devices')
  await expect(page.getByText('You have no devices yet')).toBeVisible()
  await page.getByRole('button', { name: 'Add device' }).click()
  const form = page.getByRole('dialog', { name: 'Add a device' })
  await form.getByRole('button', { name: 'Add device' }).click()
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveAttribute('aria-invalid', 'true')
  await form.getByLabel('Name').fill('Pocket phone')
  await form.getByRole('button', { name: 'Add device' }).click()

  const setUp = page.getByRole('dialog', { name: 'Set up “Pocket phone”' })
  await expect(setUp.getByText('Waiting for the first position …')).toBeVisible()
  await expect(setUp.getByRole('img', { name: 'QR code with the address of this device' })).toBeVisible()
  const address = (await setUp.getByText(/\/gps\/hg_/).textContent()) ?? ''
  await setUp.getByLabel('Your app').selectOption('OwnTracks')
  await expect(setUp.getByRole('link', { name: 'Set up the app on this phone' })).toHaveAttribute(
    'href',
    /^owntracks:/,
  )
  await expectNoBarriers(page, '[role=dialog]')
  const path = new URL(address).pathname
  expect((await page.request.post(path, { data: 'nonsense' })).status()).toBe(400)
  await expect(setUp.getByText('Something came, but no position that can be used')).toBeVisible()
  expect((await page.request.get(`${path}?lat=52.5163&lon=13.3777&accuracy=8&batt=81`)).status()).toBe(200)
  await expect(setUp.getByText('The first position is here')).toBeVisible()
  await setUp.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // Live, without loading again.
  await expect(page.getByText('Battery 81%')).toBeVisible()
  await expect(page.getByText('Accurate to 8 m')).toBeVisible()
  await page.request.get(`${path}?lat=52.5164&lon=13.3777&accuracy=5&batt=80`)
  await expect(page.getByText('Battery 80%')).toBeVisible()
  await expect(page.getByText(address)).toHaveCount(0)
  await expectNoBarriers(page)

  const more = page.getByRole('button', { name: 'More for Pocket phone' })
  await more.click()
  await page.getByRole('menuitem', { name: 'What it sends' }).click()
  const drawer = page.getByRole('dialog', { name: 'What “Pocket phone” sends' })
  await expect(drawer.getByText('One position was taken.').first()).toBeVisible()
  await expect(drawer.getByText('Not understood')).toBeVisible()
  await expectNoBarriers(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await more.click()
  await page.getByRole('menuitem', { name: 'New address…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'New address' }).click()
  await expect(page.getByRole('dialog', { name: 'Set up “Pocket phone”' })).toBeVisible()
  expect((await page.request.get(`${path}?lat=52.5&lon=13.3`)).status()).toBe(404)
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await more.click()
  await page.getByRole('menuitem', { name: 'New overlay key…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'New key' }).click()
  const overlays = page.getByRole('dialog', { name: 'Overlays of “Pocket phone”' })
  await overlays.getByLabel('What it shows').selectOption('Speed')
  await expect(overlays.getByText(/\/overlay\/hp_[\w-]{43}\/speed$/)).toBeVisible()
  await overlays.getByLabel('What it shows').selectOption('JSON, for overlays of your own')
  const pull = (await overlays.getByText(/\/gps\/pull\/hp_/).textContent()) ?? ''
  expect((await page.request.get(new URL(pull).pathname)).status()).toBe(200)
  await expectNoBarriers(page, '[role=dialog]')
  await overlays.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await more.click()
  await page.getByRole('menuitem', { name: 'Delete…' }).click()
  const question = page.getByRole('alertdialog', { name: 'Delete “Pocket phone”?' })
  const confirm = question.getByRole('button', { name: 'Delete device' })
  await expect(confirm).toBeDisabled()
  await question.getByRole('textbox').fill('Pocket phone')
  await confirm.click()
  await expect(page.getByText('“Pocket phone” is deleted')).toBeVisible()
  await expect(page.getByText('You have no devices yet')).toBeVisible()
})

test('a phone whose clock is behind says so to its owner, until it is right', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser({}))
  const phone = await addPhone(page, 'Slow phone')
  await phone.send(52.5163, 13.3777, Date.now() - 5 * 3_600_000)
  await page.goto('/location/devices')
  const notice = page.getByText('Its newest position was 5 hours old when it came.')
  await expect(notice).toBeVisible()
  await expectNoBarriers(page)
  await phone.send(52.5164, 13.3777)
  await expect(notice).toHaveCount(0)
})
