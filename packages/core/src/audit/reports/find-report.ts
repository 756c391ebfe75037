import type { Report } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { auditEventReports, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'
import { type ReportRow, reportColumns, toReport } from './report-columns.ts'

/** One report with its reporter's name. Throws NOT_FOUND. */
export async function findReport(db: Database, reportId: string): Promise<Report> {
  const [row] = await db
    .select(reportColumns)
    .from(auditEventReports)
    .innerJoin(users, eq(users.id, auditEventReports.userId))
    .where(eq(auditEventReports.id, reportId))
  if (!row) throw notFound('This report')
  return toReport(row)
}

/** For a change: whoever else wants to change it waits, and then sees what became of it. */
export async function lockReport(tx: Transaction, reportId: string): Promise<ReportRow> {
  const [row] = await tx
    .select()
    .from(auditEventReports)
    .where(eq(auditEventReports.id, reportId))
    .for('update')
  if (!row) throw notFound('This report')
  return row
}
