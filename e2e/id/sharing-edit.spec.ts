import { expectNoBarriers } from '../support/both-themes.ts'
import { addPhone } from '../support/phone.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { launchOptions } from '../support/webgl.ts'

test.use({ launchOptions, contextOptions: { reducedMotion: 'reduce' } })
// WebGL without a graphics card takes its time.
test.slow()

test('a link is narrowed while somebody looks, and another device’s place stays out of it', async ({
  page,
  browser,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  const phone = await addPhone(page, 'Phone')
  const tracker = await addPhone(page, 'Tracker')
  const made = await page.request.post('/v1/gps/shares', {
    data: { name: 'Stream', delaySeconds: 0 },
    headers: { origin: heimdall.url },
  })
  const { url } = await made.json()
  const stranger = await browser.newPage({ baseURL: heimdall.url })
  await stranger.goto(new URL(url).pathname)
  await phone.send(48.2082, 16.3738)
  await expect(stranger.getByText('48.2082, 16.3738')).toBeVisible()

  await page.goto('/location/sharing')
  await page.getByRole('button', { name: 'Change Stream' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What they see').selectOption('The city')
  await dialog.getByLabel('Password').fill('seven colours')
  await dialog.getByRole('checkbox', { name: 'All of them, also those to come' }).uncheck()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText('Choose at least one device.')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Tracker' }).check()
  await expectNoBarriers(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('“Stream” is changed')).toBeVisible()
  await expect(page.getByText('Whoever has it sees the city, at once.')).toBeVisible()
  await expect(page.getByText('one device · with a password')).toBeVisible()
  await expect(stranger.getByText('48.2082, 16.3738')).toBeHidden()
  await stranger.reload()
  await expect(stranger.getByRole('textbox', { name: 'Password' })).toBeVisible()
  await stranger.close()

  // Its last device goes: it shows none, and can be called something else all the same.
  const gone = await page.request.delete(`/v1/gps/devices/${tracker.id}`, {
    headers: { origin: heimdall.url, 'if-match': '*' },
  })
  expect(gone.ok(), await gone.text()).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: 'Change Stream' }).click()
  await dialog.getByLabel('Name').fill('Film')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('“Film” is changed')).toBeVisible()
})

test('a zone is drawn on the map, moved and made larger, and what it hides is hidden at once', async ({
  page,
  browser,
  heimdall,
}) => {
  const user = await heimdall.createUser()
  await signIn(page, user)
  const phone = await addPhone(page, 'Phone')
  const headers = { origin: heimdall.url }
  const everybody = { public: { precision: 'exact', delaySeconds: 0 } }
  expect((await page.request.patch('/v1/gps/sharing', { data: everybody, headers })).status()).toBe(200)
  const stranger = await browser.newPage({ baseURL: heimdall.url })
  await stranger.goto(`/live/${user.username}`)
  await phone.send(47.0707, 15.4395)
  await expect(stranger.getByText('47.0707, 15.4395')).toBeVisible()

  await page.goto('/location/sharing')
  await page.getByRole('button', { name: 'Hide a place' }).click()
  const dialog = page.getByRole('dialog')
  const map = dialog.getByRole('region', { name: /^Map/ })
  await expect(map).toBeVisible()
  await expect(dialog.locator('[role=status]')).toHaveCount(0)
  // It begins where the phone is.
  const box = await map.boundingBox()
  await map.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } })
  await expect(dialog.getByLabel('Latitude')).toHaveValue(/^47\.07/)
  await expect(dialog.getByLabel('Longitude')).toHaveValue(/^15\.4[34]/)
  await dialog.getByRole('button', { name: 'Edge: sets the radius' }).press('Shift+ArrowRight')
  await expect(dialog.getByLabel('Radius in metres')).not.toHaveValue('500')
  await expectNoBarriers(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Hide this place' }).click()
  await expect(page.getByText('“Home” is hidden')).toBeVisible()
  await expect(stranger.getByText('Nothing to see right now')).toBeVisible()

  await page.getByRole('button', { name: 'Change Home' }).click()
  await dialog.getByLabel('Radius in metres').fill('100')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Radius in metres').fill('1200')
  await dialog.getByLabel('Name').fill('Studio')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.locator('main').getByText('1,200 m around it')).toBeVisible()
  await expect(page.locator('main').getByText('Studio')).toBeVisible()
  await phone.send(47.0708, 15.4396)
  await expect(stranger.getByText('Nothing to see right now')).toBeVisible()
  await stranger.close()
})

test('somebody is let see the country, and then nothing', async ({ page, heimdall }) => {
  const friend = await heimdall.createUser()
  await signIn(page, await heimdall.createUser())
  await page.goto('/location/sharing')
  await page.getByRole('button', { name: 'Let somebody see you' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(friend.username)
  await dialog.getByLabel('What they see').selectOption('The country')
  await expectNoBarriers(page, '[role=dialog]')
  await dialog.getByRole('button', { name: 'Let them see' }).click()
  await expect(page.getByText(`${friend.username} sees the country, at once.`)).toBeVisible()
  await page.getByRole('button', { name: `Change ${friend.username}` }).click()
  await dialog.getByLabel('What they see').selectOption('Nothing')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${friend.username} sees nothing.`)).toBeVisible()
})
