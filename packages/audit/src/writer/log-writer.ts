import { begin, type Sql } from '@heimdall/db'
import { type CommittedRecord, commitRecord } from '../proof/commit-records.ts'
import type { SubjectKeys } from '../proof/subject-keys.ts'
import type { AuditRecord } from '../record.ts'
import { append, appendMissing } from './append.ts'
import { StaleKeys } from './insert-events.ts'

/** Writes records together with what the log commits to of them. */
export interface LogWriter {
  sql: Sql
  /** Events whose ids are ours; one commit. */
  append(records: readonly AuditRecord[]): Promise<void>
  /** Events that may be there already, inside of a transaction. Answers the ids of those that are new. */
  appendMissing(tx: Sql, records: readonly AuditRecord[]): Promise<Set<string>>
  /** The same in a transaction of its own. */
  addMissing(records: readonly AuditRecord[]): Promise<Set<string>>
}

const mostAttempts = 5

export function createLogWriter({ sql, keys }: { sql: Sql; keys: SubjectKeys }): LogWriter {
  /** Erasures are rare; two of them while one batch is on its way are next to impossible. */
  async function committed<Result>(
    records: readonly AuditRecord[],
    write: (items: CommittedRecord[], epoch: string) => Promise<Result>,
  ): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const current = await keys.of(records)
      const items = current.keyed.map(commitRecord)
      try {
        return await write(items, current.epoch)
      } catch (error) {
        if (!(error instanceof StaleKeys) || attempt === mostAttempts) throw error
        keys.forget()
      }
    }
  }
  const appendMissingIn = (tx: Sql, records: readonly AuditRecord[]) =>
    committed(records, (items, epoch) => appendMissing(tx, items, epoch))

  return {
    sql,
    append: (records) => committed(records, (items, epoch) => append(sql, items, epoch)),
    appendMissing: appendMissingIn,
    addMissing: (records) => begin(sql, (tx) => appendMissingIn(tx, records)),
  }
}
