import type { Geofence } from '@heimdall/contracts'
import { Button, Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { GeofenceEventList } from '@heimdall/ui/geofences'
import { useInfiniteQuery } from '@tanstack/react-query'
import { EyeOff, History } from 'lucide-react'
import { useLocale, useMessages, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useCan, useMe } from '../session/use-me.ts'
import { geofenceEventsOptions } from './geofences-options.ts'

export function GeofenceEvents({ geofence: { id, name, owner } }: { geofence: Geofence }) {
  const t = useTranslations('geofencePages')
  const { geofences: texts } = useMessages()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const me = useMe()
  // Of the platform's one sees one's own devices even so.
  const maySee = useCan('location:read') || owner === null || owner.id === me.id
  const query = useInfiniteQuery({ ...geofenceEventsOptions(id), enabled: maySee })
  const { data, error, isFetching, refetch } = query
  const events = data?.pages.flatMap((page) => page.events) ?? []
  return (
    <Card className="overflow-hidden">
      {!maySee ? (
        <EmptyState icon={<EyeOff />} title={t('hiddenEvents')} description={t('hiddenEventsText')} />
      ) : query.isPending ? (
        <SkeletonRows label={t('loadingEvents')} rows={6} />
      ) : error && !data ? (
        <QueryError
          title={t('failedEvents')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : events.length === 0 ? (
        <EmptyState icon={<History />} title={t('noEvents')} description={t('noEventsText')} />
      ) : (
        <GeofenceEventList
          label={t('eventsOf', { name })}
          events={events.map((event) => ({ ...event, key: event.id }))}
          texts={texts}
          locale={locale}
          timeZone={timeZone}
          showsOwner={owner === null}
        />
      )}
      {query.hasNextPage && (
        <div className="border-t border-line px-4 py-3 text-center">
          <Button size="sm" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('moreEvents')}
          </Button>
        </div>
      )}
    </Card>
  )
}
