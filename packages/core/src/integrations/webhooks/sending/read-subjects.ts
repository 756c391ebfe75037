import { readEvents } from '@heimdall/audit'
import { type FeedItem, readFeedEntries } from '../../../gps/index.ts'
import type { Services } from '../../../kernel/index.ts'
import { allOf, gpsMessageOf, type Message } from '../../messages/index.ts'
import type { DeliveryRow } from '../queries.ts'

type About = Pick<DeliveryRow, 'eventId' | 'feedNumber'>

/** What deliveries are about, as far as it is still there. */
export interface Subjects {
  messagesOf(delivery: About): readonly Message[]
  /** What happened to a device, where it is about that. */
  itemOf(delivery: About): FeedItem | null
}

/** In one read of each. */
export async function readSubjects(services: Services, deliveries: readonly About[]): Promise<Subjects> {
  const [events, items] = await Promise.all([
    readEvents(services.audit.timeseries.sql, [
      ...new Set(deliveries.flatMap(({ eventId }) => eventId ?? [])),
    ]),
    readFeedEntries(services.gps.timeseries, [
      ...new Set(deliveries.flatMap(({ feedNumber }) => feedNumber ?? [])),
    ]),
  ])
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const itemOf = new Map(items.map((item) => [item.number, item]))
  return {
    messagesOf({ eventId, feedNumber }) {
      const event = eventId === null ? undefined : eventOf.get(eventId)
      const item = feedNumber === null ? undefined : itemOf.get(feedNumber)
      return [...(event ? allOf(event) : []), ...(item ? [gpsMessageOf(item)] : [])]
    },
    itemOf: ({ feedNumber }) => (feedNumber === null ? null : (itemOf.get(feedNumber) ?? null)),
  }
}
