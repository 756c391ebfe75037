import type { BoundingBox, Trip } from '@heimdall/contracts'
import type { MapArea } from '@heimdall/ui/map'
import { asksFor, zoomOfWindow } from '@heimdall/ui/trips'
import { keepPreviousData, skipToken } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'
import { spanOf } from './trips-period.ts'
import type { TripsSearch } from './trips-search.ts'

const dayMs = 86_400_000
/** Trips are found behind the positions; what the log has told is read at once, the rest by this. */
const refetchInterval = 60_000

export const tripsQuery = ({ device, category, q, ...period }: TripsSearch) =>
  trpc.trips.list.infiniteQueryOptions(
    {
      scope: 'own',
      ...spanOf(period),
      ...(device === undefined ? {} : { deviceId: device }),
      ...(category === undefined ? {} : { categoryId: category }),
      ...(q === undefined ? {} : { q }),
      limit: 30,
    },
    {
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      refetchInterval,
    },
  )

export const totalsQuery = ({ device, category, ...period }: TripsSearch) =>
  trpc.trips.statistics.queryOptions(
    {
      by: 'month',
      ...spanOf(period),
      ...(device === undefined ? {} : { deviceId: device }),
      ...(category === undefined ? {} : { categoryId: category }),
    },
    { placeholderData: keepPreviousData, refetchInterval },
  )

/** The ways of one page of the list. What goes on is asked for again. */
export const waysQuery = (trips: readonly Trip[]) =>
  trpc.trips.ways.queryOptions(trips.length === 0 ? skipToken : { ids: trips.map(({ id }) => id) }, {
    staleTime: refetchInterval,
    refetchInterval: trips.some(({ isOngoing }) => isOngoing) && refetchInterval,
  })

export const tripQuery = (id: string | undefined) =>
  trpc.trips.get.queryOptions(id === undefined ? skipToken : { id })
export const profileQuery = (id: string) => trpc.trips.profile.queryOptions({ id })

export const reachQuery = (id: string | undefined) =>
  trpc.trips.reach.queryOptions(id === undefined ? skipToken : { id })

/** The whole trip as exact as this window shows it; a closer look asks for its part of the map. */
export function wayQuery(
  trip: Trip | undefined,
  reach: BoundingBox | null | undefined,
  area?: MapArea | null,
) {
  if (!trip?.device || area === null) return trpc.maps.track.queryOptions(skipToken)
  const { device, startedAt, endedAt } = trip
  return trpc.maps.track.queryOptions(
    {
      deviceId: device.id,
      from: startedAt,
      // Its last moment belongs to it.
      to: new Date(Date.parse(endedAt) + 1).toISOString(),
      ...(reach ? { zoom: zoomOfWindow(reach) } : {}),
      ...area,
    },
    {
      // Of this trip: one map shows several in turn.
      placeholderData: (before, query) =>
        asksFor(query?.queryKey[1]?.input, { deviceId: device.id, from: startedAt }) ? before : undefined,
    },
  )
}

/** What a trip can be merged with: those of its device a few days around it. */
export const neighboursQuery = ({ device, startedAt, endedAt }: Trip) =>
  trpc.trips.list.queryOptions({
    scope: 'own',
    ...(device ? { deviceId: device.id } : {}),
    from: new Date(Date.parse(startedAt) - 3 * dayMs).toISOString(),
    to: new Date(Date.parse(endedAt) + 3 * dayMs).toISOString(),
    limit: 50,
  })

export const categoriesQuery = () => trpc.tripCategories.list.queryOptions({})
export const templatesQuery = () => trpc.tripTemplates.list.queryOptions({})
export const settingsQuery = () => trpc.trips.settings.queryOptions({})

const importEveryMs = 1_000
export const importsQuery = () =>
  trpc.trips.imports.queryOptions(
    { limit: 20 },
    {
      refetchInterval: ({ state }) =>
        state.data?.imports.some(({ status }) => status === 'running') ? importEveryMs : false,
    },
  )
