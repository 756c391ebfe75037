import type { AuditEvent } from '@heimdall/contracts'
import { cx, SkeletonRows } from '@heimdall/ui'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { trpc } from '../../../lib/trpc.ts'
import { EventCard } from '../event-card.tsx'
import { distance, mergeAround, searchOf, type Tie } from './around.ts'

const each = 6

/** The event between its neighbours, newest first. */
export function AroundList({ event, tie }: { event: AuditEvent; tie: Tie }) {
  const t = useTranslations('event.around')
  const q = searchOf(event, tie)
  const earlier = useQuery(
    trpc.audit.all.queryOptions({ q, endDate: event.createdAt, limit: each, sortDirection: 'desc' }),
  )
  const later = useQuery(
    trpc.audit.all.queryOptions({ q, startDate: event.createdAt, limit: each + 1, sortDirection: 'asc' }),
  )
  useRemember(later.data?.events)
  useRemember(earlier.data?.events)
  const failed = earlier.isLoadingError ? earlier : later
  if (failed.isLoadingError) {
    return (
      <QueryError
        title={t('failed')}
        error={failed.error}
        onRetry={() => void failed.refetch()}
        pending={failed.isFetching}
      />
    )
  }
  if (!earlier.data || !later.data) return <SkeletonRows label={t('loading')} rows={6} />
  const events = mergeAround(event, earlier.data.events, later.data.events)
  return (
    <>
      <ol className="relative ml-1.5 border-l border-line">
        {events.map((item) => (
          <li key={item.id} className="relative" aria-current={item.id === event.id || undefined}>
            <span
              aria-hidden="true"
              className={cx(
                'absolute top-4.5 -left-[4.5px] size-2 rounded-full ring-4 ring-raised',
                item.id === event.id ? 'bg-accent-ink' : 'bg-control',
              )}
            />
            <div
              className={cx(
                'ml-3 overflow-hidden rounded-md [&>div]:pt-1! [&>div]:pb-2.5!',
                item.id === event.id && 'bg-accent-soft',
              )}
            >
              <p className="px-4 pt-2 text-2xs text-muted tabular">
                <Offset item={item} event={event} />
              </p>
              <EventCard event={item} withUser={tie !== 'user'} compact />
            </div>
          </li>
        ))}
      </ol>
      {events.length === 1 && <p className="text-sm text-muted">{t('alone')}</p>}
    </>
  )
}

/** Opening one of them needs no further request. */
function useRemember(events: readonly AuditEvent[] | undefined) {
  const queryClient = useQueryClient()
  useEffect(() => {
    for (const event of events ?? []) {
      queryClient.setQueryData(trpc.audit.get.queryKey({ eventId: event.id }), event)
    }
  }, [queryClient, events])
}

function Offset({ item, event }: { item: AuditEvent; event: AuditEvent }) {
  const t = useTranslations('event.around')
  const format = useFormatter()
  if (item.id === event.id) return t('this')
  const ms = Date.parse(item.createdAt) - Date.parse(event.createdAt)
  if (ms === 0) return t('sameMoment')
  const { value, unit } = distance(ms)
  const duration = format.number(value, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'millisecond' ? 'short' : 'long',
    maximumFractionDigits: value < 10 && unit !== 'millisecond' ? 1 : 0,
  })
  return ms > 0 ? t('after', { duration }) : t('before', { duration })
}
