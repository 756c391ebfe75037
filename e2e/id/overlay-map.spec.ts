import { signIn } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'
import { launchOptions } from '../support/webgl.ts'

test.use({ launchOptions })
// WebGL without a graphics card takes its time.
test.slow()

test('the map for OBS shows the device, nothing to press and, if wanted, no land', async ({
  page,
  browser,
  heimdall,
}) => {
  await signIn(page, await heimdall.createUser())
  const headers = { origin: heimdall.url }
  const made = await page.request.post('/v1/gps/devices', { data: { name: 'Phone' }, headers })
  const { id, pullUrl }: { id: string; pullUrl: string } = await made.json()
  async function send(latitude: number) {
    const position = { fixTime: new Date().toISOString(), latitude, longitude: 16.3738 }
    const path = `/v1/gps/devices/${id}/positions`
    const sent = await page.request.post(path, { data: { positions: [position] }, headers })
    expect(sent.status()).toBe(201)
  }
  const path = new URL(pullUrl).pathname.replace('/gps/pull/', '/overlay/')
  const errors: string[] = []
  const overlay = await browser.newPage({ baseURL: heimdall.url })
  overlay.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await overlay.goto(`${path}/map?theme=dark`)
  await send(48.2082)
  const map = overlay.getByRole('region', { name: /^Map of where/ })
  await expect(map).toBeVisible()
  await expect(overlay.locator('canvas + div span', { hasText: 'Phone' })).toBeVisible()
  await expect(overlay.getByText('GeoNames · Natural Earth')).toBeVisible()
  await expect(overlay.getByRole('button')).toHaveCount(0)
  expect(await backgroundOf('body')).toBe('rgba(0, 0, 0, 0)')

  await overlay.goto(`${path}/map?land=none`)
  await send(48.2083)
  await expect(overlay.locator('canvas + div span', { hasText: 'Phone' })).toBeVisible()
  await expect(overlay.getByText('Natural Earth')).toBeHidden()
  expect(await cornerIsClear()).toBe(true)

  const hidden = await page.request.post('/v1/gps/hide', { data: {}, headers })
  expect(hidden.status()).toBe(200)
  await expect(overlay.locator('canvas')).toHaveCount(0)
  expect(errors).toEqual([])
  await overlay.close()

  function backgroundOf(selector: string): Promise<string> {
    return overlay.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor)
  }
  /** What OBS lays over the video is clear where nothing is drawn. */
  async function cornerIsClear(): Promise<boolean> {
    const clip = { x: 5, y: 5, width: 1, height: 1 }
    const picture = await overlay.screenshot({ clip, omitBackground: true })
    return page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const context = new OffscreenCanvas(1, 1).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      return context?.getImageData(0, 0, 1, 1).data[3] === 0
    }, picture.toString('base64'))
  }
})

test('the map for OBS goes when nothing can be told any more', async ({ page }) => {
  await page.clock.install()
  const position = {
    ...{ at: Date.now(), latitude: 48.2082, longitude: 16.3738, altitudeM: null, accuracyM: 5 },
    ...{ speedKmh: null, heading: null, city: null, countryCode: null },
  }
  const phone = { key: 'a', name: 'Phone', colour: '#2563eb', icon: 'map-pin', position, track: [[position]] }
  const state = {
    ...{ type: 'state', needsPassword: false, owner: { username: 'somebody', avatarUrl: null } },
    ...{ precision: 'exact', delaySeconds: 0 },
    devices: [{ ...phone, trip: { distanceM: 0, movingMs: 0, topSpeedKmh: null } }],
  }
  let asked = 0
  await page.route('**/gps/watch/**', (route) =>
    asked++ === 0
      ? route.fulfill({ contentType: 'text/event-stream', body: `data: ${JSON.stringify(state)}\n\n` })
      : route.abort(),
  )
  await page.goto('/overlay/hp_somebody/map')
  await expect(page.locator('canvas')).toBeVisible()
  await page.clock.fastForward(31_000)
  await expect(page.locator('canvas')).toHaveCount(0)
})
