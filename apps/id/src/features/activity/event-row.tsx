import type { AuditEvent } from '@heimdall/contracts'
import { cx, PrivacyBlur, StatusBadge } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Flag } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDeviceName } from '../../components/device-name.tsx'
import { Dotted } from '../../components/dotted.tsx'
import { PlaceName } from '../../components/place-name.tsx'
import type { ActivitySearch } from './activity-search.ts'
import type { EventBook } from './event-book.ts'
import { EventIcon } from './event-icon.tsx'

export interface EventRowProps {
  event: AuditEvent
  book: EventBook
  /** The address that opens it. */
  search: ActivitySearch
  time: ReactNode
  /** Just arrived: it slides in. */
  fresh?: boolean
}

/** Types whose name alone says how it ended. */
const saysFailed = /_(failed|denied)$/

export function EventRow({ event, book, search, time, fresh = false }: EventRowProps) {
  const t = useTranslations('activity')
  const deviceName = useDeviceName()
  const [arrives] = useState(fresh)
  return (
    <li className={cx('grid grid-rows-[1fr] rounded-lg', arrives && 'animate-arrive')}>
      <div className="min-h-0 overflow-hidden">
        <Link
          to="/activity"
          search={search}
          resetScroll={false}
          className="flex items-start gap-3 rounded-lg px-3 py-2.5 -outline-offset-2 transition-colors hover:bg-hover"
        >
          <EventIcon type={book.typeOf(event.eventType)} failed={event.status === 'failure'} />
          <span className="min-w-0 flex-1">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium text-ink">{book.labelOf(event.eventType)}</span>
              {event.status === 'failure' && !saysFailed.test(event.eventType) && (
                <StatusBadge status="failure" label={t('failure')} />
              )}
              {event.isReported && (
                <Flag role="img" aria-label={t('reported')} className="size-3.5 shrink-0 text-warning-ink" />
              )}
            </span>
            {event.description !== null && (
              <span className="mt-0.5 line-clamp-2 block text-muted wrap-anywhere">{event.description}</span>
            )}
            <Dotted className="mt-0.5 text-xs text-muted">
              {event.userAgent !== null && <span>{deviceName(event.userAgent)}</span>}
              {event.ipAddress !== null && (
                <span>
                  <PlaceName at={event} focusable={false} />
                  {/* Here and not beside it, so that it takes its dot along where there is no room. */}
                  <span className="before:mx-1.5 before:content-['·'] max-sm:hidden">
                    <PrivacyBlur focusable={false} className="tabular">
                      {event.ipAddress}
                    </PrivacyBlur>
                  </span>
                </span>
              )}
              {event.sourceService !== null && event.sourceService !== 'id' && (
                <span>{book.sourceLabel(event.sourceService)}</span>
              )}
            </Dotted>
          </span>
          <span className="shrink-0 pt-px text-xs text-muted tabular">{time}</span>
        </Link>
      </div>
    </li>
  )
}
