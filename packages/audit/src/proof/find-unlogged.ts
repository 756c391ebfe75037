import type { Sql } from '@heimdall/db'
import { type LogProblem, problem } from './check-leaves.ts'
import { withoutTimeout } from './without-timeout.ts'

/** An event that stands in the table, but neither in the log nor on its way there: put in by somebody else. */
export async function findUnlogged(sql: Sql): Promise<LogProblem | null> {
  // It looks at every event there is, however long that takes.
  const [row] = await withoutTimeout(
    sql,
    (tx) => tx<{ id: string }[]>`
    SELECT id FROM audit_events AS event
    WHERE (leaf_hash IS NOT NULL OR created_at >= (SELECT started_at FROM audit_head))
      AND NOT EXISTS (SELECT FROM audit_leaves WHERE event_id = event.id)
      AND NOT EXISTS (SELECT FROM audit_pending WHERE event.id = ANY(ids))
    LIMIT 1`,
  )
  return row ? problem('row', `Event ${row.id} is in no log`) : null
}
