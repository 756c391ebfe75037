import type { AuditEvent } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { timeOfEventId } from '../event-id.ts'
import { type StoredRow, toAuditEvent } from './to-audit-event.ts'

const latestMs = Date.UTC(9999, 11, 31)

/** The events with these ids, those that exist, in the order of the ids. Only the chunks of their times are opened. */
export async function readEvents(sql: Sql, ids: readonly string[]): Promise<AuditEvent[]> {
  if (ids.length === 0) return []
  // Any UUID may be asked for; one that is no v7 can name a time that PostgreSQL does not write.
  const times = ids.map((id) => Math.min(timeOfEventId(id).getTime(), latestMs))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const rows = await sql<StoredRow[]>`
    SELECT * FROM audit_events
    WHERE id = ANY(${[...ids]}::uuid[])
      AND created_at BETWEEN ${new Date(first).toISOString()} AND ${new Date(last).toISOString()}`
  const byId = new Map(rows.map((row) => [row.id, toAuditEvent(row)]))
  return ids.flatMap((id) => byId.get(id.toLowerCase()) ?? [])
}
