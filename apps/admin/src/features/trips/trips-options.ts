import type { BoundingBox, Trip } from '@heimdall/contracts'
import type { MapArea } from '@heimdall/ui/map'
import { asksFor, spanOfDay, zoomOfWindow } from '@heimdall/ui/trips'
import { keepPreviousData, skipToken } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { TripsSearch } from './trips-search.ts'

export const tripsOptions = ({ q, user, device, from, to }: TripsSearch) =>
  trpc.trips.list.infiniteQueryOptions(
    {
      scope: 'all',
      ...(q === undefined ? {} : { q }),
      ...(user === undefined ? {} : { userId: user }),
      ...(device === undefined ? {} : { deviceId: device }),
      ...(from === undefined ? {} : { from: spanOfDay(from).from }),
      ...(to === undefined ? {} : { to: spanOfDay(to).to }),
      limit: 50,
    },
    {
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    },
  )

export const tripOptions = (id: string) => trpc.trips.get.queryOptions({ id })
export const tripProfileOptions = (id: string) => trpc.trips.profile.queryOptions({ id })

export const tripReachOptions = (id: string) => trpc.trips.reach.queryOptions({ id })

/** The whole trip as exact as this window shows it; a closer look asks for its part of the map. */
export function tripWayOptions(
  { device, startedAt, endedAt }: Trip,
  maySee: boolean,
  reach: BoundingBox | null | undefined,
  area?: MapArea | null,
) {
  if (!maySee || !device || area === null) return trpc.maps.track.queryOptions(skipToken)
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
      // Of this trip, not of the one before it.
      placeholderData: (before, query) =>
        asksFor(query?.queryKey[1]?.input, { deviceId: device.id, from: startedAt }) ? before : undefined,
    },
  )
}
