import { expectNoBarriers } from '../support/both-themes.ts'
import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

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
  const entry = page.getByRole('list', { name: 'Your devices' }).getByRole('listitem')
  await expect(entry).toContainText('52.51630, 13.37770')
  await expect(entry).toContainText('5 km/h')
  await expect(entry).toContainText('eastwards')
  await expect(entry).toContainText('Battery 81 %')
  const map = page.getByRole('region', { name: /^Map/ })
  await expect(map).toBeVisible()

  await entry.getByRole('button', { name: 'Heidi’s phone' }).click()
  await page.getByRole('button', { name: 'Follow Heidi’s phone' }).click()
  await expect(page).toHaveURL(/device=[\da-f-]{36}&follow=true/)
  await expect(page).toHaveURL(/view=52\.51\d+%2C13\.37/)
  await send(52.517, 13.379)
  await expect(entry).toContainText('52.51700, 13.37900')
  // The map has gone with it.
  await expect(page).toHaveURL(/view=52\.517\d*%2C13\.379/)
  await expectNoBarriers(page)

  await page.reload()
  await expect(entry.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: 'Follow Heidi’s phone' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await expect(map).toBeVisible()
  expect(foreign).toEqual([])
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
