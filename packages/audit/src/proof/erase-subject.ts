import type { Sql } from '@heimdall/db'
import type { StoredRow } from '../read/to-audit-event.ts'
import type { AuditRecord } from '../record.ts'
import { appendMissing } from '../writer/append.ts'
import { commitRecord } from './commit-records.ts'
import { type CommitmentField, commitmentFields, keyOfField } from './entry.ts'
import { keysOfEvent } from './key-names.ts'
import type { KeyWrap } from './key-wrap.ts'
import { type RebuiltEntry, rebuildEntries } from './rebuild-entries.ts'
import { createSubjectKeys } from './subject-keys.ts'

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

const pageSize = 1_000

/**
 * Erases what the log's events tell of one subject (GDPR, article 17): addresses, devices, places, metadata and texts
 * go, and so do the keys that salted them. What was committed to stays, so that every proof still holds, and nobody
 * can guess from it. Event and erasure are one transaction: it waits for writers under way, and writers wait for it.
 *
 * The subject's id stays in the rows: it names an account that has no person behind it any more.
 *
 * @returns how many events were touched
 */
export async function eraseSubject(options: EraseOptions): Promise<number> {
  const { wrap, randomBytes, subject, event } = options
  return options.sql.begin(async (transaction) => {
    // postgres.js hands the callback a connection-bound client that lacks only the pool's own methods.
    const tx = transaction as unknown as Sql
    await tx`UPDATE audit_key_epoch SET epoch = epoch + 1`
    const keys = createSubjectKeys({ sql: tx, wrap, randomBytes })
    let erased = 0
    for (let after: Position | null = null; ; ) {
      const rows = await eventsOf(tx, subject, after)
      const last = rows.at(-1)
      if (!last) break
      after = { at: last.created_at, id: last.id }
      await redact(tx, await rebuildEntries(tx, keys, rows), options)
      erased += rows.length
    }
    await tx`DELETE FROM audit_subject_keys WHERE subject = ${subject}`
    const fresh = await keys.of([event])
    await appendMissing(tx, [commitRecord(event, fresh.keys)], fresh.epoch)
    return erased
  })
}

interface Position {
  at: string
  id: string
}

/** Events about the subject or done by it, the oldest first. */
const eventsOf = (tx: Sql, subject: string, after: Position | null) => tx<StoredRow[]>`
  SELECT * FROM audit_events
  WHERE (user_id = ${subject} OR actor_id::text = ${subject})
    AND (created_at, id) > (${after?.at ?? '-infinity'}::timestamptz, ${after?.id ?? zeroId}::uuid)
  ORDER BY created_at, id LIMIT ${pageSize}`

const zeroId = '00000000-0000-0000-0000-000000000000'

/** Keeps the commitments of the subject's fields, then empties these fields. */
async function redact(
  tx: Sql,
  entries: readonly RebuiltEntry[],
  { subject, now }: EraseOptions,
): Promise<void> {
  const kept = entries.flatMap(({ record, commitments }) =>
    fieldsOf(record, subject).flatMap((field) => {
      const commitment = commitments[field]
      return commitment === undefined ? [] : [{ id: record.id, field, commitment }]
    }),
  )
  await tx`
    INSERT INTO audit_redactions (event_id, field, commitment, redacted_at)
    SELECT id, field, decode(commitment, 'hex'), ${now().toISOString()}
    FROM unnest(
      ${kept.map(({ id }) => id)}::text[]::uuid[], ${kept.map(({ field }) => field)}::text[],
      ${kept.map(({ commitment }) => commitment)}::text[]
    ) AS kept(id, field, commitment)
    ON CONFLICT DO NOTHING`
  const idsWith = (field: CommitmentField) =>
    entries.filter(({ record }) => fieldsOf(record, subject).includes(field)).map(({ record }) => record.id)
  const times = entries.map(({ record }) => record.createdAt.toISOString())
  // The span of their times keeps PostgreSQL from looking into every chunk.
  const [first, last] = [times[0] ?? '', times.at(-1) ?? '']
  await tx`
    UPDATE audit_events SET ip_address = NULL, user_agent = NULL,
      country_code = NULL, country_name = NULL, city = NULL, region = NULL
    WHERE id = ANY(${idsWith('network')}::uuid[]) AND created_at BETWEEN ${first} AND ${last}`
  await tx`
    UPDATE audit_events SET metadata = '{}', description = NULL, error_message = NULL
    WHERE id = ANY(${idsWith('metadata')}::uuid[]) AND created_at BETWEEN ${first} AND ${last}`
}

/** The fields of an event that the subject's keys salt. */
function fieldsOf(record: AuditRecord, subject: string): CommitmentField[] {
  const names = keysOfEvent(record)
  return commitmentFields.filter((field) => names[keyOfField[field]].endsWith(` ${subject}`))
}
