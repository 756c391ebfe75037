import type { GeofenceEvent, GpsEvent } from '@heimdall/contracts'
import type { FeedItem } from './engine/index.ts'
import type { Fix } from './fix.ts'
import { toPosition } from './to-position.ts'

/** Hundreds watch the same device; it is translated once. */
const known = new WeakMap<FeedItem, GpsEvent>()

/** What an entry of the feed says to those who watch. */
export function toGpsEvent(item: FeedItem): GpsEvent {
  const event = known.get(item) ?? translate(item)
  known.set(item, event)
  return event
}

function translate({ kind, deviceId, userId, body }: FeedItem): GpsEvent {
  // What stands in the bodies, the writer has put there: see `createFenceEventStore`, and below `entryOf`.
  if (kind === 'fence') return { kind, deviceId, userId, crossing: body as unknown as GeofenceEvent }
  if (kind === 'position') {
    // The writer has put a fix there: see `entryOf`.
    return { kind, deviceId, userId, position: toPosition(body as unknown as Fix) }
  }
  const { batteryPercent, lastSeenAt } = body
  return {
    kind,
    deviceId,
    userId,
    battery: typeof batteryPercent === 'number' ? batteryPercent : null,
    lastSeenAt: new Date(Number(lastSeenAt)).toISOString(),
  }
}
