import type { Point } from '@heimdall/geo'
import { useMemo } from 'react'
import { Skeleton } from '../../feedback/skeleton.tsx'
import { GeoMap } from '../geo-map.tsx'
import type { MapLabels } from '../map-labels.ts'
import { boundsOf } from '../map-view.ts'
import { MarksLayer } from '../marks/marks-layer.tsx'
import { areaOf, type MapArea } from '../page/area-of.ts'
import { TrackLayer } from '../track/track-layer.tsx'
import { Camera } from '../ways/camera.tsx'
import { type MapWay, WaysLayer } from '../ways/ways-layer.tsx'
import { WholeFrames } from '../whole-frames.tsx'
import { type TripSight, useTripSight } from './use-trip-sight.ts'

export type TripsMapProps = {
  list: {
    /** Another list is looked at anew. */
    id: string
    /** Where its trips began and ended, known before their ways are. */
    ends: readonly Point[]
    /** Null while they are on their way. */
    ways: readonly MapWay[] | null
    /** The one that stands out. */
    lit: string | null
  }
  /** What is shown instead of the list: nothing is known of it while its sight is null, and its way may still be coming. */
  trip: { id: string; sight: TripSight | null; isComing: boolean } | null
  onLight: (id: string | null) => void
  onOpen: (id: string) => void
  /** What of the world is shown. */
  onAreaChange: (area: MapArea) => void
  labels: MapLabels
  locale: string
  className: string
}

/** One map for a list of trips and each of them: from one to the next nothing but lines changes. */
export function TripsMap(props: TripsMapProps) {
  const { list, trip, onLight, onOpen, onAreaChange, labels, locale, className } = props
  const sight = trip?.sight ?? null
  const { ends, bounds: tripBounds, marks } = useTripSight(sight)
  const listBounds = useMemo(() => {
    const places = list.ways?.flatMap(({ latitudes, longitudes }) =>
      latitudes.map((latitude, at) => ({ latitude, longitude: longitudes[at] ?? 0 })),
    )
    return places ? boundsOf([...places, ...list.ends]) : null
  }, [list.ways, list.ends])
  const litId = trip?.id ?? list.lit
  const found = list.ways?.find(({ id }) => id === litId) ?? null
  // Its own way is there: coloured by speed, and exact.
  const lit = sight?.track ? null : found
  const isCovered = trip ? trip.isComing && !found : list.ways === null
  const track = sight?.track ?? null
  const bounds = trip ? tripBounds : listBounds
  return (
    <div className={className}>
      <GeoMap
        labels={labels}
        locale={locale}
        bounds={bounds}
        near={boundsOf(trip ? ends : list.ends)}
        onViewChange={({ zoom }, shown) => onAreaChange(areaOf(zoom, shown))}
        className="size-full"
      >
        <WholeFrames covered={isCovered} />
        {/* Whoever opens a trip by its address has asked for no list. */}
        {list.ways && (
          <WaysLayer ways={list.ways} lit={lit} alone={trip !== null} onLight={onLight} onOpen={onOpen} />
        )}
        <TrackLayer track={sight?.closer ?? track} />
        <MarksLayer marks={marks} />
        <Camera
          subject={trip ? `trip ${trip.id}` : `list ${list.id}`}
          bounds={bounds}
          returns={trip === null}
        />
      </GeoMap>
      {isCovered && <Skeleton className="absolute inset-0 size-full rounded-none" />}
    </div>
  )
}
