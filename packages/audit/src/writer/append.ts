import type { Sql } from '@heimdall/db'
import type { AuditRecord } from '../record.ts'

/** Column, its array type, and the value it takes from a record. Order is that of the parameters. */
const columns = [
  ['id', 'uuid', (r) => r.id],
  ['created_at', 'timestamptz', (r) => r.createdAt.toISOString()],
  ['event_type', 'text', (r) => r.eventType],
  ['user_id', 'text', (r) => r.userId],
  ['actor_id', 'uuid', (r) => r.actorId],
  ['resource_type', 'text', (r) => r.resourceType],
  ['resource_id', 'text', (r) => r.resourceId],
  ['ip_address', 'inet', (r) => r.ipAddress],
  ['user_agent', 'text', (r) => r.userAgent],
  ['description', 'text', (r) => r.description],
  ['metadata', 'jsonb', (r) => JSON.stringify(r.metadata)],
  ['status', 'text', (r) => r.status],
  ['error_message', 'text', (r) => r.errorMessage],
  ['country_code', 'text', (r) => r.countryCode],
  ['country_name', 'text', (r) => r.countryName],
  ['city', 'text', (r) => r.city],
  ['region', 'text', (r) => r.region],
  ['source_service', 'text', (r) => r.sourceService],
  ['correlation_id', 'uuid', (r) => r.correlationId],
] as const satisfies readonly (readonly [string, string, (record: AuditRecord) => string | null])[]

const names = columns.map(([name]) => name).join(', ')
const arrays = columns.map(([, type], index) => `$${index + 1}::text[]::${type}[]`).join(', ')

/**
 * One statement, so one round trip and one commit. Sorted by id, so that two writers that bring the same events wait
 * for each other instead of deadlocking. Every new event is also queued for its number.
 */
const statement = `
  WITH inserted AS (
    INSERT INTO audit_events (${names})
    SELECT ${names} FROM unnest(${arrays}) AS incoming(${names}) ORDER BY id
    ON CONFLICT (id, created_at) DO NOTHING
    RETURNING id, created_at
  ), queued AS (
    INSERT INTO audit_pending (id, created_at) SELECT id, created_at FROM inserted
  )
  SELECT id FROM inserted`

/** Appends records and returns the ids of those that are new; the others were there already. */
export async function append(sql: Sql, records: readonly AuditRecord[]): Promise<Set<string>> {
  if (records.length === 0) return new Set()
  const parameters = columns.map(([, , read]) => textArray(records, read))
  const rows = await sql.unsafe<{ id: string }[]>(statement, parameters, { prepare: true })
  return new Set(rows.map((row) => row.id))
}

/** PostgreSQL's array literal; the driver would spend most of its time on guessing types otherwise. */
function textArray(records: readonly AuditRecord[], read: (record: AuditRecord) => string | null): string {
  let literal = '{'
  for (const record of records) {
    const value = read(record)
    if (value === null) literal += 'NULL,'
    else literal += `"${special.test(value) ? value.replaceAll(/["\\]/g, '\\$&') : value}",`
  }
  return `${literal.slice(0, -1)}}`
}

const special = /["\\]/
