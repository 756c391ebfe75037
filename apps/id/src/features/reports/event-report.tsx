import type { AuditEvent } from '@heimdall/contracts'
import { Alert, Button } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Flag } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { EventBook } from '../activity/event-book.ts'
import { myReportsQuery } from './queries.ts'
import { ReportDialog } from './report-dialog.tsx'
import { ReportStatusBadge } from './report-status-badge.tsx'

/** Below an event of one's own: say that it is not right, or see what became of saying so. */
export function EventReport({ event, book }: { event: AuditEvent; book: EventBook }) {
  const t = useTranslations('report')
  const [open, setOpen] = useState(false)
  const { data } = useQuery(myReportsQuery())
  const report = data?.reports.find(({ eventId }) => eventId === event.id)
  return (
    <>
      {report ? (
        <section
          aria-label={t('yours')}
          className="flex flex-col gap-2 rounded-lg border border-line p-4 text-sm"
        >
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {t('yours')}
            <ReportStatusBadge status={report.status} book={book} />
          </p>
          <p className="text-muted">{book.reportReasonLabel(report.reason)}</p>
          {report.note !== null && (
            <p className="whitespace-pre-line wrap-anywhere">{t('answer', { note: report.note })}</p>
          )}
        </section>
      ) : (
        <Alert
          title={t('question')}
          actions={
            <Button size="sm" onClick={() => setOpen(true)}>
              <Flag aria-hidden="true" />
              {t('open')}
            </Button>
          }
        >
          {t('questionText')}
        </Alert>
      )}
      <ReportDialog event={event} book={book} open={open} onOpenChange={setOpen} />
    </>
  )
}
