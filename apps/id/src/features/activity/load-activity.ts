import type { QueryClient } from '@tanstack/react-query'
import type { ActivitySearch } from './activity-search.ts'
import { catalogQuery, eventsQuery } from './queries.ts'

/** Starts loading while the page's code still comes. Nothing is awaited: the page shows its skeleton meanwhile. */
export function loadActivity(queryClient: QueryClient, { category, status, app }: ActivitySearch): void {
  void queryClient.prefetchQuery(catalogQuery())
  // With a category the types must be known first; the page asks as soon as they are.
  if (category === undefined) void queryClient.prefetchInfiniteQuery(eventsQuery({ status, app }))
}
