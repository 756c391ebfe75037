import type { TripDetails } from '@heimdall/contracts'
import { Card, CardContent, cx, Skeleton, usePrivacy } from '@heimdall/ui'
import { TripProfile } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { profileQuery, wayQuery } from '../queries.ts'
import { useTripTexts } from '../use-trip-texts.ts'

// The map is heavy: the rest of the trip does not wait for it.
const loadMap = () => import('./way-map.tsx')
const WayMap = lazy(loadMap)
const mapHeight = 'h-[min(56dvh,30rem)] min-h-64'

export interface TripWayProps {
  trip: TripDetails
  /** The chosen moment, ms. */
  at: number
  onAtChange: (at: number) => void
}

/** Where the trip went, and how fast and high at each moment. */
export function TripWay({ trip, at, onAtChange }: TripWayProps) {
  const t = useTranslations('trips.way')
  const locale = useLocale()
  const isPrivate = usePrivacy()
  const { exactTime } = useTripTexts()
  const way = useQuery(wayQuery(trip))
  // Beside the way, not after it. What fails here fails again where it is shown.
  useEffect(() => void loadMap().catch(() => undefined), [])
  const profile = useQuery(profileQuery(trip.id))
  const points = (profile.data?.points ?? []).map(({ at, ...point }) => ({ at: Date.parse(at), ...point }))
  const waiting = <Skeleton className={cx(mapHeight, 'rounded-none')} />
  return (
    <Card className="mb-4 overflow-hidden">
      {trip.device === null ? (
        <p className="border-b border-line px-5 py-4 text-sm text-muted">{t('noDevice')}</p>
      ) : way.data ? (
        way.data.times.length === 0 ? (
          <p className="border-b border-line px-5 py-4 text-sm text-muted">{t('noPositions')}</p>
        ) : (
          <div
            {...(isPrivate && { 'data-private': '' })}
            className={cx(
              isPrivate && 'blur-md transition-[filter] duration-150 focus-within:blur-none hover:blur-none',
            )}
          >
            <Suspense fallback={waiting}>
              <WayMap trip={trip} way={way.data} at={at} className={mapHeight} />
            </Suspense>
          </div>
        )
      ) : way.isError ? (
        <QueryError error={way.error} onRetry={() => way.refetch()} pending={way.isFetching} />
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
