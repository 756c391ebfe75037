import type { Database, Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'

/** Where nothing is remembered yet, and no index tells, a look-up may take longer than anybody waits. */
const hangingMs = 2_000

/**
 * For look-ups in all chunks and partitions at once. To plan these takes longer than to do them, so that one plan is kept for
 * any values, and not one made for each. Ends as a statement does that takes too long.
 */
export function withKeptPlan<Result>(
  db: Database | Transaction,
  lookUp: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`
      SELECT set_config('statement_timeout', ${String(hangingMs)}, true), set_config('plan_cache_mode', 'auto', true)`)
    return lookUp(tx)
  })
}
