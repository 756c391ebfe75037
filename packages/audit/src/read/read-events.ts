import type { AuditEvent } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { timeOfEventId } from '../event-id.ts'
import { type StoredRow, toAuditEvent } from './to-audit-event.ts'

/** The events with these ids, those that exist, in the order of the ids. Only the chunks of their times are opened. */
export async function readEvents(sql: Sql, ids: readonly string[]): Promise<AuditEvent[]> {
  if (ids.length === 0) return []
  const times = ids.map((id) => timeOfEventId(id).getTime())
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const rows = await sql<StoredRow[]>`
    SELECT * FROM audit_events
    WHERE id = ANY(${[...ids]}::uuid[])
      AND created_at BETWEEN ${new Date(first).toISOString()} AND ${new Date(last).toISOString()}`
  const byId = new Map(rows.map((row) => [row.id, toAuditEvent(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
