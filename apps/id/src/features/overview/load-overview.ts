import type { QueryClient } from '@tanstack/react-query'
import { meQuery } from '../account/queries.ts'
import { catalogQuery, recentEventsQuery } from '../activity/queries.ts'
import { apiKeysQuery } from '../api-keys/queries.ts'
import { linksQuery, providersQuery } from '../links/queries.ts'
import { deletionQuery } from '../privacy/queries.ts'
import { securityQuery } from '../security/queries.ts'
import { sessionsQuery } from '../sessions/queries.ts'
import { failedSignInsQuery } from './queries.ts'

/** All at once, so that they travel as one request. */
export function loadOverview(queryClient: QueryClient): void {
  void queryClient.prefetchQuery(sessionsQuery())
  void queryClient.prefetchQuery(securityQuery())
  void queryClient.prefetchQuery(failedSignInsQuery())
  void queryClient.prefetchQuery(recentEventsQuery())
  void queryClient.prefetchQuery(deletionQuery())
  void queryClient.prefetchQuery(catalogQuery())
  void queryClient.prefetchQuery(linksQuery())
  void queryClient.prefetchQuery(providersQuery())
  // The guard has loaded who it is; without permissions there are no keys to ask for.
  const me = queryClient.getQueryData(meQuery().queryKey)
  if (me && me.permissions.length > 0) void queryClient.prefetchQuery(apiKeysQuery())
}
