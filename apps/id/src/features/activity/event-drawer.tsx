import type { AuditEvent } from '@heimdall/contracts'
import { Drawer, EmptyState, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { SearchX } from 'lucide-react'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useLast } from '../../lib/use-last.ts'
import type { EventBook } from './event-book.ts'
import { EventDetails } from './event-details.tsx'
import { eventQuery } from './queries.ts'

export interface EventDrawerProps {
  /** From the address; undefined closes the drawer. */
  id: string | undefined
  /** Events that the page has already. */
  known: readonly AuditEvent[]
  book: EventBook
  onClose: () => void
}

export function EventDrawer({ id, known, book, onClose }: EventDrawerProps) {
  const t = useTranslations()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const shownId = useLast(id) ?? ''
  const here = known.find((event) => event.id === shownId)
  const query = useQuery({ ...eventQuery(shownId), enabled: id !== undefined && !here })
  const event = here ?? query.data?.events.find((candidate) => candidate.id === shownId)
  return (
    <Drawer
      open={id !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      closeLabel={t('common.close')}
      title={event ? book.labelOf(event.eventType) : t('event.unknownType')}
      description={
        event && <RelativeTime date={event.createdAt} locale={locale} timeZone={timeZone} focusable={false} />
      }
    >
      {event ? (
        <EventDetails event={event} book={book} />
      ) : query.isLoading ? (
        <SkeletonRows label={t('event.loading')} rows={5} />
      ) : query.isError ? (
        <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
      ) : (
        <EmptyState icon={<SearchX />} title={t('event.notFound')} description={t('event.notFoundText')} />
      )}
    </Drawer>
  )
}
