import { EventReport, GetEventReportInput } from '@heimdall/contracts'
import { auditEventReports, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { reportColumns, toReport } from './report-columns.ts'

/** The report of an event. An event has one owner, so there is one report at most. */
export const getEventReport = defineQuery({
  name: 'audit.report',
  permission: 'audit:read',
  input: GetEventReportInput,
  output: EventReport,
  async run({ services, input }) {
    const [row] = await services.primary.db
      .select(reportColumns)
      .from(auditEventReports)
      .innerJoin(users, eq(users.id, auditEventReports.userId))
      .where(eq(auditEventReports.eventId, input.eventId))
    return { report: row ? toReport(row) : null }
  },
})
