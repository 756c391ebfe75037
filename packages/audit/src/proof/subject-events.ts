import { isUuid } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import type { StoredRow } from '../read/to-audit-event.ts'
import { spellingsOf } from './spellings-of.ts'
import { withoutTimeout } from './without-timeout.ts'

const pageSize = 1_000
const leavesPerPage = 5_000
const zeroId = '00000000-0000-0000-0000-000000000000'

/** About the subject, or done by it: as the indexes of both have it. */
const concerns = (sql: Sql, subject: string) =>
  isUuid(subject)
    ? sql`(event.user_id = ANY(${spellingsOf(subject)}::text[]) OR (event.actor_id = ${subject}::uuid AND event.actor_id::text IS DISTINCT FROM event.user_id))`
    : sql`event.user_id = ${subject}`

/** Events of the subject that are stored by now, page by page, the oldest first. */
export async function* eventsStored(sql: Sql, subject: string): AsyncGenerator<StoredRow[], void, undefined> {
  let [at, id] = ['-infinity', zeroId]
  for (;;) {
    // Compressed chunks have no index for this: all that they hold is looked through.
    const rows = await withoutTimeout(
      sql,
      async (tx): Promise<StoredRow[]> =>
        await tx<StoredRow[]>`
        SELECT event.* FROM audit_events AS event
        WHERE ${concerns(tx, subject)} AND (created_at, id) > (${at}::timestamptz, ${id}::uuid)
        ORDER BY created_at, id LIMIT ${pageSize}`,
    )
    const last = rows.at(-1)
    if (!last) return
    yield rows
    ;[at, id] = [last.created_at, last.id]
  }
}

/** Those among the leaves `from` up to, not including, `to`. */
export async function* eventsSealed(
  sql: Sql,
  subject: string,
  from: number,
  to: number,
): AsyncGenerator<StoredRow[], void, undefined> {
  for (let first = from; first < to; first += leavesPerPage) {
    yield await sql<StoredRow[]>`
      SELECT event.* FROM audit_leaves AS leaf
      JOIN audit_events AS event ON event.id = leaf.event_id AND event.created_at = leaf.created_at
      WHERE leaf.leaf_index >= ${first} AND leaf.leaf_index < ${Math.min(to, first + leavesPerPage)}
        AND ${concerns(sql, subject)}`
  }
}

/** Those that have no place in the log yet. */
export const eventsOnTheirWay = (sql: Sql, subject: string) => sql<StoredRow[]>`
  SELECT event.* FROM audit_pending, unnest(ids, created_ats) AS waiting(id, at)
  JOIN audit_events AS event ON event.id = waiting.id AND event.created_at = waiting.at
  WHERE ${concerns(sql, subject)}`
