import type { Page } from '@playwright/test'

export interface Opened {
  /** From the request for the track, or from the press that opened it, to the last stroke on the map. */
  drawnMs: number
  /** From there to the last byte of the answer. */
  answeredMs: number
  bytes: number
}

/** So long without a stroke: the map is finished. */
const quietMs = 1_500
const name = 'maps.track'

declare global {
  interface Window {
    lastStrokeMs: number
    /** When the pointer has been pressed last; 0: never. */
    pressedMs: number
  }
}

export interface Drawing {
  /** Waits until a track is drawn, and says how long that has taken. */
  opened(): Promise<Opened>
  /** Waits until nothing is drawn any more, be it because nothing ever was. */
  quiet(): Promise<void>
}

/** Notes each time that WebGL draws. */
export async function watchDrawing(page: Page): Promise<Drawing> {
  await page.addInitScript(() => {
    window.lastStrokeMs = 0
    window.pressedMs = 0
    window.addEventListener(
      'pointerdown',
      ({ timeStamp }) => {
        window.pressedMs = timeStamp
      },
      { capture: true },
    )
    const gl = WebGL2RenderingContext.prototype
    for (const stroke of ['drawElements', 'drawArrays'] as const) {
      const draw: (...args: number[]) => void = gl[stroke]
      gl[stroke] = function (this: WebGL2RenderingContext, ...args: number[]) {
        window.lastStrokeMs = performance.now()
        draw.apply(this, args)
      }
    }
  })
  return {
    async opened() {
      const handle = await page.waitForFunction(
        ([quiet, part]) => {
          const asked = performance.getEntriesByType('resource').filter((one) => one.name.includes(part))
          const entry = asked.at(-1)
          // A resource entry, as it was asked for.
          if (!(entry instanceof PerformanceResourceTiming) || entry.responseEnd === 0) return null
          const { lastStrokeMs, pressedMs } = window
          if (lastStrokeMs < entry.responseEnd || performance.now() - lastStrokeMs < quiet) return null
          const beginMs = pressedMs || entry.startTime
          return {
            drawnMs: lastStrokeMs - beginMs,
            answeredMs: entry.responseEnd - beginMs,
            bytes: entry.transferSize,
          }
        },
        [quietMs, name] as const,
        { timeout: 120_000, polling: 200 },
      )
      const opened = await handle.jsonValue()
      if (opened === null) throw new Error('unreachable')
      return opened
    },
    async quiet() {
      await page.waitForFunction((quiet) => performance.now() - window.lastStrokeMs > quiet, quietMs, {
        timeout: 120_000,
        polling: 200,
      })
    },
  }
}
