import type { TripDetails } from '@heimdall/contracts'
import { EmptyState } from '@heimdall/ui'
import type { MapArea } from '@heimdall/ui/map'
import { TripWay as Way } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { EyeOff, MapPinOff } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useMapLabels } from '../map/use-map-labels.ts'
import { useCan, useMe } from '../session/use-me.ts'
import { tripProfileOptions, tripReachOptions, tripWayOptions } from './trips-options.ts'
import { useTripTexts } from './use-trip-texts.ts'

export interface TripWayProps {
  trip: TripDetails
  /** The chosen moment, ms. */
  at: number
  onAtChange: (at: number) => void
}

export function TripWay({ trip, at, onAtChange }: TripWayProps) {
  const t = useTranslations('trips.way')
  const { map, legend, bands } = useMapLabels()
  const isMine = useMe().id === trip.owner.id
  const maySee = useCan('location:read') || isMine
  const reach = useQuery({ ...tripReachOptions(trip.id), enabled: maySee })
  // Without it, the way itself tells how far it reaches.
  const way = useQuery({ ...tripWayOptions(trip, maySee, reach.data), enabled: maySee && !reach.isPending })
  const [area, setArea] = useState<MapArea>()
  const isCloser = way.data !== undefined && area !== undefined && area.zoom > way.data.zoom
  const closer = useQuery(tripWayOptions(trip, maySee, null, isCloser ? area : null))
  const isEmpty = trip.device === null || way.data?.times.length === 0
  return (
    <Way
      trip={trip}
      reach={reach.isPending ? undefined : (reach.data ?? null)}
      way={way.data}
      closer={isCloser ? closer.data : undefined}
      onAreaChange={setArea}
      instead={
        !maySee ? (
          <EmptyState icon={<EyeOff />} title={t('hidden')} description={t('hiddenText')} />
        ) : isEmpty ? (
          <EmptyState
            icon={<MapPinOff />}
            title={t('noWay')}
            description={t(trip.device === null ? 'noDevice' : 'noPositions')}
          />
        ) : (
          way.isError && (
            <QueryError
              title={t('failed')}
              error={way.error}
              onRetry={() => void way.refetch()}
              pending={way.isFetching}
            />
          )
        )
      }
      profile={useQuery({ ...tripProfileOptions(trip.id), enabled: !way.isPending }).data}
      at={at}
      onAtChange={onAtChange}
      print={useTripTexts().exactTime}
      labels={{
        map,
        legend,
        bands,
        moment: t('moment'),
        speed: t('speed'),
        altitude: t('altitude'),
        unknown: t('unknown'),
      }}
      locale={useLocale()}
      mapClassName="h-[min(60dvh,34rem)] min-h-72"
      className="min-w-0"
    />
  )
}
