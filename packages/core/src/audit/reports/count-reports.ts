import { totalCap } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { auditEventReports } from '@heimdall/db/core'
import { type SQL, sql } from '@heimdall/db/sql'

/** Up to one more than the cap: beyond it nobody needs the number. */
export async function countReports(db: Database, where: SQL | undefined): Promise<number> {
  const some = db
    .select({ one: sql`1` })
    .from(auditEventReports)
    .where(where)
    .limit(totalCap + 1)
    .as('some')
  const [row] = await db.select({ count: sql<string>`count(*)` }).from(some)
  return Number(row?.count ?? 0)
}
