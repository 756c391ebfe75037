import type { QueryClient } from '@tanstack/react-query'
import { catalogQuery, recentEventsQuery } from '../activity/queries.ts'
import { sessionsQuery } from '../sessions/queries.ts'
import { failedSignInsQuery } from './queries.ts'

/** All at once, so that they travel as one request. */
export function loadOverview(queryClient: QueryClient): void {
  void queryClient.prefetchQuery(sessionsQuery())
  void queryClient.prefetchQuery(failedSignInsQuery())
  void queryClient.prefetchQuery(recentEventsQuery())
  void queryClient.prefetchQuery(catalogQuery())
}
