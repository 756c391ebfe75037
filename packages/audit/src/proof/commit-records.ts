import type { AuditRecord } from '../record.ts'
import { commit } from './commit.ts'
import { type Commitments, commitmentFields, keyOfField, leafHashOf, toEntry, valueOfField } from './entry.ts'
import type { KeyedRecord } from './subject-keys.ts'

/** A record with its place-to-be in the log. */
export interface CommittedRecord {
  record: AuditRecord
  /** Hex. */
  leafHash: string
}

export function commitRecord({ record, keys }: KeyedRecord): CommittedRecord {
  const commitments: Commitments = {}
  for (const field of commitmentFields) {
    const value = valueOfField(record, field)
    if (value !== null) commitments[field] = commit(keys[keyOfField[field]], record.id, field, value)
  }
  return { record, leafHash: leafHashOf(toEntry(record, commitments)) }
}
