import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type HeimdallProcess, newDataDir, startHeimdall } from './heimdall-process.ts'
import { openBrowser } from './open-browser.ts'
import type { Report } from './result.ts'
import { postTrack } from './track/post-track.ts'
import { type Opened, watchDrawing } from './track/watch-drawing.ts'

const points = 200_000
const rounds = 5
const pages = fileURLToPath(new URL('../apps/admin/dist/index.html', import.meta.url))

/**
 * A track of 200,000 points, from the request for it to the last stroke of its line in Chromium: a day of a device in the admin app,
 * and a trip in the ID app; and that trip from the press on its name in the list. The browser has the apps already, as whoever looks
 * at a second track does. Without a graphics card drawing is part of it as far as this machine's processor takes for it.
 */
export async function track(): Promise<Report> {
  if (!existsSync(pages)) throw new Error('The apps are not built: run npm start once')
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  const browser = await openBrowser()
  try {
    const { cookie, deviceId, tripId, day } = await prepare(heimdall)
    const [name = '', value = ''] = cookie.split('=')
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      timezoneId: 'UTC',
    })
    await context.addCookies([{ name, value, url: heimdall.url, httpOnly: true, sameSite: 'Lax' }])
    const page = await context.newPage()
    const drawing = await watchDrawing(page)
    const measure = async (path: string, open?: () => Promise<void>) => {
      const seen: Opened[] = []
      for (let round = 0; round < rounds; round++) {
        await page.goto(`${heimdall.url}${path}`)
        await open?.()
        seen.push(await drawing.opened())
      }
      // The first one fills caches, those of the database too.
      return seen.slice(1)
    }
    const history = await measure(`/admin/map?mode=history&device=${deviceId}&day=${day}`)
    const trip = await measure(`/location/trips/${tripId}`)
    const listed = await measure('/location/trips', async () => {
      const link = page.locator(`a[href$="/location/trips/${tripId}"]`)
      await link.waitFor()
      await page.waitForLoadState('networkidle')
      await drawing.quiet()
      // Straight to it: whoever rests the pointer on it first has asked for the trip already.
      await link.click()
    })
    return [
      ['points of the track', points.toLocaleString('en')],
      ...linesOf('admin, a day of a device', history),
      ...linesOf('ID app, a trip', trip),
      ...linesOf('ID app, a trip opened from the list', listed, 'press'),
    ]
  } finally {
    await browser.close()
    await heimdall.stop()
    await remove()
  }
}

function linesOf(where: string, seen: readonly Opened[], from = 'request'): Report {
  const median = (of: (opened: Opened) => number) =>
    seen.map(of).toSorted((a, b) => a - b)[seen.length >> 1] ?? 0
  const most = Math.max(...seen.map(({ drawnMs }) => drawnMs))
  return [
    [
      `${where}: ${from} to line, median (aim: under 1 s)`,
      `${Math.round(median(({ drawnMs }) => drawnMs))} ms`,
    ],
    ['the slowest', `${Math.round(most)} ms`],
    ['of it, until the answer is there', `${Math.round(median(({ answeredMs }) => answeredMs))} ms`],
    ['bytes of the answer, as sent', Math.round(median(({ bytes }) => bytes)).toLocaleString('en')],
  ]
}

/** An administrator with a phone, that went about all of yesterday. */
async function prepare(heimdall: HeimdallProcess) {
  const cookie = await heimdall.signIn('rider')
  await heimdall.cli('role', 'assign', '--user', 'rider@example.org', '--role', 'admin')
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  return { day, cookie, ...(await postTrack(heimdall, { cookie, day, points })) }
}
