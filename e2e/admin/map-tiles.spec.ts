import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { type Heimdall, startHeimdall } from '../support/heimdall.ts'
import { addPhone } from '../support/phone.ts'
import { makePmtiles, makePng } from '../support/pmtiles.ts'
import { signIn } from '../support/sign-in.ts'
import { launchOptions } from '../support/webgl.ts'

const colour = [200, 30, 90] as const

/** A Heimdall whose operator has set a file of tiles. */
const test = base.extend<object, { heimdall: Heimdall }>({
  heimdall: [
    // Playwright reads the fixtures that are needed from this pattern.
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'heimdall-tiles-'))
      const file = join(folder, 'world.pmtiles')
      await writeFile(file, makePmtiles(makePng(colour), 3))
      const heimdall = await startHeimdall({ MAP_TILES: file, MAP_TILES_ATTRIBUTION: '© Mapmakers' })
      await use(heimdall)
      await heimdall.stop()
      await rm(folder, { recursive: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ heimdall }, use) => use(heimdall.url),
})
const { expect } = test

test.use({ launchOptions })
// WebGL without a graphics card takes its time.
test.slow()

test('a file of tiles is read by ranges from here, and drawn', async ({ page, heimdall }) => {
  const answers: { status: number; range: string | null; bytes: number }[] = []
  const foreign: string[] = []
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (/^(http|ws)/.test(protocol) && host !== new URL(heimdall.url).host) foreign.push(request.url())
  })
  page.on('response', (response) => {
    if (!response.url().endsWith('/map/tiles.pmtiles')) return
    const { 'content-range': range = null, 'content-length': bytes } = response.headers()
    answers.push({ status: response.status(), range, bytes: Number(bytes) })
  })
  await signIn(page, await heimdall.createUser({ role: 'admin' }))
  const phone = await addPhone(page, 'Phone')
  await phone.send(10, 10)
  await page.goto('/admin/map?view=0,0,2')
  await expect(page.getByText('© Mapmakers · Natural Earth')).toBeVisible()
  await expect.poll(() => colourOfMap(page), { timeout: 30_000 }).toEqual([...colour])
  // Streets are the tiles' now: nobody is told how to come by some.
  await expect(page.getByText('MAP_TILES', { exact: false })).toBeHidden()
  expect(answers.length).toBeGreaterThan(0)
  for (const { status, range } of answers) {
    expect(status).toBe(206)
    expect(range).toMatch(/^bytes \d+-\d+\/\d+$/)
  }
  expect(foreign).toEqual([])
})

/** Of a pixel a quarter from its left and a third from its top, where nothing lies on it. */
async function colourOfMap(page: Page): Promise<number[]> {
  const box = await page.locator('canvas').first().boundingBox()
  if (!box) return []
  const clip = { x: box.x + box.width / 4, y: box.y + box.height / 3, width: 1, height: 1 }
  const picture = await page.screenshot({ clip })
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(1, 1)
    const context = canvas.getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
  }, picture.toString('base64'))
}
