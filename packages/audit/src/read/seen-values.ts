import { type Database, isCanceled, type Transaction } from '@heimdall/db'
import { and, gte, lt, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { firstMoment } from './filter.ts'
import type { Window } from './walk.ts'
import { withKeptPlan } from './with-kept-plan.ts'

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

/** Whether there are events of nobody in that time: by what is remembered, and in the rest by an index. */
export async function hasNobody(
  db: Database | Transaction,
  { until }: Seen,
  { from, to }: Window,
): Promise<boolean> {
  const since = until && (!from || until > from) ? until : (from ?? firstMoment)
  const within = and(gte(auditEvents.createdAt, since), to && lt(auditEvents.createdAt, to))
  return withKeptPlan(db, async (tx) => {
    const [row] = await tx.execute<{ any: boolean }>(sql`
      SELECT EXISTS (SELECT FROM audit_seen_users WHERE ${and(sql`user_id = ''`, isSeenIn({ from, to }))})
        OR EXISTS (SELECT FROM audit_events WHERE user_id IS NULL AND ${within})
        OR EXISTS (SELECT FROM audit_events WHERE user_id = '' AND ${within}) AS any`)
    return row?.any ?? true
  }).catch((error: unknown) => {
    // Then there may be, and whoever looks at them finds out.
    if (isCanceled(error)) return true
    throw error
  })
}

/** Of what is remembered, what there may have been in a time. */
export const isSeenIn = ({ from, to }: Window): SQL | undefined =>
  and(
    from && sql`last_day > ${new Date(from.getTime() - dayMs).toISOString()}`,
    to && sql`first_day < ${to.toISOString()}`,
  )

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
