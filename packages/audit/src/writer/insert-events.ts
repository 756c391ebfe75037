import { isoTime } from '../iso-time.ts'
import type { CommittedRecord } from '../proof/commit-records.ts'
import { quote, toArray } from './text-array.ts'

/** Column, its array type, and a record's element of the array. Order is that of the parameters. */
const columns = [
  ['id', 'uuid', ({ record }) => quote(record.id)],
  ['created_at', 'timestamptz', ({ record }) => isoTime(record.createdAt)],
  ['event_type', 'text', ({ record }) => quote(record.eventType)],
  ['user_id', 'text', ({ record }) => quote(record.userId)],
  ['actor_id', 'uuid', ({ record }) => quote(record.actorId)],
  ['resource_type', 'text', ({ record }) => quote(record.resourceType)],
  ['resource_id', 'text', ({ record }) => quote(record.resourceId)],
  ['ip_address', 'inet', ({ record }) => quote(record.ipAddress)],
  ['user_agent', 'text', ({ record }) => quote(record.userAgent)],
  ['description', 'text', ({ record }) => quote(record.description)],
  // JSON writes a text as an array does, quotes and backslashes; and of itself it holds no control characters.
  ['metadata', 'jsonb', ({ record }) => JSON.stringify(JSON.stringify(record.metadata))],
  ['status', 'text', ({ record }) => quote(record.status)],
  ['error_message', 'text', ({ record }) => quote(record.errorMessage)],
  ['country_code', 'text', ({ record }) => quote(record.countryCode)],
  ['country_name', 'text', ({ record }) => quote(record.countryName)],
  ['city', 'text', ({ record }) => quote(record.city)],
  ['region', 'text', ({ record }) => quote(record.region)],
  ['source_service', 'text', ({ record }) => quote(record.sourceService)],
  ['correlation_id', 'uuid', ({ record }) => quote(record.correlationId)],
  ['leaf_hash', 'bytea', ({ leafHash }) => `"\\\\x${leafHash}"`],
] as const satisfies readonly (readonly [string, string, (item: CommittedRecord) => string])[]

const names = columns.map(([name]) => name).join(', ')
const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')

/**
 * Lets nothing in whose keys an erasure has taken meanwhile. Locking the row makes the erasure wait for us, or us for
 * the erasure, and then shows the newest epoch whatever the statement's snapshot is.
 */
export const gate = 'gate AS (SELECT epoch FROM audit_key_epoch FOR SHARE)'

/** Parameters 1 to 20 are the columns, 21 the epoch. */
export const insertEvents = `
  INSERT INTO audit_events (${names})
  SELECT ${names} FROM unnest(${arrays}) AS incoming(${names})
  WHERE (SELECT epoch FROM gate) = $21::bigint`

/** An erasure has taken keys since they were read. Nothing was written; take the keys anew and try again. */
export class StaleKeys extends Error {
  override name = 'StaleKeys'
}

export const parametersOf = (items: readonly CommittedRecord[], epoch: string): string[] => [
  ...columns.map(([, , write]) => toArray(items, write)),
  epoch,
]

/** The leaf hashes of all items, one behind the other. */
export const toHex = (items: readonly CommittedRecord[]): string =>
  items.map(({ leafHash }) => leafHash).join('')
