import type { Issue } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { normaliseIp } from '../geo/index.ts'
import { readEvents } from '../read/read-events.ts'
import type { AuditRecord } from '../record.ts'

/**
 * An id that a sender chose may be there already: after a retry with the same content, which is fine, or because the
 * id belongs to another event, which must neither vanish nor be shown to whoever guessed it. Names the latter.
 */
export async function contradicts(sql: Sql, records: readonly AuditRecord[]): Promise<Issue[]> {
  const stored = await readEvents(
    sql,
    records.map((record) => record.id),
  )
  const known = new Map(stored.map((event) => [event.id, fingerprint(event)]))
  return records.flatMap((record, index) => {
    const own = fingerprint(record)
    const other = known.get(record.id) ?? own
    // One request can name an id twice, too.
    known.set(record.id, other)
    if (own === other) return []
    return [{ path: ['events', index, 'id'], code: 'id_taken', message: 'This id belongs to another event' }]
  })
}

type Comparable = Pick<
  AuditRecord,
  | 'eventType'
  | 'userId'
  | 'actorId'
  | 'resourceType'
  | 'resourceId'
  | 'ipAddress'
  | 'userAgent'
  | 'description'
  | 'status'
  | 'errorMessage'
  | 'sourceService'
  | 'metadata'
>

/** Everything that the sender says; not what Heimdall adds. jsonb reorders keys, so they are sorted. */
const fingerprint = (event: Comparable) =>
  JSON.stringify([
    event.eventType,
    event.userId,
    event.actorId?.toLowerCase() ?? null,
    event.resourceType,
    event.resourceId,
    event.ipAddress && normaliseIp(event.ipAddress),
    event.userAgent,
    event.description,
    event.status,
    event.errorMessage,
    event.sourceService,
    sorted(event.metadata),
  ])

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)])
}
