import { keepPreviousData } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { GeofencesSearch } from './geofences-search.ts'

export const geofencesPerPage = 50

export const geofencesOptions = ({ q, page }: GeofencesSearch) =>
  trpc.geofences.list.queryOptions(
    { scope: 'all', q, page: page ?? 1, limit: geofencesPerPage },
    { placeholderData: keepPreviousData },
  )

export const geofenceOptions = (id: string) => trpc.geofences.get.queryOptions({ id })

export const geofenceEventsOptions = (id: string) =>
  trpc.geofences.events.infiniteQueryOptions(
    { id, limit: 50 },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  )
