import type { TripDetails } from '@heimdall/contracts'
import { Card, CardContent, EmptyState, PrivacyBlur, Skeleton } from '@heimdall/ui'
import { TripProfile } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { EyeOff, MapPinOff } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useCan, useMe } from '../session/use-me.ts'
import { tripProfileOptions, tripWayOptions } from './trips-options.ts'
import { useTripTexts } from './use-trip-texts.ts'

// The map is heavy: the rest of the trip does not wait for it.
const loadMap = () => import('./way-map.tsx')
const WayMap = lazy(loadMap)
const mapHeight = 'h-[min(60dvh,34rem)] min-h-72'

export interface TripWayProps {
  trip: TripDetails
  /** The chosen moment, ms. */
  at: number
  onAtChange: (at: number) => void
}

export function TripWay({ trip, at, onAtChange }: TripWayProps) {
  const t = useTranslations('trips.way')
  const locale = useLocale()
  const { exactTime } = useTripTexts()
  const isMine = useMe().id === trip.owner.id
  const maySee = useCan('location:read') || isMine
  const way = useQuery(tripWayOptions(trip, maySee))
  // Beside the way, not after it. What fails here fails again where it is shown.
  useEffect(() => void loadMap().catch(() => undefined), [])
  const profile = useQuery(tripProfileOptions(trip.id))
  const points = (profile.data?.points ?? []).map(({ at, ...point }) => ({ at: Date.parse(at), ...point }))
  const waiting = <Skeleton className={`${mapHeight} rounded-none`} />
  return (
    <Card className="min-w-0 overflow-hidden">
      {!maySee ? (
        <EmptyState icon={<EyeOff />} title={t('hidden')} description={t('hiddenText')} />
      ) : trip.device === null || way.data?.times.length === 0 ? (
        <EmptyState
          icon={<MapPinOff />}
          title={t('noWay')}
          description={t(trip.device === null ? 'noDevice' : 'noPositions')}
        />
      ) : way.data ? (
        <PrivacyBlur className="block">
          <Suspense fallback={waiting}>
            <WayMap trip={trip} way={way.data} maySee={maySee} at={at} className={mapHeight} />
          </Suspense>
        </PrivacyBlur>
      ) : way.error ? (
        <QueryError
          title={t('failed')}
          error={way.error}
          onRetry={() => void way.refetch()}
          pending={way.isFetching}
        />
      ) : (
        waiting
      )}
      <CardContent className="pt-4 pb-4">
        <TripProfile
          from={Date.parse(trip.startedAt)}
          to={Date.parse(trip.endedAt)}
          points={points}
          at={at}
          onAtChange={onAtChange}
          print={exactTime}
          labels={{
            moment: t('moment'),
            speed: t('speed'),
            altitude: t('altitude'),
            unknown: t('unknown'),
          }}
          locale={locale}
        />
      </CardContent>
    </Card>
  )
}
