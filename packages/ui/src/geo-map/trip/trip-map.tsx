import { GeoMap } from '../geo-map.tsx'
import type { MapLabels } from '../map-labels.ts'
import { boundsOf } from '../map-view.ts'
import { MarksLayer } from '../marks/marks-layer.tsx'
import { areaOf, type MapArea } from '../page/area-of.ts'
import { TrackLayer } from '../track/track-layer.tsx'
import { WholeFrames } from '../whole-frames.tsx'
import { type TripSight, useTripSight } from './use-trip-sight.ts'

export type TripMapProps = TripSight & {
  onAreaChange: (area: MapArea) => void
  labels: MapLabels
  locale: string
  className: string
}

/** The way of a trip, coloured by speed. The page beside it says where it stopped, and when. */
export function TripMap({ onAreaChange, labels, locale, className, ...sight }: TripMapProps) {
  const { track, closer } = sight
  const { ends, bounds, marks } = useTripSight(sight)
  return (
    <GeoMap
      labels={labels}
      locale={locale}
      bounds={bounds}
      near={boundsOf(ends)}
      onViewChange={({ zoom }, shown) => onAreaChange(areaOf(zoom, shown))}
      className={className}
    >
      <WholeFrames covered={!track} />
      <TrackLayer track={closer ?? track} />
      <MarksLayer marks={marks} />
    </GeoMap>
  )
}
