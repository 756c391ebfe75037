import type { Page } from '@playwright/test'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { expectAccessible } from './accessible.ts'

test('the team sees everybody’s geofences and draws one of the platform', async ({ page, heimdall }) => {
  test.slow()
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  const { key } = await heimdall.createApiKey('geofence:write', 'user:read')
  const me = await (await page.request.get('/v1/users/me')).json()
  const shape = { type: 'circle', center: { latitude: 52.5, longitude: 13.4 }, radiusM: 150 }
  const made = await page.request.post('/v1/gps/geofences', {
    headers: { authorization: `Bearer ${key}` },
    data: { name: 'Rooftop', shape, userId: me.id },
  })
  expect(made.status()).toBe(201)
  await comeAndGo(page, heimdall.url)

  await page.goto('/admin/geofences')
  await expect(page.getByRole('link', { name: 'Rooftop' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('searchbox', { name: 'Search by name or owner' }).fill('nothing like it')
  await expect(page.getByText('No geofence matches')).toBeVisible()

  await page.getByRole('link', { name: 'New geofence' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Stage')
  await page.getByRole('button', { name: 'Add a point in the middle of the map' }).click()
  await page.getByRole('textbox', { name: 'Radius in metres' }).fill('200')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Stage' })).toBeVisible()
  await expect(page.getByText('Of the platform', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Nothing has happened here yet')).toBeVisible()
  await page.getByRole('tab', { name: 'Change and try out' }).click()
  await page.getByRole('button', { name: 'Try it out' }).click()
  // Tests before it may have left positions of their own: it watches everybody's devices.
  await expect(page.getByText(/^\d+ positions?: 0 events as before, 0 new, 0 gone\.$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('link', { name: 'Stage' })).toHaveCount(0)

  await page.getByRole('link', { name: 'Rooftop' }).click()
  await expect(page.getByText('Walker')).toHaveCount(2)
  await page.getByRole('tab', { name: 'Change and try out' }).click()
  await page.getByRole('textbox', { name: 'Radius in metres' }).fill('30')
  await page.getByRole('button', { name: 'Try it out' }).click()
  await expect(page.getByText('5 positions: 0 events as before, 0 new, 2 gone.')).toBeVisible()
  await expectAccessible(page)

  // What changes meanwhile, in this page or elsewhere, neither takes a drawing away nor is undone by it.
  const { id }: { id: string } = await made.json()
  const renamed = await page.request.patch(`/v1/gps/geofences/${id}`, {
    headers: { authorization: `Bearer ${key}` },
    data: { name: 'Roof garden' },
  })
  expect(renamed.status()).toBe(200)
  await page.getByRole('button', { name: 'Switch off' }).click()
  await expect(page.getByRole('heading', { name: 'Roof garden' })).toBeVisible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('“Roof garden” is saved')).toBeVisible()
  await expect(page.getByText('Circle, 30 m around', { exact: false })).toBeVisible()
})

/** A device of whoever is signed in that enters the geofence, and leaves it. */
async function comeAndGo(page: Page, origin: string) {
  const headers = { origin }
  const made = await page.request.post('/v1/gps/devices', { data: { name: 'Walker' }, headers })
  const { id }: { id: string } = await made.json()
  const norths = [0.01, 0.0005, 0.0006, 0.01, 0.011]
  const positions = norths.map((north, step) => ({
    fixTime: new Date(Date.now() - (norths.length - step) * 60_000).toISOString(),
    latitude: 52.5 + north,
    longitude: 13.4,
    accuracy: 5,
  }))
  const sent = await page.request.post(`/v1/gps/devices/${id}/positions`, { data: { positions }, headers })
  expect(sent.status()).toBe(201)
}
