import { ListMyReportsInput, MyReportList } from '@heimdall/contracts'
import { auditEventReports } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../identity/sessions/index.ts'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'
import { toMyReport } from './report-columns.ts'

export const listMyReports = defineQuery({
  name: 'reports.mine',
  permission: 'self',
  input: ListMyReportsInput,
  output: MyReportList,
  async run({ services, actor, input }) {
    const { page, limit } = input
    const { db } = services.primary
    const where = eq(auditEventReports.userId, signedIn(actor).userId)
    const at = keysetPage({
      list: 'reports.mine',
      input,
      by: auditEventReports.createdAt,
      id: auditEventReports.id,
    })
    const found = await db
      .select()
      .from(auditEventReports)
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ createdAt, id }) => [createdAt, id])
    const total = await cappedCount(db, auditEventReports, where)
    return { reports: rows.map(toMyReport), page, limit, total, nextCursor }
  },
})
