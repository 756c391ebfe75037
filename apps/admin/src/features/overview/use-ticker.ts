import type { AuditEvent } from '@heimdall/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { markArrived } from '../audit/arrivals.ts'
import { useLiveEvents } from '../audit/use-live-events.ts'
import { fetchTicker, tickerLength, tickerOptions } from './ticker-options.ts'

/** The last few events, with new ones flowing in at the top. */
export function useTicker() {
  const queryClient = useQueryClient()
  const query = useQuery(tickerOptions)

  function add(arrived: readonly AuditEvent[]) {
    queryClient.setQueryData(tickerOptions.queryKey, (before = []) => {
      const fresh = arrived.filter((event) => !before.some(({ id }) => id === event.id))
      markArrived(fresh)
      // In the order of arrival: what a bot sends late is news here all the same.
      return [...fresh.toReversed(), ...before].slice(0, tickerLength)
    })
  }
  // Merged rather than fetched anew: an event that comes meanwhile must not be overwritten by an older answer.
  async function catchUp() {
    const missed = await fetchTicker().catch(() => [])
    add(missed.toReversed())
  }
  const live = useLiveEvents({
    input: {},
    enabled: query.isSuccess,
    onEvents: add,
    onStarted: () => void catchUp(),
  })
  return { query, live }
}
