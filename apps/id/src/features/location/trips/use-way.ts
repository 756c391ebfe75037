import type { Trip } from '@heimdall/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { knownReach } from './beside/known-trip.ts'
import { reachQuery, wayQuery } from './queries.ts'

/** How far a trip reaches, undefined until that is known, and the whole of its way. */
export function useWay(trip: Trip | undefined) {
  const queryClient = useQueryClient()
  const { id, startedAt, endedAt } = trip ?? {}
  // With other times it may reach elsewhere.
  const known = useMemo(
    () => (id === undefined ? undefined : knownReach(queryClient, id)),
    [queryClient, id, startedAt, endedAt],
  )
  const asked = useQuery(reachQuery(known ? undefined : id))
  const isPending = known === undefined && asked.isPending
  const reach = known ?? asked.data
  // Where nobody can say, the way itself tells how far it reaches.
  const way = useQuery({ ...wayQuery(trip, reach), enabled: trip !== undefined && !isPending })
  return { reach: isPending ? undefined : (reach ?? null), way }
}
