import type { BoundingBox, Trip, TripDetails, TripWays } from '@heimdall/contracts'
import { boxAround } from '@heimdall/geo'
import type { QueryClient } from '@tanstack/react-query'
import { trpc } from '../../../../lib/trpc.ts'

/** A trip as lists have told of it: all but its stops. */
export function knownTrip(queryClient: QueryClient, id: string): TripDetails | undefined {
  const lists = queryClient.getQueriesData<{ pages: { trips: Trip[] }[] }>(
    trpc.trips.list.infiniteQueryFilter(),
  )
  for (const [, list] of lists) {
    const trip = list?.pages.flatMap(({ trips }) => trips).find((one) => one.id === id)
    if (trip) return { ...trip, locations: [] }
  }
  return undefined
}

/**
 * How far a trip reaches, about, by what the map beside the list shows of it; undefined where that has not been shown, or is from
 * before a change.
 */
export function knownReach(queryClient: QueryClient, id: string): BoundingBox | undefined {
  const shown = trpc.trips.ways.queryFilter(undefined, { predicate: ({ state }) => !state.isInvalidated })
  for (const [, answer] of queryClient.getQueriesData<TripWays>(shown)) {
    const way = answer?.ways.find((one) => one.id === id)
    if (way) return boxAround(pointsOf(way)) ?? undefined
  }
  return undefined
}

const pointsOf = ({ latitudes, longitudes }: TripWays['ways'][number]) =>
  latitudes.map((latitude, at) => ({ latitude, longitude: longitudes[at] ?? 0 }))
