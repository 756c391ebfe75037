import type { Page } from '@playwright/test'

export interface Opened {
  /** From the request for the track to the last stroke on the map. */
  drawnMs: number
  /** To the last byte of the answer. */
  answeredMs: number
  bytes: number
}

/** So long without a stroke: the map is finished. */
const quietMs = 1_500
const name = 'maps.track'

declare global {
  interface Window {
    lastStrokeMs: number
  }
}

/** Notes each time that WebGL draws. The answer waits until a track is drawn, and says how long that has taken. */
export async function watchDrawing(page: Page): Promise<() => Promise<Opened>> {
  await page.addInitScript(() => {
    window.lastStrokeMs = 0
    const gl = WebGL2RenderingContext.prototype
    for (const stroke of ['drawElements', 'drawArrays'] as const) {
      const draw: (...args: number[]) => void = gl[stroke]
      gl[stroke] = function (this: WebGL2RenderingContext, ...args: number[]) {
        window.lastStrokeMs = performance.now()
        draw.apply(this, args)
      }
    }
  })
  return async () => {
    const handle = await page.waitForFunction(
      ([quiet, part]) => {
        const asked = performance.getEntriesByType('resource').filter((one) => one.name.includes(part))
        const entry = asked.at(-1)
        // A resource entry, as it was asked for.
        if (!(entry instanceof PerformanceResourceTiming) || entry.responseEnd === 0) return null
        const { lastStrokeMs } = window
        if (lastStrokeMs < entry.responseEnd || performance.now() - lastStrokeMs < quiet) return null
        return {
          drawnMs: lastStrokeMs - entry.startTime,
          answeredMs: entry.responseEnd - entry.startTime,
          bytes: entry.transferSize,
        }
      },
      [quietMs, name] as const,
      { timeout: 120_000, polling: 200 },
    )
    const opened = await handle.jsonValue()
    if (opened === null) throw new Error('unreachable')
    return opened
  }
}
