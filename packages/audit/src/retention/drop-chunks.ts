import type { Sql } from '@heimdall/db'
import { whenFree } from '../rollup/when-free.ts'

/**
 * Chunks of a hypertable. Dropping them marks their time as changed, and the next refresh of the continuous aggregates
 * would find nothing there: so they are counted once more before, and from then on refreshed no further back.
 */
export async function dropChunksBefore(sql: Sql, before: Date): Promise<string[]> {
  const time = before.toISOString()
  const [span] = await sql<{ from: string | null; to: string | null }[]>`
    SELECT greatest(min(range_start), (SELECT dropped_before FROM audit_retention)) AS from, max(range_end) AS to
    FROM timescaledb_information.chunks
    WHERE hypertable_name = 'audit_events' AND range_end <= ${time}`
  const { from = null, to = null } = span ?? {}
  if (from === null || to === null) return []
  // A chunk can lie where one was dropped before, of events that came late. What was counted there must stay.
  if (new Date(from) < new Date(to)) {
    for (const rollup of ['audit_rollup_minute', 'audit_rollup_hour', 'audit_rollup_day']) {
      await whenFree(
        () => sql`CALL refresh_continuous_aggregate(${rollup}, ${from}::timestamptz, ${to}::timestamptz)`,
      )
    }
  }
  await sql`SELECT refresh_audit_rollups_back_to(now() - ${to}::timestamptz)`
  await sql`
    UPDATE audit_retention SET dropped_before = greatest(dropped_before, ${to}::timestamptz)`
  const dropped = await sql<{ name: string }[]>`
    SELECT drop_chunks('audit_events', older_than => ${time}::timestamptz) AS name`
  return dropped.map(({ name }) => name)
}
