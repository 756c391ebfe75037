import { cappedTotal, type Total, totalCap } from '@heimdall/contracts'
import { type Database, sqlState } from '@heimdall/db'
import { auditEvents } from '@heimdall/db/timeseries'
import { sql } from 'drizzle-orm'
import { type EventFilter, toCondition } from './filter.ts'

/** A list is worth more than its total, so nobody waits for the total much longer. */
const patienceMs = 3_000
/** PostgreSQL's "query canceled". */
const canceled = '57014'

/**
 * How many events match: exact up to the cap, beyond that only that there are more. Null when counting takes longer
 * than `timeoutMs`: matches that are rare have to be looked for everywhere.
 */
export async function countEvents(
  db: Database,
  filter: EventFilter,
  timeoutMs = patienceMs,
): Promise<Total | null> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`SELECT set_config('statement_timeout', ${String(timeoutMs)}, true)`)
      const some = tx
        .select({ one: sql`1` })
        .from(auditEvents)
        .where(toCondition(filter))
        .limit(totalCap + 1)
        .as('some')
      const [row] = await tx.select({ count: sql<string>`count(*)` }).from(some)
      return cappedTotal(Number(row?.count ?? 0))
    })
  } catch (error) {
    if (sqlState(error) === canceled) return null
    throw error
  }
}
