import type { MapArea } from '@heimdall/ui/map'
import { stopsOnMap, type TripsMapProps } from '@heimdall/ui/trips'
import { useMemo } from 'react'
import { useCloserWay } from '../use-closer-way.ts'
import { useTrip } from '../use-trip.ts'
import { useWay } from '../use-way.ts'
import { useTripsMap } from './trips-map-context.ts'

interface OpenTrip {
  sight: NonNullable<TripsMapProps['trip']>['sight']
  /** Where it is is known, or nobody can say. */
  isPlaced: boolean
  /** Its way is on its way. */
  isComing: boolean
  setArea: (area: MapArea) => void
}

/** What the map shows of the trip that is open. */
export function useOpenTrip(id: string | undefined): OpenTrip {
  const { data: trip, isError } = useTrip(id)
  const { reach, way } = useWay(trip)
  const { closer, setArea } = useCloserWay(trip, way.data)
  const { momentOf } = useTripsMap()
  const stops = useMemo(() => stopsOnMap(trip?.locations ?? []), [trip])
  if (!trip) return { sight: null, isPlaced: isError, isComing: !isError, setArea }
  const [from, to] = [Date.parse(trip.startedAt), Date.parse(trip.endedAt)]
  const at = Math.min(to, Math.max(from, momentOf(trip.id) ?? from))
  const { start, end } = trip
  return {
    sight: { reach: reach ?? null, track: way.data ?? null, closer, start, end, stops, at },
    isPlaced: reach !== undefined,
    isComing: trip.device !== null && way.isPending,
    setArea,
  }
}
