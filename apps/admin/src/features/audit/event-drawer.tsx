import type { AuditEvent } from '@heimdall/contracts'
import { Drawer, IconButton, RelativeTime, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { trpc } from '../../lib/trpc.ts'
import { EventTabs } from './drawer/event-tabs.tsx'
import type { DrawerSearch, EventTab } from './event-tab.ts'
import { EventTypeLabel } from './event-type-label.tsx'

export type EventDrawerProps = {
  /** From the URL. */
  eventId: string | undefined
  tab: EventTab | undefined
  /** The list around it, for previous and next. */
  events: readonly AuditEvent[]
  onChange: (patch: DrawerSearch, options?: { replace?: boolean }) => void
}

export function EventDrawer({ eventId, tab, events, onChange }: EventDrawerProps) {
  const t = useTranslations('event')
  const locale = useLocale()
  // While it slides out the drawer still shows what it showed.
  const last = useRef(eventId)
  if (eventId !== undefined) last.current = eventId
  const id = last.current
  const index = events.findIndex((event) => event.id === id)
  const listed = events[index]
  const { data, error, isPending, isFetching, refetch } = useQuery({
    ...trpc.audit.get.queryOptions({ eventId: id ?? '' }),
    enabled: eventId !== undefined && listed === undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const event = listed ?? data
  const step = (to: number) => ({
    disabled: index === -1 || events[to] === undefined,
    onClick: () => onChange({ event: events[to]?.id }, { replace: true }),
  })
  return (
    <Drawer
      open={eventId !== undefined}
      onOpenChange={(open) => !open && onChange({ event: undefined, tab: undefined })}
      size="lg"
      closeLabel={t('close')}
      title={event ? <EventTypeLabel type={event.eventType} /> : t('title')}
      description={event && <RelativeTime exact date={event.createdAt} locale={locale} />}
      actions={
        <>
          <IconButton label={t('previous')} size="sm" tooltipSide="bottom" {...step(index - 1)}>
            <ChevronUp aria-hidden="true" />
          </IconButton>
          <IconButton label={t('next')} size="sm" tooltipSide="bottom" {...step(index + 1)}>
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </>
      }
    >
      {event ? (
        <EventTabs
          event={event}
          tab={tab ?? 'overview'}
          onTabChange={(next) => onChange({ tab: next === 'overview' ? undefined : next }, { replace: true })}
        />
      ) : error ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        isPending && <SkeletonRows label={t('loading')} rows={8} />
      )}
    </Drawer>
  )
}
