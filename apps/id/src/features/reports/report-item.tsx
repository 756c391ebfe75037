import type { MyReport } from '@heimdall/contracts'
import { RelativeTime } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { Dotted } from '../../components/dotted.tsx'
import type { EventBook } from '../activity/event-book.ts'
import { EventIcon } from '../activity/event-icon.tsx'
import { ReportStatusBadge } from './report-status-badge.tsx'

export function ReportItem({ report, book }: { report: MyReport; book: EventBook }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <li className="flex items-start gap-3 px-4 py-3.5">
      <EventIcon type={book.typeOf(report.eventType)} failed={false} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to="/activity"
            search={{ event: report.eventId }}
            className="rounded-xs font-medium text-ink hover:underline touch:inline-block touch:py-2"
          >
            {book.labelOf(report.eventType)}
          </Link>
          <ReportStatusBadge status={report.status} book={book} />
        </p>
        <Dotted className="text-xs text-muted">
          <span>{book.reportReasonLabel(report.reason)}</span>
          <RelativeTime date={report.createdAt} locale={locale} timeZone={timeZone} />
        </Dotted>
        {report.comment !== null && (
          <p className="text-sm text-muted whitespace-pre-line wrap-anywhere">{report.comment}</p>
        )}
        {report.note !== null && (
          <p className="mt-1 border-l-2 border-line-strong pl-3 text-sm whitespace-pre-line wrap-anywhere">
            {t('answer', { note: report.note })}
          </p>
        )}
      </div>
    </li>
  )
}
