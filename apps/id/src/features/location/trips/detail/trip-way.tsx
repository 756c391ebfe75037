import type { TripDetails } from '@heimdall/contracts'
import type { MapArea } from '@heimdall/ui/map'
import { TripWay as Way } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { useMapLabels } from '../../map/use-map-labels.ts'
import { profileQuery, wayQuery } from '../queries.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { useWay } from '../use-way.ts'

export interface TripWayProps {
  trip: TripDetails
  /** The chosen moment, ms. */
  at: number
  onAtChange: (at: number) => void
}

/** Where the trip went, and how fast and high at each moment. */
export function TripWay({ trip, at, onAtChange }: TripWayProps) {
  const t = useTranslations('trips.way')
  const map = useMapLabels()
  const { reach, way } = useWay(trip)
  const [area, setArea] = useState<MapArea>()
  const isCloser = way.data !== undefined && area !== undefined && area.zoom > way.data.zoom
  const closer = useQuery(wayQuery(trip, null, isCloser ? area : null))
  const isEmpty = trip.device === null || way.data?.times.length === 0
  return (
    <Way
      trip={trip}
      reach={reach}
      way={way.data}
      closer={isCloser ? closer.data : undefined}
      onAreaChange={setArea}
      instead={
        isEmpty ? (
          <p className="border-b border-line px-5 py-4 text-sm text-muted">
            {t(trip.device === null ? 'noDevice' : 'noPositions')}
          </p>
        ) : (
          way.isError && (
            <QueryError error={way.error} onRetry={() => way.refetch()} pending={way.isFetching} />
          )
        )
      }
      profile={useQuery({ ...profileQuery(trip.id), enabled: !way.isPending }).data}
      at={at}
      onAtChange={onAtChange}
      print={useTripTexts().exactTime}
      labels={{
        map,
        legend: t('legend'),
        bands: [t('bands.walk'), t('bands.cycle'), t('bands.town'), t('bands.road'), t('bands.fast')],
        moment: t('moment'),
        speed: t('speed'),
        altitude: t('altitude'),
        unknown: t('unknown'),
      }}
      locale={useLocale()}
      mapClassName="h-[min(56dvh,30rem)] min-h-64"
      className="mb-4"
    />
  )
}
