import type { Database, Transaction } from '@heimdall/db'
import { type SQL, sql } from '@heimdall/db/sql'
import type { Window } from './walk.ts'

/** What is remembered by rollup/take-seen-day.ts: what there was, and when. */
export interface Seen {
  table: SQL
  column: SQL
  /** From then on events are to be asked themselves; undefined where nothing is remembered. */
  until: Date | undefined
}

const tables = {
  user_id: [sql`audit_seen_users`, sql`user_id`],
  event_type: [sql`audit_seen_types`, sql`event_type`],
} as const
const dayMs = 86_400_000
/** What is not compressed yet has an index, and there most of what comes late comes in. */
const indexedMs = 28 * dayMs

export async function seenOf(db: Database | Transaction, field: keyof typeof tables): Promise<Seen> {
  const [table, column] = tables[field]
  const [row] = await db.execute<{ latest: string | null }>(
    sql`SELECT max(bucket) AS latest FROM audit_seen_days`,
  )
  const until = row?.latest == null ? undefined : new Date(Date.parse(row.latest) + dayMs - indexedMs)
  return { table, column, until }
}

/** Whether there may be events of nobody: in what is remembered, or in the rest, where an index tells. */
export async function hasNobody(db: Database | Transaction, { until }: Seen): Promise<boolean> {
  if (!until) return true
  const since = until.toISOString()
  const [row] = await db.execute<{ any: boolean }>(sql`
    SELECT EXISTS (SELECT FROM audit_seen_users WHERE user_id = '')
      OR EXISTS (SELECT FROM audit_events WHERE user_id IS NULL AND created_at >= ${since})
      OR EXISTS (SELECT FROM audit_events WHERE user_id = '' AND created_at >= ${since}) AS any`)
  return row?.any ?? true
}

/** When there may be events of a value. */
export async function spanOfSeen(
  db: Database | Transaction,
  { table, column, until }: Seen,
  value: string,
): Promise<Window> {
  if (!until) return {}
  const [row] = await db.execute<{ first: string }>(
    sql`SELECT first_day AS first FROM ${table} WHERE ${column} = ${value}`,
  )
  return { from: row ? new Date(Math.min(Date.parse(row.first), until.getTime())) : until }
}
