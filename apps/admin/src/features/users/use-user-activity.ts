import type { AuditEvent } from '@heimdall/contracts'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { markArrived } from '../audit/arrivals.ts'
import { insertEvents } from '../audit/insert-events.ts'
import { useLiveEvents } from '../audit/use-live-events.ts'
import { fetchUserActivity, userActivityOptions } from './user-options.ts'

/** What happens to an account, with new events flowing in at the top. */
export function useUserActivity(userId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = userActivityOptions(userId)
  const query = useInfiniteQuery(userActivityOptions(userId))

  function add(arrived: readonly AuditEvent[]) {
    markArrived(arrived)
    queryClient.setQueryData(queryKey, (pages) => (pages ? insertEvents(pages, arrived) : pages))
  }
  // Merged rather than fetched anew: an event that comes meanwhile must not be overwritten by an older answer.
  async function catchUp() {
    const missed = await fetchUserActivity(userId).catch(() => undefined)
    if (missed) add(missed.events)
  }
  const live = useLiveEvents({
    input: { userId },
    enabled: query.isSuccess,
    onEvents: add,
    onStarted: () => void catchUp(),
  })
  return { query, live }
}
