import { cappedTotal, ListMyReportsInput, MyReportList } from '@heimdall/contracts'
import { auditEventReports } from '@heimdall/db/core'
import { desc, eq } from 'drizzle-orm'
import { signedIn } from '../../identity/sessions/index.ts'
import { defineQuery } from '../../kernel/index.ts'
import { countReports } from './count-reports.ts'
import { toMyReport } from './report-columns.ts'

export const listMyReports = defineQuery({
  name: 'reports.mine',
  permission: 'self',
  input: ListMyReportsInput,
  output: MyReportList,
  async run({ services, actor, input: { page, limit } }) {
    const { db } = services.primary
    const where = eq(auditEventReports.userId, signedIn(actor).userId)
    const rows = await db
      .select()
      .from(auditEventReports)
      .where(where)
      .orderBy(desc(auditEventReports.createdAt), desc(auditEventReports.id))
      .limit(limit)
      .offset((page - 1) * limit)
    return { reports: rows.map(toMyReport), page, limit, total: cappedTotal(await countReports(db, where)) }
  },
})
