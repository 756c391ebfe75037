import { expectNoBarriers } from '../support/both-themes.ts'
import { recordRide, toGpx } from '../support/recording.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test, uniqueText } from './fixtures.ts'

test.slow()

test('staff finds the trips of all, opens one, and its owner sees who has looked', async ({
  adminPage: page,
  browser,
  heimdall,
}) => {
  const owner = await browser.newPage({ baseURL: heimdall.url })
  await signIn(owner, await heimdall.createUser())
  const name = uniqueText('Watch')
  const made = await owner.request.post('/v1/gps/devices', { data: { name } })
  const { id } = await made.json()
  const points = recordRide(new Date(Date.now() - 86_400_000))
  const brought = await owner.request.post(`/v1/gps/imports?deviceId=${id}&fileName=ride.gpx`, {
    data: toGpx(points),
    headers: { 'content-type': 'application/gpx+xml' },
  })
  expect(brought.status()).toBe(201)
  await expect
    .poll(async () => (await (await owner.request.get('/v1/gps/trips')).json()).trips.length)
    .toBe(1)

  await page.goto('/admin')
  await page.getByRole('link', { name: 'Trips' }).click()
  const row = page.getByRole('list', { name: 'Trips' }).getByRole('listitem').filter({ hasText: name })
  await expect(row).toContainText('1 stop')
  await expectNoBarriers(page)
  await row.getByRole('link', { name: 'Ride' }).click()
  await expect(page.getByRole('list', { name: 'Stops' })).toContainText('8 min')
  await expect(page.getByRole('slider', { name: 'Moment of the trip' })).toBeVisible()
  await expectNoBarriers(page)

  await page.getByRole('navigation', { name: 'Where this page lies' }).getByRole('link').nth(1).click()
  await expect(page).toHaveURL(/\/trips\?user=/)
  await expect(page.getByRole('list', { name: 'Trips' }).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear this filter' }).click()
  await page.getByLabel('From').fill('2001-01-01')
  await page.getByLabel('To', { exact: true }).fill('2001-01-02')
  await expect(page.getByText('No trip matches')).toBeVisible()

  await owner.goto('/location/sharing')
  await expect(owner.getByText('your trips').first()).toBeVisible()
  await owner.close()
})
