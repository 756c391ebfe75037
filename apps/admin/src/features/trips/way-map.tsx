import type { Track, TripDetails } from '@heimdall/contracts'
import { type MapArea, TrackLegend, TripMap } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocale } from 'use-intl'
import { useMapLabels } from '../map/use-map-labels.ts'
import { tripWayOptions } from './trips-options.ts'

export interface WayMapProps {
  trip: TripDetails
  way: Track
  maySee: boolean
  at: number
  className: string
}

export default function WayMap({ trip, way, maySee, at, className }: WayMapProps) {
  const labels = useMapLabels()
  const locale = useLocale()
  const [area, setArea] = useState<MapArea>()
  const isCloser = area !== undefined && area.zoom > way.zoom
  const closer = useQuery(tripWayOptions(trip, maySee, isCloser ? area : null))
  const stops = useMemo(() => trip.locations.filter(({ isPlanned }) => !isPlanned), [trip.locations])
  return (
    <>
      <TripMap
        track={way}
        closer={isCloser ? closer.data : null}
        start={trip.start}
        end={trip.end}
        stops={stops}
        at={at}
        onAreaChange={setArea}
        labels={labels.map}
        locale={locale}
        className={className}
      />
      <div className="border-b border-line px-5 py-2">
        <TrackLegend label={labels.legend} bands={labels.bands} />
      </div>
    </>
  )
}
