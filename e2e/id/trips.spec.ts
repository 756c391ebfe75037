import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { fromGpx, recordRide, toGpx } from '../support/recording.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { check } from './check.ts'

// Halfway through an animation colours are not what they will be.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const dayMs = 86_400_000
const list = (page: Page) => page.getByRole('list', { name: 'Trips' }).getByRole('listitem')
const gpxFile = (name: string, text: string) => ({
  name,
  mimeType: 'application/gpx+xml',
  buffer: Buffer.from(text),
})

test('a recording comes in, becomes a trip with its stop, is renamed, split, merged, and goes out again', async ({
  page,
  heimdall,
}) => {
  test.slow()
  await signIn(page, await heimdall.createUser())
  expect((await page.request.post('/v1/gps/devices', { data: { name: 'Watch' } })).status()).toBe(201)
  const points = recordRide(new Date(Date.now() - 3 * dayMs))

  await page.goto('/location')
  await page.getByRole('link', { name: 'Trips' }).click()
  await expect(page.getByText('You have no trips yet')).toBeVisible()
  await check(page)
  await page.getByRole('link', { name: 'Import a file' }).click()
  await expect(page.getByText('Nothing has been imported yet.')).toBeVisible()
  await page.getByLabel('Choose files').setInputFiles(gpxFile('sunday.gpx', toGpx(points)))
  const imports = page.getByRole('list', { name: 'Past imports' })
  await expect(imports).toContainText('sunday.gpx')
  await expect(imports).toContainText(`${points.length.toLocaleString('en')} new positions`)
  await check(page)

  await page.getByRole('link', { name: 'All trips' }).click()
  await expect(list(page)).toHaveCount(1)
  await expect(list(page)).toContainText('1 stop')
  await expect(list(page)).toContainText(/1[01]\.?\d? km/)
  await check(page)

  const ways: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('maps.track')) ways.push(decodeURIComponent(request.url()))
  })
  await page.getByRole('link', { name: /^Ride on / }).click()
  const stops = page.getByRole('list', { name: 'Stops' }).getByRole('listitem')
  await expect(stops).toHaveCount(1)
  await expect(stops).toContainText('8 min')
  await expect(page.getByRole('region', { name: /^Map/ })).toBeVisible()
  await expect(page.getByText('By bicycle')).toBeVisible()
  // How far it reaches is known before the way is: as exact as this window, and once.
  expect(ways).toEqual([expect.stringMatching(/"zoom":1\d/)])
  await check(page)

  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 800 })

  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Around the valley')
  await check(page)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Around the valley' })).toBeVisible()
  await page.getByRole('button', { name: 'Change Stop 1' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Café')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(stops).toContainText('Café')
  await page.getByRole('button', { name: 'Show the moment of Café' }).click()

  await page.getByRole('button', { name: 'Split' }).click()
  await expect(page.getByRole('list', { name: 'What comes of it' }).getByRole('listitem')).toHaveCount(2)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Split' }).click()
  await expect(page.getByText('The trip is split')).toBeVisible()
  await expect(page.getByText('Fixed by you')).toBeVisible()
  await page.getByRole('link', { name: 'All trips' }).click()
  await expect(list(page)).toHaveCount(2)
  await list(page).first().getByRole('link').click()

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Merge with others' }).click()
  await page.getByRole('checkbox', { name: /Around the valley/ }).check()
  await check(page)
  await page.getByRole('button', { name: 'Merge 2 trips' }).click()
  await expect(page.getByText('The trips are one now')).toBeVisible()
  await expect(stops).toContainText('Café')

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Export' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /^GPX/ }).click()
  const exported = fromGpx(await readFile(await (await download).path(), 'utf8'))
  // From the house to the house again: what was recorded between, to the last digit.
  const [first, last] = [exported[0]?.time ?? '', exported.at(-1)?.time ?? '']
  const recorded = points.filter(({ time }) => time >= first && time <= last)
  expect(recorded.length).toBeGreaterThan(400)
  expect(exported.map(inNumbers)).toEqual(recorded.map(inNumbers))
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('You have no trips yet')).toBeVisible()
})

const inNumbers = ({ time, lat, lon, ele }: ReturnType<typeof fromGpx>[number]) => [
  Date.parse(time),
  Number(lat),
  Number(lon),
  Number(ele),
]

