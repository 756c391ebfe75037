import { Button, Card, cx, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Route } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../../components/query-error.tsx'
import { categoriesQuery, tripsQuery } from '../queries.ts'
import type { TripsSearch } from '../trips-search.ts'
import { TripItem } from './trip-item.tsx'
import { useIdlePreparation } from './use-idle-preparation.ts'

export interface TripListProps {
  search: TripsSearch
  onClear: () => void
}

export function TripList({ search, onClear }: TripListProps) {
  const t = useTranslations('trips')
  const query = useInfiniteQuery(tripsQuery(search))
  useIdlePreparation((query.data?.pages[0]?.trips.length ?? 0) > 0)
  const categories = useQuery(categoriesQuery()).data?.categories ?? []
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loading')} rows={5} avatar />
      </Card>
    )
  }
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  const trips = query.data.pages.flatMap((page) => page.trips)
  // While what was asked for last is on its way, what was asked for before stands there.
  const busy = query.isPlaceholderData
  const faded = cx('transition-opacity', busy && 'opacity-60')
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  if (trips.length === 0) {
    return (
      <Card aria-busy={busy} className={faded}>
        {isFiltered ? (
          <EmptyState
            icon={<Route />}
            title={t('noMatch')}
            description={t('noMatchText')}
            action={<Button onClick={onClear}>{t('showAll')}</Button>}
          />
        ) : (
          <EmptyState
            icon={<Route />}
            title={t('empty')}
            description={t('emptyText')}
            action={
              <>
                <Button asChild>
                  <Link to="/location/devices">{t('toDevices')}</Link>
                </Button>
                <Button asChild>
                  <Link to="/location/trips/files">{t('toImport')}</Link>
                </Button>
              </>
            }
          />
        )}
      </Card>
    )
  }
  return (
    <Card aria-busy={busy} className={cx('overflow-hidden', faded)}>
      <ul aria-label={t('title')} className="divide-y divide-line">
        {trips.map((trip) => (
          <TripItem
            key={trip.id}
            trip={trip}
            category={categories.find(({ id }) => id === trip.categoryId)}
          />
        ))}
      </ul>
      {query.hasNextPage && (
        <div className="border-t border-line px-5 py-3 text-center">
          <Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Card>
  )
}
