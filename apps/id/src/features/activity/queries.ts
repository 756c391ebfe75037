import { skipToken } from '@tanstack/react-query'
import { spanOfEventId } from '../../lib/event-id.ts'
import { trpc } from '../../lib/trpc.ts'

/** Names and icons of everything that can happen. It changes only with the server's version. */
export const catalogQuery = () =>
  trpc.audit.catalog.queryOptions(
    {},
    { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY },
  )

export interface EventsFilter {
  eventType?: string[] | undefined
  status?: 'success' | 'failure' | undefined
  app?: string | undefined
}

/** One's own events, page by page, newest first. */
export const eventsQuery = ({ eventType, status, app }: EventsFilter) =>
  trpc.audit.mine.infiniteQueryOptions(
    {
      limit: 30,
      ...(eventType && { eventType }),
      ...(status && { status }),
      ...(app && { q: `app:${app}` }),
    },
    { getNextPageParam: (page) => page.nextCursor },
  )

export const recentEventsQuery = () => trpc.audit.mine.queryOptions({ limit: 6 })

/** One own event, for a link that leads straight to it. */
export const eventQuery = (id: string) => {
  const span = spanOfEventId(id)
  return trpc.audit.mine.queryOptions(span ? { ...span, limit: 100 } : skipToken)
}
