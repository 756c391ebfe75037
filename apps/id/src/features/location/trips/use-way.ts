import type { Trip } from '@heimdall/contracts'
import { useQuery } from '@tanstack/react-query'
import { reachQuery, wayQuery } from './queries.ts'

/** How far a trip reaches, undefined until that is known, and the whole of its way. */
export function useWay(trip: Trip) {
  const reach = useQuery(reachQuery(trip.id))
  // Where nobody can say, the way itself tells how far it reaches.
  const way = useQuery({ ...wayQuery(trip, reach.data), enabled: !reach.isPending })
  return { reach: reach.isPending ? undefined : (reach.data ?? null), way }
}
