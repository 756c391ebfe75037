import { PageHeader } from '@heimdall/ui'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { GeoCredit } from '../../components/geo-credit.tsx'
import { LiveBadge } from '../live/live-badge.tsx'
import { ActivityFilters } from './activity-filters.tsx'
import { ActivityList } from './activity-list.tsx'
import type { ActivitySearch } from './activity-search.ts'
import { ArrivalAnnouncer } from './arrival-announcer.tsx'
import { EventDrawer } from './event-drawer.tsx'
import { useActivity } from './use-activity.ts'
import { useEventBook } from './use-event-book.ts'

export function ActivityPage({ search }: { search: ActivitySearch }) {
  const t = useTranslations()
  const navigate = useNavigate({ from: '/activity' })
  const catalog = useEventBook()
  const activity = useActivity(search, catalog.book)
  const show = (change: ActivitySearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), resetScroll: false })
  return (
    <>
      <PageHeader
        title={t('titles.activity')}
        description={t('activity.description')}
        status={<LiveBadge />}
      />
      <ActivityFilters book={catalog.book} search={search} onChange={show} />
      <ActivityList
        activity={activity}
        catalog={catalog}
        search={search}
        onClearFilters={() => show({ category: undefined, status: undefined, app: undefined })}
      />
      <GeoCredit />
      {catalog.book && <ArrivalAnnouncer book={catalog.book} />}
      {catalog.book && (
        <EventDrawer
          id={search.event}
          known={activity.events}
          book={catalog.book}
          onClose={() => show({ event: undefined })}
        />
      )}
    </>
  )
}
