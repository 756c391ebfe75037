import { EmptyState, RelativeTime, SkeletonRows, StatusBadge } from '@heimdall/ui'
import { History } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { EventIcon } from '../activity/event-icon.tsx'
import { useEventBook } from '../activity/use-event-book.ts'
import type { AppActsQuery } from './app-acts-query.ts'

/** How often an app did what, the latest first. */
export function AppActsList({ query }: { query: AppActsQuery }) {
  const t = useTranslations('appActs')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { book, error, refetch } = useEventBook()
  const { data } = query
  if (data === undefined || book === undefined) {
    if (!query.error && !error) return <SkeletonRows label={t('loading')} rows={3} avatar />
    const retry = () => void Promise.all([refetch(), query.refetch()])
    return <QueryError error={query.error ?? error} onRetry={retry} pending={query.isFetching} />
  }
  if (data.acts.length === 0) {
    return <EmptyState icon={<History />} title={t('empty')} description={t('emptyText')} />
  }
  return (
    <>
      <ul className="flex flex-col gap-4">
        {data.acts.map(({ eventType, events, failures, lastAt }) => (
          <li key={eventType} className="flex items-start gap-3">
            <EventIcon type={book.typeOf(eventType)} failed={failures === events} />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <span className="font-medium text-ink">{book.labelOf(eventType)}</span>
                {failures > 0 && <StatusBadge status="failure" label={t('failed', { count: failures })} />}
              </p>
              <Dotted className="mt-0.5 text-xs text-muted">
                <span className="tabular">{t('times', { count: events })}</span>
                <span>
                  {t.rich('last', {
                    when: () => <RelativeTime date={lastAt} locale={locale} timeZone={timeZone} />,
                  })}
                </span>
              </Dotted>
            </div>
          </li>
        ))}
      </ul>
      {data.isPartial && <p className="mt-4 text-xs text-muted">{t('partial')}</p>}
    </>
  )
}