test('a damaged file says where, one of another kind what it is not; all that was whole counts', async ({
  page,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  await page.goto('/location/trips/files')
  await expect(page.getByText('Positions belong to a device.')).toBeVisible()
  expect((await page.request.post('/v1/gps/devices', { data: { name: 'Watch' } })).status()).toBe(201)
  await page.reload()
  const whole = toGpx(recordRide(new Date(Date.now() - 3 * dayMs)).slice(0, 20))
  await page
    .getByLabel('Choose files')
    .setInputFiles([
      gpxFile('damaged.gpx', whole.slice(0, whole.lastIndexOf('<time>'))),
      gpxFile('letter.txt', 'Dear all'),
    ])
  const imports = page.getByRole('list', { name: 'Past imports' })
  await expect(imports).toContainText('Not whole')
  await expect(imports).toContainText('19 new positions')
  await expect(imports).toContainText(/Line 22: The file is damaged/)
  await expect(page.getByText('This is no GPX, GeoJSON, KML')).toBeVisible()
  await check(page)
  await page.getByRole('button', { name: 'Take letter.txt out of the list' }).click()
  await expect(page.getByText('letter.txt')).toBeHidden()
})

test('a trip is made by hand with a category and a template', async ({ page, heimdall }) => {
  test.slow()
  await signIn(page, await heimdall.createUser())
  await page.goto('/location/trips/organise')
  await page.getByRole('button', { name: 'New category' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Hikes')
  await page.getByRole('radio', { name: 'Mountain' }).check()
  await check(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Categories' })).toContainText('Hikes')
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByRole('textbox', { name: 'Name of the template' }).fill('The hut')
  await page.getByRole('textbox', { name: 'Title' }).fill('Up to the hut')
  await page.getByRole('combobox', { name: 'Category' }).selectOption('Hikes')
  await page.getByRole('button', { name: 'Add a stop' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Each stop needs a name and a place')).toBeVisible()
  await page.getByRole('textbox', { name: 'Stop 1' }).fill('Spring')
  await page.getByRole('textbox', { name: 'Latitude' }).fill('46,87')
  await page.getByRole('textbox', { name: 'Longitude' }).fill('9.55')
  await check(page)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Templates' })).toContainText('1 planned stop')
  await page.getByRole('spinbutton', { name: 'A stop takes (seconds)' }).fill('300')
  await page.getByRole('button', { name: 'Save the numbers' }).click()
  await expect(page.getByText('The numbers count from now on')).toBeVisible()
  await check(page)

  await page.goto('/location/trips')
  await page.getByRole('button', { name: 'New trip' }).click()
  await page.getByRole('textbox', { name: 'Notes' }).fill('Gate was open')
  await page.getByRole('combobox', { name: 'Template' }).selectOption('The hut')
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Up to the hut')
  await expect(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Gate was open')
  await check(page)
  await page.getByRole('button', { name: 'Make the trip' }).click()
  await expect(page.getByRole('heading', { name: 'Up to the hut' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Stops' })).toContainText('Spring')
  await check(page)

  // It goes on while somebody gives it another name.
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Down again')
  const trip = `/v1/gps/trips/${new URL(page.url()).pathname.split('/').at(-1)}`
  const endedAt = new Date(Date.now() + 3_600_000).toISOString()
  const heard = page.waitForResponse(/trips\.get/)
  const longer = await page.request.patch(trip, { data: { endedAt }, headers: { origin: heimdall.url } })
  expect(longer.status()).toBe(200)
  await (await heard).finished()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { name: 'Down again' })).toBeVisible()
  expect(await (await page.request.get(trip)).json()).toMatchObject({ title: 'Down again', endedAt })
  await page.goto('/location/trips?category=00000000-0000-0000-0000-000000000000')
  await page.getByRole('searchbox', { name: 'Search trips' }).fill('Nothing')
  await expect(page).toHaveURL(/q=Nothing/)
  await expect(page.getByText('No trip fits')).toBeVisible()
  await page.getByRole('button', { name: 'Show all trips' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search trips' })).toHaveValue('')
  await expect(list(page)).toContainText('Hikes')
})
