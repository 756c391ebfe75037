import type { Sql } from '@heimdall/db'
import type { AuditRecord } from '../record.ts'
import { headSize } from '../sequence/read-sequence.ts'
import { appendMissing } from '../writer/append.ts'
import { commitRecord } from './commit-records.ts'
import type { KeyWrap } from './key-wrap.ts'
import { redact } from './redact.ts'
import { spellingsOf } from './spellings-of.ts'
import { eventsOnTheirWay, eventsSealed, eventsStored } from './subject-events.ts'
import { createSubjectKeys } from './subject-keys.ts'
import { withoutTimeout } from './without-timeout.ts'

export interface EraseOptions {
  sql: Sql
  wrap: KeyWrap
  randomBytes(size: number): Uint8Array
  now(): Date
  /** `user_id` or `actor_id` of the events. */
  subject: string
  /** The event that says so; what it says must not name what was erased. */
  event: AuditRecord
}

/** So many leaves are looked through while writers wait; what came before them is looked through while they write. */
const fewLeaves = 5_000
/** On a log that outruns every look, writers wait for the rest. */
const mostRounds = 10

/**
 * Erases what the log's events tell of one subject (GDPR, article 17): addresses, devices, places, metadata and texts
 * go, and so do the keys that salted them. What was committed to stays, so that every proof still holds, and nobody
 * can guess from it.
 *
 * Events that are stored already are erased page by page while others write; then, in one transaction that writers wait
 * for, the few that came meanwhile, the keys, and the event that says so. Whoever dies in between begins anew.
 *
 * The subject's id stays in the rows: it names an account that has no person behind it any more.
 *
 * @returns how many events were touched
 */
export async function eraseSubject(options: EraseOptions): Promise<number> {
  const { sql, subject, event } = options
  let looked = await headSize(sql)
  let erased = 0
  for await (const rows of eventsStored(sql, subject)) {
    await transact(sql, (tx) => redact(tx, rows, options))
    erased += rows.length
  }
  for (let round = 0; round < mostRounds && (await headSize(sql)) - looked > fewLeaves; round++) {
    const size = await headSize(sql)
    for await (const rows of eventsSealed(sql, subject, looked, size)) {
      erased += await transact(sql, (tx) => redact(tx, rows, options))
    }
    looked = size
  }
  return transact(sql, async (tx) => {
    await tx`UPDATE audit_key_epoch SET epoch = epoch + 1`
    // In this order: what is sealed between the two is among the leaves by then.
    erased += await redact(tx, await eventsOnTheirWay(tx, subject), options)
    for await (const rows of eventsSealed(tx, subject, looked, await headSize(tx))) {
      erased += await redact(tx, rows, options)
    }
    await tx`DELETE FROM audit_subject_keys WHERE subject = ANY(${spellingsOf(subject)}::text[])`
    const keys = createSubjectKeys({ ...options, sql: tx })
    const { keyed, epoch } = await keys.of([event])
    await appendMissing(tx, keyed.map(commitRecord), epoch)
    return erased
  })
}

/** Compressed chunks are opened for it where they must be. */
const transact = (sql: Sql, work: (tx: Sql) => Promise<number>): Promise<number> =>
  withoutTimeout(sql, async (tx) => {
    await tx`SET LOCAL timescaledb.max_tuples_decompressed_per_dml_transaction = 0`
    return work(tx)
  })
