import type { Page } from '@playwright/test'
import { expectNoBarriers } from '../support/both-themes.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

/** A phone of whoever is signed in; each position is some metres further. */
async function addPhone(page: Page, origin: string) {
  const headers = { origin }
  const made = await page.request.post('/v1/gps/devices', { data: { name: 'Phone' }, headers })
  const { id, pullUrl }: { id: string; pullUrl: string } = await made.json()
  let steps = 0
  return {
    overlay: new URL(pullUrl).pathname.replace('/gps/pull/', '/overlay/'),
    async send(fields: object = {}) {
      const position = {
        fixTime: new Date().toISOString(),
        latitude: 48.2082 + ++steps * 1e-5,
        longitude: 16.3738,
        speedKmh: 42,
        ...fields,
      }
      const sent = await page.request.post(`/v1/gps/devices/${id}/positions`, {
        data: { positions: [position] },
        headers,
      })
      expect(sent.status()).toBe(201)
    },
  }
}

test('a link in a private window shows nothing younger than its delay, and "hide now" empties it', async ({
  page,
  browser,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  const phone = await addPhone(page, heimdall.url)
  await page.goto('/location/sharing')
  await expect(page.getByText('Everybody sees nothing.')).toBeVisible()

  const makeLink = async (delay: string) => {
    await page.getByRole('button', { name: 'Make a link' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill(`Link, ${delay}`)
    await dialog.getByLabel('When').selectOption(delay)
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    const url = (await dialog.getByText(/\/s\/hs_/).textContent()) ?? ''
    await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    return new URL(url).pathname
  }
  const [live, late] = [await makeLink('at once'), await makeLink('10 minutes late')]
  await expect(page.getByText('Whoever has it sees exactly where you are, 10 minutes late.')).toBeVisible()

  const stranger = await browser.newContext({ baseURL: heimdall.url, reducedMotion: 'reduce' })
  const [seesNow, seesLate] = [await stranger.newPage(), await stranger.newPage()]
  await seesNow.goto(live)
  await seesLate.goto(late)
  await expect(seesNow.getByText('Nothing to see right now')).toBeVisible()
  await phone.send()
  await expect(seesNow.getByText('42 km/h')).toBeVisible()
  await expect(seesNow.getByText('48.20821, 16.3738')).toBeVisible()
  await phone.send()
  await expect(seesNow.getByText('48.20822, 16.3738')).toBeVisible()
  await expect(seesLate.getByText('Nothing to see right now')).toBeVisible()
  await expectNoBarriers(seesLate)

  // Seen by the owner, without asking.
  await expect(page.getByText('by the link “Link, at once”')).toBeVisible()
  await page.getByRole('button', { name: 'Hide now' }).click()
  // That nobody is sent anything a second later is held in gps-watch.test.ts; two maps without a graphics card may take longer to paint.
  await expect(seesNow.getByText('Nothing to see right now')).toBeVisible()
  await expect(page.getByText('You are hidden')).toBeVisible()
  await page.getByRole('button', { name: 'Share again from now on' }).click()
  await expect(page.getByRole('button', { name: 'Hide now' })).toBeVisible()
  await expect(seesNow.getByText('Nothing to see right now')).toBeVisible()
  await phone.send()
  // What was sent before, with the speed that led there, stays hidden.
  await expect(seesNow.getByText('48.20823, 16.3738')).toBeVisible()
  await stranger.close()
})

test('a zone hides, and everybody sees what was chosen', async ({ page, browser, heimdall }) => {
  const user = await heimdall.createUser({ role: 'admin' })
  await signIn(page, user)
  const phone = await addPhone(page, heimdall.url)
  await page.goto('/location/sharing')
  const everybody = page.getByLabel('What they see').first()
  const stored = page.waitForResponse(/sharing\.update/)
  await everybody.selectOption('The exact place')
  await expect(page.getByText('Everybody sees exactly where you are, 10 minutes late.')).toBeVisible()
  // It says so before it is.
  await stored
  // Another window, which this one has not heard of, shows less: a new delay leaves it so.
  const less = { data: { public: { precision: 'city' } }, headers: { origin: heimdall.url } }
  expect((await page.request.patch('/v1/gps/sharing', less)).status()).toBe(200)
  await page.getByLabel('When').first().selectOption('at once')
  await expect(page.getByText('Everybody sees the city, at once.')).toBeVisible()
  await everybody.selectOption('The exact place')
  await expect(page.getByText('Everybody sees exactly where you are, at once.')).toBeVisible()

  const stranger = await browser.newPage({ baseURL: heimdall.url })
  await stranger.goto(`/live/${user.username}`)
  const overlay = await browser.newPage({ baseURL: heimdall.url })
  await overlay.goto(`${phone.overlay}/speed`)
  await phone.send()
  await expect(stranger.getByText('42 km/h')).toBeVisible()
  await expect(overlay.getByText('42')).toBeVisible()

  await page.getByRole('button', { name: 'Hide a place' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Latitude').fill('48,2082')
  await dialog.getByLabel('Longitude').fill('16.3738')
  await dialog.getByRole('button', { name: 'Hide this place' }).click()
  await expect(page.locator('main').getByText('500 m around it')).toBeVisible()
  await expect(stranger.getByText('Nothing to see right now')).toBeVisible()
  await phone.send()
  await expect(overlay.getByText('42')).toBeHidden()
  await expect(stranger.getByText('Nothing to see right now')).toBeVisible()
  await phone.send({ latitude: 48.3, speedKmh: 61 })
  // As far as that within a moment is a jump, which moves nothing.
  await expect(stranger.getByText('61 km/h')).toBeHidden()
  await stranger.close()
  await overlay.close()
})
