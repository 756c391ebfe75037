import { trpc } from '../../../lib/trpc.ts'

/** One's own, and those of the platform. An account may have 200, and so may the platform. */
export const placesQuery = (page = 1) => trpc.geofences.list.queryOptions({ page, limit: 200 })

export const placeQuery = (id: string) => trpc.geofences.get.queryOptions({ id })

export const placeEventsQuery = (id: string) =>
  trpc.geofences.events.infiniteQueryOptions(
    { id, limit: 50 },
    { getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined },
  )
