import { ListReportsInput, ReportList } from '@heimdall/contracts'
import { auditEventReports, users } from '@heimdall/db/core'
import { and, eq, inArray, type SQL } from '@heimdall/db/sql'
import { findUserIds } from '../../identity/accounts/index.ts'
import { cappedCount, defineQuery, keysetPage, type Services } from '../../kernel/index.ts'
import { reportColumns, toReport } from './report-columns.ts'

/** The queue of the administration, newest first. */
export const listReports = defineQuery({
  name: 'reports.list',
  permission: 'audit:read',
  input: ListReportsInput,
  output: ReportList,
  async run({ services, input }) {
    const { db } = services.primary
    const { page, limit } = input
    const where = await conditionOf(services, input)
    const at = keysetPage({
      list: 'reports.list',
      input,
      by: auditEventReports.createdAt,
      id: auditEventReports.id,
    })
    const found = await db
      .select(reportColumns)
      .from(auditEventReports)
      .innerJoin(users, eq(users.id, auditEventReports.userId))
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows: reports, nextCursor } = at.cut(found.map(toReport), ({ createdAt, id }) => [createdAt, id])
    return { reports, page, limit, total: await cappedCount(db, auditEventReports, where), nextCursor }
  },
})

async function conditionOf({ primary }: Services, input: ListReportsInput): Promise<SQL | undefined> {
  const { status, reason, userId, userSearch, eventId } = input
  return and(
    status && eq(auditEventReports.status, status),
    reason && eq(auditEventReports.reason, reason),
    userId === undefined ? undefined : eq(auditEventReports.userId, userId),
    eventId === undefined ? undefined : eq(auditEventReports.eventId, eventId),
    userSearch === undefined
      ? undefined
      : inArray(auditEventReports.userId, await findUserIds(primary.db, userSearch)),
  )
}
