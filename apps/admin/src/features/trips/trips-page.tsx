import {
  Button,
  Card,
  cx,
  DateInput,
  EmptyState,
  Field,
  PageHeader,
  SkeletonRows,
  Toolbar,
} from '@heimdall/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Route, X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../components/debounced-search.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { TripRow } from './trip-row.tsx'
import { tripsOptions } from './trips-options.ts'
import type { TripsSearch } from './trips-search.ts'

const route = getRouteApi('/trips/')

export function TripsPage() {
  const t = useTranslations('trips')
  usePageTitle(t('title'))
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery(tripsOptions(search))
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = query
  const trips = data?.pages.flatMap((page) => page.trips) ?? []
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  const change = (changes: Partial<TripsSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false })
  const one = trips[0]
  // Not of the filter before, whose trips stand here until those of this one come.
  const ownerName = one?.owner.id === search.user ? one?.owner.username : undefined
  const deviceName = one?.device?.id === search.device ? one?.device?.name : undefined
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Toolbar label={t('filters')}>
        <DebouncedSearch
          label={t('search')}
          value={search.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
          className="w-72 self-end max-sm:w-full"
        />
        <Field label={t('from')} className="w-40">
          <DateInput
            value={search.from ?? ''}
            max={search.to}
            onChange={({ target }) => change({ from: target.value || undefined })}
          />
        </Field>
        <Field label={t('to')} className="w-40">
          <DateInput
            value={search.to ?? ''}
            min={search.from}
            onChange={({ target }) => change({ to: target.value || undefined })}
          />
        </Field>
        {search.user !== undefined && (
          <Button className="self-end" onClick={() => change({ user: undefined })}>
            {t('onlyOf', { name: ownerName ?? t('onePerson') })}
            <X aria-hidden="true" />
            <span className="sr-only">{t('clear')}</span>
          </Button>
        )}
        {search.device !== undefined && (
          <Button className="self-end" onClick={() => change({ device: undefined })}>
            {t('onlyOf', { name: deviceName ?? t('oneDevice') })}
            <X aria-hidden="true" />
            <span className="sr-only">{t('clear')}</span>
          </Button>
        )}
      </Toolbar>
      <Card className="mt-3 overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={6} />
        ) : error && !data ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : trips.length === 0 ? (
          <EmptyState
            icon={<Route />}
            title={t(isFiltered ? 'noMatch' : 'empty')}
            description={t(isFiltered ? 'noMatchText' : 'emptyText')}
          />
        ) : (
          <ul
            aria-label={t('title')}
            aria-busy={isPlaceholderData}
            className={cx('divide-y divide-line transition-opacity', isPlaceholderData && 'opacity-60')}
          >
            {trips.map((trip) => (
              <TripRow key={trip.id} trip={trip} />
            ))}
          </ul>
        )}
        {query.hasNextPage && (
          <div className="border-t border-line px-5 py-3 text-center">
            <Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('more')}
            </Button>
          </div>
        )}
      </Card>
    </>
  )
}
