import type { Sql } from '@heimdall/db'
import type { StoredRow } from '../read/to-audit-event.ts'

export interface StoredLeaf {
  index: number
  eventId: string
  createdAt: string
  /** Null when the event is not there any more. */
  row: (StoredRow & { leaf_hash: Buffer | null }) | null
}

/** Leaves from `from` up to, not including, `to`, with their events. */
export async function readLeaves(sql: Sql, from: number, to: number): Promise<StoredLeaf[]> {
  const leaves = await sql<{ index: string; id: string; at: string }[]>`
    SELECT leaf_index AS index, event_id AS id, created_at AS at
    FROM audit_leaves WHERE leaf_index >= ${from} AND leaf_index < ${to} ORDER BY leaf_index`
  const times = leaves.map((leaf) => leaf.at).sort()
  const rows = await sql<(StoredRow & { leaf_hash: Buffer | null })[]>`
    SELECT * FROM audit_events
    WHERE id = ANY(${leaves.map((leaf) => leaf.id)}::uuid[])
      AND created_at BETWEEN ${times[0] ?? '-infinity'} AND ${times.at(-1) ?? '-infinity'}`
  const byId = new Map(rows.map((row) => [row.id, row]))
  return leaves.map((leaf) => ({
    index: Number(leaf.index),
    eventId: leaf.id,
    createdAt: leaf.at,
    row: byId.get(leaf.id) ?? null,
  }))
}
