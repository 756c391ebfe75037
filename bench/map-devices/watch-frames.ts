import type { Browser, Page } from '@playwright/test'
import { readTrace, type Spread } from './read-trace.ts'

export interface Frames {
  framesPerSecond: number
  /** CPU time of all script between two frames of the page's main thread. */
  scriptMs: Spread
  /** The part of it that draws: what runs as a frame, however many there are a second. */
  drawMs: Spread
  /** All other script, above all what arrives, a second. */
  elseMsPerSecond: number
  /** The same of everything that this thread does: script, style, layout, paint. */
  taskMs: Spread
  /** How script divides, by samples of where it is: means a frame. */
  ownMs: number
  mapLibreMs: number
  otherMs: number
  /** CPU time a frame of the process that executes WebGL, which without a graphics card draws by itself. */
  gpuMs: number
}

const sampleUs = 250
const categories = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'devtools.timeline.frame',
  'v8.execute',
]

/** Watches a page for some seconds by its trace, and for as long again by its profile, for a profile costs time itself. */
export async function watchFrames(browser: Browser, page: Page, seconds: number): Promise<Frames> {
  const wait = () => new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  const before = await gpuSeconds(browser)
  await browser.startTracing(page, { categories })
  await wait()
  const trace = await browser.stopTracing()
  const gpuMs = ((await gpuSeconds(browser)) - before) * 1_000
  const { frames, scriptMs, drawMs, elseMs, taskMs } = readTrace(JSON.parse(trace.toString()))
  const shares = await profile(page, wait)
  const meanMs = scriptMs.mean
  return {
    framesPerSecond: frames / seconds,
    scriptMs,
    drawMs,
    elseMsPerSecond: elseMs / seconds,
    taskMs,
    ownMs: meanMs * shares.own,
    mapLibreMs: meanMs * shares.mapLibre,
    otherMs: meanMs * shares.other,
    gpuMs: gpuMs / Math.max(1, frames),
  }
}

async function gpuSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.find(({ type }) => type === 'GPU')?.cpuTime ?? 0
}

/** How the time of script divides, by which file it was in. */
async function profile(
  page: Page,
  wait: () => Promise<unknown>,
): Promise<{ own: number; mapLibre: number; other: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Profiler.enable')
  await session.send('Profiler.setSamplingInterval', { interval: sampleUs })
  await session.send('Profiler.start')
  await wait()
  const { profile } = await session.send('Profiler.stop')
  await session.detach()
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const spent = { own: 0, mapLibre: 0, other: 0 }
  for (const id of profile.samples ?? []) {
    const frame = nodes.get(id)?.callFrame
    if (!frame || frame.functionName === '(idle)' || frame.functionName === '(program)') continue
    if (/\/assets\/maplibre-gl-/.test(frame.url)) spent.mapLibre++
    else if (/\/assets\//.test(frame.url)) spent.own++
    else spent.other++
  }
  const all = Math.max(1, spent.own + spent.mapLibre + spent.other)
  return { own: spent.own / all, mapLibre: spent.mapLibre / all, other: spent.other / all }
}
