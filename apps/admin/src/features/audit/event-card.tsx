import type { AuditEvent } from '@heimdall/contracts'
import { cx, RelativeTime } from '@heimdall/ui'
import { useLocale } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { UserName } from '../users/user-name.tsx'
import { justArrived } from './arrivals.ts'
import { EventLink } from './event-link.tsx'
import { PlaceText } from './place-text.tsx'
import { StatusText } from './status-text.tsx'

export type EventCardProps = {
  event: AuditEvent
  /** Two lines at most. */
  compact?: boolean | undefined
  /** Off where all events are one person's. */
  withUser?: boolean | undefined
}

/** One event where there is no room for a row: phones, the overview's ticker, a user's activity. */
export function EventCard({ event, compact = false, withUser = true }: EventCardProps) {
  const locale = useLocale()
  // A line of its own where the second one is full already.
  const inline = compact || !event.countryCode || !withUser
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the link inside is what keyboards reach.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      onClick={openRow}
      className={cx(
        'group/row relative flex flex-col gap-1 px-4 py-3 hover:bg-hover has-focus-visible:bg-hover',
        justArrived(event) && 'arrive',
      )}
    >
      <div className="flex items-center justify-between gap-3 text-sm">
        <EventLink event={event} />
        <span className="relative z-1 shrink-0 text-xs text-muted">
          <RelativeTime date={event.createdAt} locale={locale} focusable={false} />
        </span>
      </div>
      <div className="flex min-w-0 items-center gap-x-3 pl-6 text-xs text-muted">
        {withUser && event.userId !== null && (
          <span className="min-w-0 max-w-1/2 shrink truncate text-ink">
            <UserName id={event.userId} />
          </span>
        )}
        {event.countryCode && (
          <span className="min-w-0 shrink truncate">
            <PlaceText place={event} />
          </span>
        )}
        {inline && <span className="min-w-0 flex-1 truncate">{event.description}</span>}
        {event.status === 'failure' && (
          <span className="ml-auto shrink-0">
            <StatusText status="failure" />
          </span>
        )}
      </div>
      {!inline && event.description && (
        <p className="truncate pl-6 text-xs text-muted">{event.description}</p>
      )}
    </div>
  )
}
