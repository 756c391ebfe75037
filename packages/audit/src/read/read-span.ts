import type { AuditEvent } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { type StoredRow, toAuditEvent } from './to-audit-event.ts'

export interface Span {
  /** Inclusive; behind the event `after` of this moment, where one is given. */
  from: Date
  after: string | null
  /** Exclusive. */
  to: Date
  limit: number
}

const beforeAll = '00000000-0000-0000-0000-000000000000'

/** The events of a span of time, the oldest first. */
export async function readSpan(sql: Sql, { from, after, to, limit }: Span): Promise<AuditEvent[]> {
  const [start, end] = [from.toISOString(), to.toISOString()]
  const rows = await sql<StoredRow[]>`
    SELECT * FROM audit_events
    WHERE created_at >= ${start} AND created_at < ${end}
      AND (created_at, id) > (${start}, ${after ?? beforeAll})
    ORDER BY created_at, id LIMIT ${limit}`
  return rows.map(toAuditEvent)
}
