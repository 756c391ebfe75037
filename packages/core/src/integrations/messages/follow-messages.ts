import type { Services } from '../../kernel/index.ts'
import { followGps } from './follow-gps.ts'
import { followLog } from './follow-log.ts'
import { mergeBatches } from './merge-batches.ts'
import { hearsLog, type Message, type Subscription } from './messages-of.ts'
import { printPosition, type StreamPosition } from './stream-position.ts'

export interface PlacedMessage {
  /** What to resume behind. */
  position: string
  /** Null: nothing but how far one has come. */
  message: Message | null
}

/**
 * Messages of all topics from right behind a position, as many at a time as there are; those of the log, and those of devices,
 * each in their order. Nothing is missing and nothing comes twice: every position says how far both have come.
 */
export async function* followMessages(
  services: Services,
  subscription: Subscription,
  from: StreamPosition,
  signal: AbortSignal,
): AsyncGenerator<PlacedMessage[], void, undefined> {
  const stop = new AbortController()
  const until = AbortSignal.any([signal, stop.signal])
  const { devices } = subscription
  const sources = [
    ...(hearsLog(subscription) ? [followLog(services, subscription, from.log, until)] : []),
    ...(devices ? [followGps(services, devices, from.gps, until)] : []),
  ]
  let place = from
  try {
    for await (const steps of mergeBatches(sources)) {
      yield steps.map(({ message, ...come }) => {
        place = { ...place, ...come }
        return { position: printPosition(place, services.gps.places), message }
      })
    }
  } finally {
    stop.abort()
  }
}
