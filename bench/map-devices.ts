import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { type HeimdallProcess, newDataDir, startHeimdall } from './heimdall-process.ts'
import { type MovingDevices, moveDevices } from './map-devices/move-devices.ts'
import { watchFrames } from './map-devices/watch-frames.ts'
import { openBrowser } from './open-browser.ts'
import type { Report } from './result.ts'

const devices = Number(process.env.BENCH_DEVICES ?? 10_000)
/** How often each phone sends. */
const everyS = 5
const seconds = 15
const pages = fileURLToPath(new URL('../apps/admin/dist/index.html', import.meta.url))

/**
 * The admin map with 10,000 devices in sight that all move: what a frame costs, by the browser's own trace and profile. Devices are
 * written beside the server, and reach the browser as they always do: by the feed and its stream. Costs are of CPU time, which
 * does not grow when the machine is busy; without a graphics card drawing costs it, too, in a process of its own.
 */
export async function mapDevices(): Promise<Report> {
  if (!existsSync(pages)) throw new Error('The apps are not built: run npm start once')
  const { dataDir, remove } = await newDataDir()
  const heimdall = await startHeimdall(dataDir)
  let moving: MovingDevices | null = null
  let browser: Browser | null = null
  try {
    moving = await moveDevices(dataDir, devices, everyS)
    browser = await openBrowser()
    const page = await openMap(browser, heimdall)
    const still = await watchFrames(browser, page, 5)
    moving.start()
    // Until all of them have moved twice, and the browser has compiled what it needs.
    await wait(everyS * 3)
    const [before, startedMs] = [moving.written, performance.now()]
    const figures = await watchFrames(browser, page, seconds)
    const written = ((moving.written - before) * 1_000) / (performance.now() - startedMs)
    const ms = (value: number) => `${value.toFixed(1)} ms`
    return [
      [`devices in sight, each with a new fix every ${everyS} s`, devices.toLocaleString('en')],
      ['fixes a second, as they were written', Math.round(written).toLocaleString('en')],
      ['script that draws a frame, median', ms(figures.drawMs.median)],
      ['p95', ms(figures.drawMs.p95)],
      ['all other script a second: what arrives, lists, names', ms(figures.elseMsPerSecond)],
      [
        'script a frame at 60 a second (aim: under 16 ms)',
        ms(at60(figures.drawMs.median, figures.elseMsPerSecond)),
      ],
      ['script a frame at the frames of this machine, median', ms(figures.scriptMs.median)],
      ['p95', ms(figures.scriptMs.p95)],
      ['of it, on average: our own code', ms(figures.ownMs)],
      ['MapLibre', ms(figures.mapLibreMs)],
      ['garbage, and what belongs to no code', ms(figures.otherMs)],
      ['all work of the page a frame, median', ms(figures.taskMs.median)],
      ['software rasterising a frame, in the GPU process', ms(figures.gpuMs)],
      ['frames a second, as far as this machine draws them', figures.framesPerSecond.toFixed(1)],
      ['the same map while nothing moves: frames a second', still.framesPerSecond.toFixed(1)],
    ]
  } finally {
    await browser?.close()
    await moving?.stop()
    await heimdall.stop()
    await remove()
  }
}

/** Who draws rarely finds more arrived since the frame before; what draws costs the same. */
const at60 = (drawMs: number, elseMsPerSecond: number) => drawMs + elseMsPerSecond / 60

async function openMap(browser: Browser, { url, signIn, cli }: HeimdallProcess): Promise<Page> {
  const [name = '', value = ''] = (await signIn('watcher')).split('=')
  await cli('role', 'assign', '--user', 'watcher@example.org', '--role', 'admin')
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  await page.goto(`${url}/admin/map?view=50,10,5`)
  await page.locator('canvas').waitFor({ timeout: 60_000 })
  // The list beside the map, with those that are not in it counted: the snapshot has arrived.
  await page.getByText(/more: search for them/).waitFor({ timeout: 60_000 })
  await wait(5)
  return page
}

const wait = (forSeconds: number) => new Promise((resolve) => setTimeout(resolve, forSeconds * 1_000))
