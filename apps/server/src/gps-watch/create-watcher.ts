import type { ServerResponse } from 'node:http'
import { nothingText } from './message-text.ts'

/** So long after somebody has asked they are told that there is nothing, however soon it was known. */
const nothingAfterMs = 250

/**
 * Who reads slowly misses steps, and is told all there is when they have caught up: nothing is kept for them. Who sees nothing
 * is told so at one moment, for how long it took would tell whether anybody was there.
 */
export function createWatcher(
  response: ServerResponse,
  { viewerId, askedAt, state }: { viewerId: string | null; askedAt: number; state: () => string | null },
) {
  let hasMissed = false
  let isTold = false
  let telling: NodeJS.Timeout | undefined
  response.on('drain', () => {
    if (!hasMissed) return
    hasMissed = false
    const text = state()
    if (text !== null) response.write(text)
  })
  function write(text: string): void {
    isTold = true
    if (response.writableNeedDrain) hasMissed = true
    else response.write(text)
  }
  return {
    viewerId,
    send(text: string) {
      clearTimeout(telling)
      if (isTold || text !== nothingText) write(text)
      else telling = setTimeout(write, Math.max(0, askedAt + nothingAfterMs - performance.now()), text)
    },
    stop: () => clearTimeout(telling),
  }
}
