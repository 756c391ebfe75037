import type { GpsEvent } from '@heimdall/contracts'
import { type FeedItem, toGpsEvent } from '../../gps/index.ts'
import type { Message } from './messages-of.ts'

/** Many streams want the same entry; it is translated once. */
const known = new WeakMap<FeedItem, Message>()

/** What an entry of the feed says to those outside. */
export function gpsMessageOf(item: FeedItem): Message {
  const message = known.get(item) ?? translate(item)
  known.set(item, message)
  return message
}

function translate(item: FeedItem): Message {
  const data = toGpsEvent(item)
  return {
    // Numbers begin again where a database was made anew; the time tells them apart.
    id: `gps_${item.number}_${item.at}`,
    topic: 'gps',
    type: `gps.${data.kind}`,
    timestamp: timeOf(data),
    data,
  }
}

function timeOf(event: GpsEvent): string {
  if (event.kind === 'position') return event.position.fixTime
  return event.kind === 'fence' ? event.crossing.at : event.lastSeenAt
}
