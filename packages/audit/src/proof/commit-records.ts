import type { AuditRecord } from '../record.ts'
import { commit } from './commit.ts'
import { type Commitments, commitmentFields, keyOfField, leafHashOf, toEntry, valueOfField } from './entry.ts'
import { type KeyName, keysOfEvent } from './key-names.ts'

/** A record with its place-to-be in the log. */
export interface CommittedRecord {
  record: AuditRecord
  /** Hex. */
  leafHash: string
}

/** What a record commits to. Throws when a key is missing, which only a mistake of ours can cause. */
function commitmentsOf(record: AuditRecord, keys: ReadonlyMap<KeyName, Buffer>): Commitments {
  const names = keysOfEvent(record)
  const commitments: Commitments = {}
  for (const field of commitmentFields) {
    const value = valueOfField(record, field)
    if (value === null) continue
    const key = keys.get(names[keyOfField[field]])
    if (!key) throw new Error(`No key for the ${field} of the event ${record.id}`)
    commitments[field] = commit(key, record.id, field, value)
  }
  return commitments
}

export const commitRecord = (record: AuditRecord, keys: ReadonlyMap<KeyName, Buffer>): CommittedRecord => ({
  record,
  leafHash: leafHashOf(toEntry(record, commitmentsOf(record, keys))),
})
