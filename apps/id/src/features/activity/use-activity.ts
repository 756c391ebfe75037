import type { AuditEvent } from '@heimdall/contracts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLiveActivity } from '../live/live-context.ts'
import type { ActivitySearch } from './activity-search.ts'
import type { EventBook } from './event-book.ts'
import { mergeEvents } from './merge-events.ts'
import { eventsQuery } from './queries.ts'

/** How long an event counts as just arrived. */
const freshMs = 3_000

/** The events that the filters let through: loaded pages, and what arrives meanwhile. */
export function useActivity({ category, status, app }: ActivitySearch, book: EventBook | undefined) {
  const { arrivals } = useLiveActivity()
  const eventType = category === undefined ? undefined : book?.typesIn(category)
  const query = useInfiniteQuery({
    ...eventsQuery({ eventType, status, app }),
    // Which types a category has, only the catalog knows.
    enabled: category === undefined || book !== undefined,
  })
  const matches = (event: AuditEvent) =>
    (status === undefined || event.status === status) &&
    (app === undefined || event.metadata.clientId === app) &&
    (eventType === undefined || eventType.includes(event.eventType))

  const loaded = query.data?.pages.flatMap((page) => page.events) ?? []
  const arrived = arrivals.map(({ event }) => event).filter(matches)
  return {
    query,
    events: query.isSuccess ? mergeEvents(loaded, arrived, !query.hasNextPage) : [],
    isFresh: (id: string) =>
      arrivals.some(({ event, arrivedAt }) => event.id === id && Date.now() - arrivedAt < freshMs),
  }
}
