import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { check } from './check.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const center = { latitude: 52.5163, longitude: 13.3777 }

test('draws a place, sees a device come and go, and tries other numbers', async ({ page, heimdall }) => {
  test.slow()
  await signIn(page, await heimdall.createUser())
  await page.goto('/location')
  await page.getByRole('link', { name: 'Places' }).click()
  await expect(page.getByText('You have no places yet')).toBeVisible()
  await check(page)

  await page.getByRole('link', { name: 'New place' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Give the place a name.')).toBeVisible()
  await expect(page.getByText('Draw the place first.')).toBeVisible()
  const confirmFixes = page.getByRole('textbox', { name: 'Certain after (positions)' })
  await page.getByText('Advanced: when a crossing counts').click()
  await confirmFixes.fill('0')
  await confirmFixes.fill('2')
  await expect(confirmFixes, 'still open once it is right').toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill('Studio')
  await page.getByRole('button', { name: 'Add a point in the middle of the map' }).click()
  await page.getByRole('textbox', { name: 'Latitude' }).fill(String(center.latitude))
  await page.getByRole('textbox', { name: 'Longitude' }).fill(String(center.longitude))
  await page.getByRole('textbox', { name: 'Radius in metres' }).fill('100')
  await page.getByRole('checkbox', { name: 'leaves this place' }).check()
  await check(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Studio' })).toBeVisible()
  await expect(page.getByText('Nothing has happened here yet')).toBeVisible()

  const made = await page.request.post('/v1/gps/devices', { data: { name: 'Phone' } })
  const { id } = await made.json()
  const start = Date.now() - 1_200_000
  const north = [500, 80, 0, 0, 0, 0, 0, 0, 500, 600]
  const positions = north.map((distance, index) => ({
    fixTime: new Date(start + index * 20_000).toISOString(),
    latitude: center.latitude + distance / 111_195,
    longitude: center.longitude,
  }))
  const posted = await page.request.post(`/v1/gps/devices/${id}/positions`, { data: { positions } })
  expect(posted.status()).toBe(201)
  await page.reload()
  const events = page.getByRole('list', { name: 'Events at Studio' })
  await expect(events.getByText('Entered')).toBeVisible()
  await expect(events.getByText('Left')).toBeVisible()
  await expect(events.getByText('Phone')).toHaveCount(2)
  await check(page)

  await page.getByRole('tab', { name: 'Change and try out' }).click()
  await page.getByText('Advanced: when a crossing counts').click()
  await page.getByRole('textbox', { name: 'Certain after (positions)' }).fill('20')
  await page.getByRole('textbox', { name: 'Or after (seconds)' }).fill('3600')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await expect(page.getByText('10 positions: 0 events as before, 0 new, 2 gone.')).toBeVisible()
  await check(page)
  await page.getByRole('textbox', { name: 'Radius in metres' }).fill('120')
  await page.getByRole('textbox', { name: 'Certain after (positions)' }).fill('2')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await expect(page.getByText('10 positions: 2 events as before, 0 new, 0 gone.')).toBeVisible()

  await page.getByRole('button', { name: 'Switch off' }).click()
  await expect(page.getByText('Switched off', { exact: true })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Radius in metres' }), 'what was being drawn').toHaveValue(
    '120',
  )
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('You have no places yet')).toBeVisible()
})
