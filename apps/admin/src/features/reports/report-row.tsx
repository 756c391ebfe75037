import type { Report } from '@heimdall/contracts'
import { Avatar, Badge, RelativeTime, RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { EventTypeLabel } from '../audit/event-type-label.tsx'
import { statusTone, useReportTerms } from './use-report-terms.ts'

/** Who reported what, and why. Opens the drawer, as an address that can be shared. */
export function ReportRow({ report, withStatus }: { report: Report; withStatus: boolean }) {
  const locale = useLocale()
  const terms = useReportTerms()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what keyboards reach.
    <li
      onClick={openRow}
      className="group/row relative flex items-start gap-3 px-4 py-3 hover:bg-hover has-focus-visible:bg-hover"
    >
      <Avatar name={report.username} seed={report.userId} size="sm" />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex items-baseline justify-between gap-3 text-sm">
          <RowLink asChild className="min-w-0 truncate font-medium">
            <Link
              to="."
              search={(before) => ({ ...before, report: report.id })}
              resetScroll={false}
              preload={false}
            >
              {report.username}
            </Link>
          </RowLink>
          <span className="relative z-1 shrink-0 text-xs text-muted">
            <RelativeTime date={report.createdAt} locale={locale} focusable={false} />
          </span>
        </div>
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <EventTypeLabel type={report.eventType} />
          <Badge tone={report.reason === 'not_me' ? 'danger' : 'neutral'}>
            {terms.reason(report.reason)}
          </Badge>
          {withStatus && <Badge tone={statusTone[report.status]}>{terms.status(report.status)}</Badge>}
        </div>
        {report.comment !== null && (
          <p className="line-clamp-2 text-xs text-muted wrap-anywhere">{report.comment}</p>
        )}
      </div>
    </li>
  )
}
