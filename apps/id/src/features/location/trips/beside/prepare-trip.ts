import { loadWayMap } from '@heimdall/ui/trips'
import type { QueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../lib/trpc.ts'
import { reachQuery, tripQuery, wayQuery } from '../queries.ts'
import { knownReach, knownTrip } from './known-trip.ts'

/**
 * Asks for all of a trip that somebody opens, or is about to. What fails here fails again where it is shown. Of what the pointer only
 * passes, one way at a time: each is read from all of its positions.
 */
export function prepareTrip(queryClient: QueryClient, id: string, isPreload: boolean): void {
  // Beside the trip, not after it.
  void loadWayMap().catch(() => undefined)
  void queryClient.prefetchQuery(tripQuery(id))
  if (knownReach(queryClient, id) === undefined) void queryClient.prefetchQuery(reachQuery(id))
  void prepareWay(queryClient, id, isPreload).catch(() => undefined)
}

async function prepareWay(queryClient: QueryClient, id: string, isPreload: boolean): Promise<void> {
  const trip = knownTrip(queryClient, id) ?? (await queryClient.ensureQueryData(tripQuery(id)))
  const reach = knownReach(queryClient, id) ?? (await queryClient.ensureQueryData(reachQuery(id)))
  // Not before: another way may have been asked for meanwhile.
  if (isPreload && queryClient.isFetching(trpc.maps.track.queryFilter()) > 0) return
  if (trip.device) await queryClient.prefetchQuery(wayQuery(trip, reach))
}
