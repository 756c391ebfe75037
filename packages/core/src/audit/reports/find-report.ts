import type { KnownPermission, Report } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { auditEventReports, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { lockAccount } from '../../identity/accounts/index.ts'
import { type Actor, authorize, notFound } from '../../kernel/index.ts'
import { type ReportRow, reportColumns, toReport } from './report-columns.ts'

/** One report with its reporter's name. Throws NOT_FOUND. */
export async function findReport(db: Database | Transaction, reportId: string): Promise<Report> {
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

/** For what is done to its reporter's account, which is locked before it: whoever deletes the account goes that way, too. */
export async function lockForResponse(
  tx: Transaction,
  actor: Actor,
  reportId: string,
  permission: KnownPermission,
) {
  const { userId } = await findReport(tx, reportId)
  authorize(actor, permission)
  const user = await lockAccount(tx, actor, userId)
  return { user, report: await lockReport(tx, reportId) }
}
