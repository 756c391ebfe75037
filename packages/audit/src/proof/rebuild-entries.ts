import type { Sql } from '@heimdall/db'
import type { StoredRow } from '../read/to-audit-event.ts'
import { toAuditEvent } from '../read/to-audit-event.ts'
import type { AuditRecord } from '../record.ts'
import { commit } from './commit.ts'
import {
  type CommitmentField,
  type Commitments,
  commitmentFields,
  keyOfField,
  leafHashOf,
  toEntry,
  valueOfField,
} from './entry.ts'
import { type KeyName, keysOfEvent } from './key-names.ts'
import type { SubjectKeys } from './subject-keys.ts'

/** What the log holds of an event, made anew from its row. */
export interface RebuiltEntry {
  record: AuditRecord
  entry: string
  /** Hex. */
  leafHash: string
  /** What the row commits to now: where it says other than the entry, the row was changed. */
  commitments: Commitments
  /** Fields whose values have been erased. */
  redacted: readonly CommitmentField[]
}

/**
 * Entries of rows, with the commitments of what has been erased since. A field whose key is gone without a redaction
 * is left out; its entry then is another than the one in the log, which is what has happened to it.
 */
export async function rebuildEntries(
  sql: Sql,
  keys: SubjectKeys,
  rows: readonly StoredRow[],
): Promise<RebuiltEntry[]> {
  const records = rows.map(toRecord)
  const [known, redactions] = await Promise.all([keys.find(records), readRedactions(sql, records)])
  return records.map((record) => {
    const kept = redactions.get(record.id) ?? {}
    const commitments = { ...recommit(record, known), ...kept }
    const entry = toEntry(record, commitments)
    // Object.keys loses the literal keys; what is stored came from them.
    const redacted = Object.keys(kept) as CommitmentField[]
    return { record, entry, leafHash: leafHashOf(entry), commitments, redacted }
  })
}

function recommit(record: AuditRecord, keys: ReadonlyMap<KeyName, Buffer>): Commitments {
  const names = keysOfEvent(record)
  const commitments: Commitments = {}
  for (const field of commitmentFields) {
    const value = valueOfField(record, field)
    const key = keys.get(names[keyOfField[field]])
    if (value !== null && key) commitments[field] = commit(key, record.id, field, value)
  }
  return commitments
}

async function readRedactions(sql: Sql, records: readonly AuditRecord[]): Promise<Map<string, Commitments>> {
  const rows = await sql<{ id: string; field: CommitmentField; commitment: string }[]>`
    SELECT event_id AS id, field, encode(commitment, 'hex') AS commitment
    FROM audit_redactions WHERE event_id = ANY(${records.map(({ id }) => id)}::uuid[])`
  const byEvent = new Map<string, Commitments>()
  for (const { id, field, commitment } of rows) {
    byEvent.set(id, { ...byEvent.get(id), [field]: commitment })
  }
  return byEvent
}

function toRecord(row: StoredRow): AuditRecord {
  const { isReported: _, createdAt, ...event } = toAuditEvent(row)
  return { ...event, createdAt: new Date(createdAt) }
}
