import { cappedTotal, type Total, totalCap } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { type PgTable, type SQL, sql } from '@heimdall/db/sql'

/** How many there are, counted no further than a `Total` says. `from` is a table, or joined ones as SQL. */
export async function cappedCount(db: Database, from: PgTable | SQL, where: SQL | undefined): Promise<Total> {
  const some = db
    .select({ one: sql`1` })
    .from(from)
    .where(where)
    .limit(totalCap + 1)
    .as('some')
  return cappedTotal(await db.$count(some))
}
