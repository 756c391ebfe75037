import { expectNoBarriers } from '../support/both-themes.ts'
import { addPhone } from '../support/phone.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { launchOptions } from '../support/webgl.ts'

test.use({ launchOptions })
// WebGL without a graphics card takes its time.
test.slow()

test('a phone is seen where it is, and moving, and no other host is asked for the map', async ({
  page,
  heimdall,
}) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (/^(http|ws)/.test(protocol) && host !== new URL(heimdall.url).host) foreign.push(request.url())
  })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, await heimdall.createUser())
  await page.goto('/location')
  await expect(page.getByText('You have no devices yet')).toBeVisible()

  const created = await page.request.post('/v1/gps/devices', { data: { name: 'Heidi’s phone' } })
  expect(created.status()).toBe(201)
  const { ingestUrl } = await created.json()
  let second = Math.floor(Date.now() / 1_000) - 60
  /** As OsmAnd and Traccar’s app do; the speed is in knots. */
  async function send(lat: number, lon: number) {
    second += 20
    const query = `lat=${lat}&lon=${lon}&timestamp=${second}&speed=2.7&bearing=90&accuracy=8&batt=81`
    expect((await fetch(`${ingestUrl}?${query}`)).status).toBe(200)
  }
  await send(52.5163, 13.3777)
  // It was added and moved while the page was open.
  const entry = page
    .getByRole('region', { name: 'Your devices' })
    .getByRole('button', { name: 'Heidi’s phone' })
  await expect(entry).toContainText('52.51630, 13.37770')
  await expect(entry).toContainText('5 km/h')
  await expect(entry).toContainText('eastwards')
  await expect(entry).toContainText('± 8 m')
  await expect(entry).toContainText('Battery 81 %')
  const map = page.getByRole('region', { name: /^Map/ })
  await expect(map).toBeVisible()

  await entry.click()
  const follow = page.getByRole('checkbox', { name: 'Keep it in the middle' })
  await follow.check()
  await expect(page).toHaveURL(/device=[\da-f-]{36}&follow=true/)
  await expect(page).toHaveURL(/view=52\.51\d+%2C13\.37/)
  await send(52.517, 13.379)
  await expect(entry).toContainText('52.51700, 13.37900')
  // The map has gone with it.
  await expect(page).toHaveURL(/view=52\.517\d*%2C13\.379/)
  await expectNoBarriers(page)

  await page.reload()
  await expect(entry).toHaveAttribute('aria-pressed', 'true')
  await expect(follow).toBeChecked()
  await expect(map).toBeVisible()
  expect(foreign).toEqual([])
})

test('a day is played, the heat is drawn, zones lie on the map, and who may see it stands below', async ({
  page,
  heimdall,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, await heimdall.createUser())
  const phone = await addPhone(page, 'Bicycle')
  await addPhone(page, 'Watch')
  // Noon, so that it is one day.
  const noon = new Date()
  noon.setHours(12, 0, 0, 0)
  const start = noon.getTime() - 86_400_000
  for (let minute = 0; minute < 6; minute += 1) {
    await phone.send(48.2 + minute / 200, 16.37, start + minute * 60_000)
  }
  const headers = { origin: heimdall.url }
  const zone = { name: 'Home', latitude: 48.2, longitude: 16.37, radiusM: 400 }
  expect((await page.request.post('/v1/gps/zones', { data: zone, headers })).status()).toBe(201)
  const share = { name: 'For my sister', precision: 'city' }
  expect((await page.request.post('/v1/gps/shares', { data: share, headers })).status()).toBe(201)

  const day = new Date(start).toISOString().slice(0, 10)
  await page.goto(`/location/map?mode=history&device=${phone.id}&day=${day}&view=48.21,16.37,12`)
  const time = page.getByRole('slider', { name: 'Time of the track' })
  await expect(time).toBeVisible()
  await time.press('End')
  await expect(page.getByText('48.22500, 16.37000', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('For my sister: Whoever has it sees the city, 10 minutes late.')).toBeVisible()
  await expect(page.getByText('Everybody sees nothing.')).toBeVisible()
  await expectNoBarriers(page)
  // While another one's way is on its way, this one's is not shown as if it were.
  await page.route(/maps\.track/, () => undefined)
  await page.getByRole('region', { name: 'Your devices' }).getByRole('button', { name: 'Watch' }).click()
  await expect(time).toBeHidden()
  await page.getByRole('radio', { name: 'Heat map' }).check()
  await expect(page.getByText('The warmer, the more often', { exact: false })).toBeVisible()

  await page.locator('summary', { hasText: 'Privacy zones' }).click()
  await page.getByRole('list', { name: 'Privacy zones' }).getByRole('button', { name: 'Home' }).click()
  await expect(page).toHaveURL(/view=48\.2\d*%2C16\.37\d*%2C1[3-7]/)
  await page.getByRole('checkbox', { name: 'Privacy zones' }).uncheck()
  await expect(page.getByRole('list', { name: 'Privacy zones' })).toBeHidden()
  await expect(page).toHaveURL(/hide=zones/)
})

test('the map shows nobody else’s devices', async ({ page, heimdall }) => {
  const owner = await heimdall.createUser()
  await signIn(page, owner)
  expect((await page.request.post('/v1/gps/devices', { data: { name: 'Tracker' } })).status()).toBe(201)
  await page.context().clearCookies()
  await signIn(page, await heimdall.createUser())
  await page.goto('/location/map')
  await expect(page.getByText('You have no devices yet')).toBeVisible()
})

test('whoever leaves while the map still comes is not taken back', async ({ page, heimdall }) => {
  await signIn(page, await heimdall.createUser())
  expect((await page.request.post('/v1/gps/devices', { data: { name: 'Tracker' } })).status()).toBe(201)
  // As on a slow line: the map writes its first view into the address while the other page is on its way.
  await page.route(/location\.places\.index.*\.js$/, async (route) => {
    await page.waitForURL(/view=/, { timeout: 5_000 }).catch(() => undefined)
    await route.continue()
  })
  await page.goto('/location/map')
  await page.getByRole('link', { name: 'Places' }).click()
  await expect(page.getByText('You have no places yet')).toBeVisible()
  await expect(page).toHaveURL(/\/location\/places$/)
})
