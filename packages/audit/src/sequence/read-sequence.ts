import type { AuditEvent } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { type StoredRow, toAuditEvent } from '../read/to-audit-event.ts'

export interface SequencedEvent {
  /** Place in the log, from 0, without gaps. */
  sequence: number
  event: AuditEvent
}

/** How many events have a number; the next one gets this. */
export async function headSize(sql: Sql): Promise<number> {
  const [head] = await sql<{ size: string }[]>`SELECT size FROM audit_head`
  return Number(head?.size ?? 0)
}

/**
 * The events numbered `from` and up, `limit` at most. `next` is where to go on; it also passes numbers whose event
 * has been dropped by retention.
 */
export async function readFrom(
  sql: Sql,
  from: number,
  limit: number,
): Promise<{ events: SequencedEvent[]; next: number }> {
  const leaves = await sql<{ leafIndex: string; id: string; at: string }[]>`
    SELECT leaf_index AS "leafIndex", event_id AS id, created_at AS at
    FROM audit_leaves WHERE leaf_index >= ${from} ORDER BY leaf_index LIMIT ${limit}`
  if (leaves.length === 0) return { events: [], next: from }
  const ids = leaves.map((leaf) => leaf.id)
  const times = leaves.map((leaf) => leaf.at).sort()
  // Times come in UTC and sort as text. Their span lets the planner skip every chunk but one or two.
  const rows = await sql<StoredRow[]>`
    SELECT * FROM audit_events
    WHERE id = ANY(${ids}::uuid[])
      AND created_at BETWEEN ${times[0] ?? ''} AND ${times.at(-1) ?? ''}`
  const byId = new Map(rows.map((row) => [row.id, row]))
  const events: SequencedEvent[] = []
  for (const leaf of leaves) {
    const row = byId.get(leaf.id)
    if (row) events.push({ sequence: Number(leaf.leafIndex), event: toAuditEvent(row) })
  }
  return { events, next: Number(leaves.at(-1)?.leafIndex ?? from - 1) + 1 }
}
