import type { ReportResponse, ReportStatus } from '@heimdall/contracts'
import { auditEventReports } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type CommandContext, userIdOf } from '../../kernel/index.ts'
import { queueMail, reportUpdated } from '../../mail/index.ts'
import type { ReportRow } from './report-columns.ts'

export type ReportContext = Pick<
  CommandContext<unknown, unknown>,
  'services' | 'tx' | 'actor' | 'audit' | 'now'
>

interface Change {
  status: ReportStatus
  note: string | null
  response: ReportResponse | null
}

/** Writes down what became of a locked report, and tells whoever reported. */
export async function changeReport(
  { services, tx, actor, audit, now }: ReportContext,
  report: ReportRow,
  { status, note, response }: Change,
): Promise<ReportRow> {
  const [changed = report] = await tx
    .update(auditEventReports)
    .set({ status, note, reviewedBy: userIdOf(actor), reviewedAt: now, updatedAt: now })
    .where(eq(auditEventReports.id, report.id))
    .returning()
  audit('report_updated', {
    userId: report.userId,
    resource: ['audit_report', report.id],
    metadata: {
      eventId: report.eventId,
      oldStatus: report.status,
      newStatus: status,
      ...(response === null ? {} : { response }),
      ...(note === null ? {} : { note }),
    },
  })
  await queueMail(services, tx, report.userId, reportUpdated, {
    eventType: report.eventType,
    eventTime: report.eventCreatedAt.toISOString(),
    status,
    note,
    response,
  })
  return changed
}

/** After something was done for the account: a report that nobody had looked at has been looked at now. */
export const recordResponse = (context: ReportContext, report: ReportRow, response: ReportResponse) =>
  changeReport(context, report, {
    status: report.status === 'pending' ? 'reviewed' : report.status,
    note: report.note,
    response,
  })
