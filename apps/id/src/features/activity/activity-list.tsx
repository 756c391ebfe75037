import { Button, EmptyState, SkeletonRows } from '@heimdall/ui'
import { Activity, SearchX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useOnVisible } from '../../lib/use-on-visible.ts'
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
  const more = () => {
    if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
  }
  const sentinel = useOnVisible(more)
  const error = catalog.book ? (query.isPending ? query.error : null) : catalog.error
  if (error || (query.isError && events.length === 0)) {
    const retry = () => void Promise.all([catalog.refetch(), query.refetch()])
    return <QueryError error={error ?? query.error} onRetry={retry} pending={query.isFetching} />
  }
  if (!catalog.book || query.isPending) return <SkeletonRows label={t('loading')} rows={8} avatar />
  if (events.length === 0) {
    if (search.category === undefined && search.status === undefined) {
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
      {query.isFetchNextPageError && (
        <QueryError error={query.error} onRetry={more} pending={query.isFetchingNextPage} />
      )}
      {query.hasNextPage && !query.isFetchNextPageError && (
        <div ref={sentinel} className="mt-6 flex justify-center">
          <Button onClick={more} loading={query.isFetchingNextPage}>
            {t('loadMore')}
          </Button>
        </div>
      )}
      {!query.hasNextPage && <p className="mt-8 text-center text-xs text-muted">{t('end')}</p>}
    </>
  )
}
