import { setTimeout as rest } from 'node:timers/promises'
import type { Services } from '../../kernel/index.ts'
import { gpsMessageOf } from './gps-message-of.ts'
import type { DevicesHeard } from './messages-of.ts'
import type { Step } from './step.ts'

/** The feed forgets after a day; whoever hears of nothing for so long has to know how far it has come. */
const idleMs = 60_000
const retryMs = 1_000

/**
 * What happens to devices, in the feed's order. While it can not be read, or who sees it not be written down, it waits:
 * other topics of the stream go on.
 */
export async function* followGps(
  services: Services,
  { matches, watched }: DevicesHeard,
  from: number | null,
  signal: AbortSignal,
): AsyncGenerator<Step[], void, undefined> {
  let behind = from
  while (!signal.aborted) {
    try {
      const batches = services.gps.feed.subscribe({
        after: behind === null ? null : behind - 1,
        matches,
        idleMs,
        signal,
      })
      for await (const { items, position } of batches) {
        await watched(items)
        behind = position + 1
        yield items.length === 0
          ? [{ gps: behind, message: null }]
          : items.map((item): Step => ({ gps: item.number + 1, message: gpsMessageOf(item) }))
      }
      return
    } catch (error) {
      if (signal.aborted) return
      services.log.warn({ err: error }, 'What happens to devices can not be told right now; it will follow')
      await rest(retryMs, undefined, { signal }).catch(() => undefined)
    }
  }
}
