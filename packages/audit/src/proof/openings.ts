import { saltOf } from './commit.ts'
import { type CommitmentField, commitmentFields, keyOfField, valueOfField } from './entry.ts'
import { keysOfEvent } from './key-names.ts'
import type { RebuiltEntry } from './rebuild-entries.ts'
import type { SubjectKeys } from './subject-keys.ts'

/** What shows that a value is the one committed to: whoever has it can hash it anew, and nothing else with it. */
export interface Opening {
  field: CommitmentField
  /** Hex, 32 bytes. */
  salt: string
  value: string
}

/** The openings of an event's fields, save for those that have been erased. */
export async function openingsOf(keys: SubjectKeys, { record, redacted }: RebuiltEntry): Promise<Opening[]> {
  const known = await keys.find([record])
  const names = keysOfEvent(record)
  return commitmentFields.flatMap((field) => {
    const value = valueOfField(record, field)
    const key = known.get(names[keyOfField[field]])
    if (value === null || !key || redacted.includes(field)) return []
    return [{ field, salt: saltOf(key, record.id, field), value }]
  })
}
