import type { AuditEvent } from '@heimdall/contracts'
import { RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { Flag } from 'lucide-react'
import { useContext } from 'react'
import { useTranslations } from 'use-intl'
import { ActiveEventContext } from './active-event-context.ts'
import { EventTypeLabel } from './event-type-label.tsx'

/** Covers its row and opens the event's details, as an address that can be shared. */
export function EventLink({ event }: { event: AuditEvent }) {
  const t = useTranslations('audit')
  const active = useContext(ActiveEventContext)
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <RowLink asChild className="block min-w-0">
        <Link
          to="."
          search={(before) => ({ ...before, event: event.id })}
          resetScroll={false}
          preload={false}
          tabIndex={active === undefined || active === event.id ? 0 : -1}
          data-event={event.id}
        >
          <EventTypeLabel type={event.eventType} />
        </Link>
      </RowLink>
      {event.isReported && (
        <Flag role="img" aria-label={t('reported')} className="size-3.5 shrink-0 text-warning-ink" />
      )}
    </span>
  )
}
