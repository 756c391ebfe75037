import type { Geofence } from '@heimdall/contracts'
import { Button, Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { GeofenceEventList } from '@heimdall/ui/geofences'
import { useInfiniteQuery } from '@tanstack/react-query'
import { History } from 'lucide-react'
import { useLocale, useMessages, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { placeEventsQuery } from './queries.ts'

export function PlaceEvents({ place: { id, name } }: { place: Geofence }) {
  const t = useTranslations('places')
  const { geofences: texts } = useMessages()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const query = useInfiniteQuery(placeEventsQuery(id))
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loadingEvents')} rows={4} />
      </Card>
    )
  }
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  const events = query.data.pages.flatMap((page) => page.events)
  return (
    <Card className="overflow-hidden">
      {events.length === 0 ? (
        <EmptyState icon={<History />} title={t('noEvents')} description={t('noEventsText')} />
      ) : (
        <GeofenceEventList
          label={t('eventsOf', { name })}
          events={events.map((event) => ({ ...event, key: event.id }))}
          texts={texts}
          locale={locale}
          timeZone={timeZone}
        />
      )}
      {query.hasNextPage && (
        <div className="border-t border-line px-5 py-3 text-center">
          <Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('moreEvents')}
          </Button>
        </div>
      )}
    </Card>
  )
}
