import type { BoundingBox, Track, TripDetails } from '@heimdall/contracts'
import { useMemo } from 'react'
import { Skeleton } from '../feedback/skeleton.tsx'
import { prepareMap } from '../geo-map/base/prepare-map.ts'
import type { MapLabels } from '../geo-map/map-labels.ts'
import type { MapArea } from '../geo-map/page/area-of.ts'
import { TrackLegend } from '../geo-map/track/track-legend.tsx'
import { TripMap } from '../geo-map/trip/trip-map.tsx'
import { stopsOnMap } from './stops-on-map.ts'

export type WayMapProps = {
  trip: TripDetails
  /** How far the way reaches, as far as somebody could say. */
  reach: BoundingBox | null
  /** Undefined while it is on its way: the map is made meanwhile. */
  way: Track | undefined
  closer: Track | undefined
  onAreaChange: (area: MapArea) => void
  at: number
  labels: { map: MapLabels; legend: string; bands: readonly string[] }
  locale: string
  className: string
}

export { TripsMap, type TripsMapProps } from '../geo-map/trip/trips-map.tsx'
export { prepareMap }

export default function WayMap(props: WayMapProps) {
  const { trip, reach, way, closer, onAreaChange, at, labels, locale, className } = props
  const stops = useMemo(() => stopsOnMap(trip.locations), [trip.locations])
  return (
    <>
      <div className="relative">
        <TripMap
          reach={reach}
          track={way ?? null}
          closer={closer}
          start={trip.start}
          end={trip.end}
          stops={stops}
          at={at}
          onAreaChange={onAreaChange}
          labels={labels.map}
          locale={locale}
          className={className}
        />
        {!way && <Skeleton className="absolute inset-0 size-full rounded-none" />}
      </div>
      <div className="border-b border-line px-5 py-2">
        <TrackLegend label={labels.legend} bands={labels.bands} />
      </div>
    </>
  )
}
