import { Card, CardHeader, CardTitle, EmptyState, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Activity } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { EventRow } from '../activity/event-row.tsx'
import { mergeEvents } from '../activity/merge-events.ts'
import { recentEventsQuery } from '../activity/queries.ts'
import { useEventBook } from '../activity/use-event-book.ts'
import { LiveBadge } from '../live/live-badge.tsx'
import { useLiveActivity } from '../live/live-context.ts'
import { SectionLink } from './section-link.tsx'

const shown = 6

export function RecentActivity() {
  const t = useTranslations()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const query = useQuery(recentEventsQuery())
  const { book, error, refetch } = useEventBook()
  const { arrivals } = useLiveActivity()
  const arrived = arrivals.map(({ event }) => event)
  const events = query.data ? mergeEvents(query.data.events, arrived, false).slice(0, shown) : []
  const failure = query.data ? (book ? null : error) : query.error
  return (
    <Card>
      <CardHeader>
        <span className="flex items-center gap-3">
          <CardTitle>{t('overview.activity')}</CardTitle>
          <LiveBadge />
        </span>
        <SectionLink to="/activity" label={t('overview.allActivity')} />
      </CardHeader>
      <div className="border-t border-line">
        {failure ? (
          <QueryError
            error={failure}
            onRetry={() => void Promise.all([query.refetch(), refetch()])}
            pending={query.isFetching}
          />
        ) : !book || !query.data ? (
          <SkeletonRows label={t('activity.loading')} rows={4} avatar />
        ) : events.length === 0 ? (
          <EmptyState
            icon={<Activity />}
            title={t('overview.noActivity')}
            description={t('overview.noActivityText')}
          />
        ) : (
          <ol className="p-2">
            {events.map((event) => (
              <EventRow
                key={event.id}
                event={event}
                book={book}
                search={{ event: event.id }}
                fresh={arrivals.some((a) => a.event.id === event.id && Date.now() - a.arrivedAt < 3_000)}
                time={
                  <RelativeTime
                    date={event.createdAt}
                    locale={locale}
                    timeZone={timeZone}
                    focusable={false}
                  />
                }
              />
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}
