import type { Sql } from '@heimdall/db'
import { type StoredRow, toAuditEvent } from '../read/to-audit-event.ts'
import type { SequencedEvent } from './read-sequence.ts'

/**
 * The events about these users that are numbered `from` up to, not including, `to`; `limit` at most. By the users' index,
 * so that a resume costs what they did, and not what everybody did. Time does not bound it: an event can wait in the
 * outbox for as long as the database is away.
 */
export async function readOfUsers(
  sql: Sql,
  userIds: readonly string[],
  { from, to, limit }: { from: number; to: number; limit: number },
): Promise<{ events: SequencedEvent[]; next: number }> {
  const rows = await sql<(StoredRow & { leaf_index: string })[]>`
    SELECT event.*, leaf.leaf_index
    FROM audit_events AS event
    JOIN audit_leaves AS leaf ON leaf.event_id = event.id
    WHERE event.user_id = ANY(${[...userIds]}::text[])
      AND leaf.leaf_index >= ${from} AND leaf.leaf_index < ${to}
    ORDER BY leaf.leaf_index LIMIT ${limit}`
  const events = rows.map((row) => ({ sequence: Number(row.leaf_index), event: toAuditEvent(row) }))
  const last = events.at(-1)
  return { events, next: last && events.length === limit ? last.sequence + 1 : to }
}
