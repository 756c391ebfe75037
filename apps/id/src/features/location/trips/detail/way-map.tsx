import type { Track, TripDetails } from '@heimdall/contracts'
import { type MapArea, TrackLegend, TripMap } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useMapLabels } from '../../map/use-map-labels.ts'
import { wayQuery } from '../queries.ts'

export interface WayMapProps {
  trip: TripDetails
  way: Track
  at: number
  className: string
}

export default function WayMap({ trip, way, at, className }: WayMapProps) {
  const t = useTranslations('trips.way')
  const labels = useMapLabels()
  const locale = useLocale()
  const [area, setArea] = useState<MapArea>()
  const isCloser = area !== undefined && area.zoom > way.zoom
  const closer = useQuery(wayQuery(trip, isCloser ? area : null))
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
        labels={labels}
        locale={locale}
        className={className}
      />
      <div className="border-b border-line px-5 py-2">
        <TrackLegend
          label={t('legend')}
          bands={[t('bands.walk'), t('bands.cycle'), t('bands.town'), t('bands.road'), t('bands.fast')]}
        />
      </div>
    </>
  )
}
