import type { Trip } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { useWay } from '../use-way.ts'

/** Why there is no way to show; null where there is one, or one is on its way. */
export function useWayProblem(trip: Trip) {
  const t = useTranslations('trips.way')
  const { way } = useWay(trip)
  if (trip.device === null || way.data?.times.length === 0) {
    return (
      <p className="border-b border-line px-5 py-4 text-sm text-muted">
        {t(trip.device === null ? 'noDevice' : 'noPositions')}
      </p>
    )
  }
  return way.isError ? (
    <QueryError error={way.error} onRetry={() => way.refetch()} pending={way.isFetching} />
  ) : null
}
