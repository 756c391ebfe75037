import { Button, EmptyState, SkeletonRows } from '@heimdall/ui'
import { Activity, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useVisible } from '../../lib/use-visible.ts'
import type { ActivitySearch } from './activity-search.ts'
import { EventTimeline } from './event-timeline.tsx'
import type { useActivity } from './use-activity.ts'
import type { useEventBook } from './use-event-book.ts'

export interface ActivityListProps {
  activity: ReturnType<typeof useActivity>
  catalog: ReturnType<typeof useEventBook>
  search: ActivitySearch
  onClearFilters: () => void
}

export function ActivityList({ activity, catalog, search, onClearFilters }: ActivityListProps) {
  const t = useTranslations('activity')
  const { query, events, isFresh } = activity
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query
  const end = useVisible()
  // What is rare is looked for step by step: a page without events is not the end.
  const isLooking = events.length === 0 && hasNextPage && !isFetchNextPageError
  // Also when a fetch ends with the end of the list still in sight.
  const wanted = (end.visible || isLooking) && hasNextPage && !isFetching && !isFetchNextPageError
  useEffect(() => {
    if (wanted) void fetchNextPage()
  }, [wanted, fetchNextPage])
  const error = catalog.book ? (query.isPending ? query.error : null) : catalog.error
  if (error || (query.isError && events.length === 0)) {
    const retry = () => void Promise.all([catalog.refetch(), query.refetch()])
    return <QueryError error={error ?? query.error} onRetry={retry} pending={query.isFetching} />
  }
  if (!catalog.book || query.isPending || isLooking)
    return <SkeletonRows label={t('loading')} rows={8} avatar />
  if (events.length === 0) {
    if (search.category === undefined && search.status === undefined && search.app === undefined) {
      return <EmptyState icon={<Activity />} title={t('empty')} description={t('emptyText')} />
    }
    return (
      <EmptyState
        icon={<SearchX />}
        title={t('noMatch')}
        description={t('noMatchText')}
        action={<Button onClick={onClearFilters}>{t('clearFilters')}</Button>}
      />
    )
  }
  return (
    <>
      <EventTimeline events={events} book={catalog.book} search={search} isFresh={isFresh} />
      {isFetchNextPageError && (
        <QueryError
          error={query.error}
          onRetry={() => void fetchNextPage()}
          pending={query.isFetchingNextPage}
        />
      )}
      {hasNextPage && !isFetchNextPageError && (
        <div ref={end.ref} className="mt-6 flex justify-center">
          <Button onClick={() => void fetchNextPage()} loading={query.isFetchingNextPage}>
            {t('loadMore')}
          </Button>
        </div>
      )}
      {!hasNextPage && <p className="mt-8 text-center text-xs text-muted">{t('end')}</p>}
    </>
  )
}
