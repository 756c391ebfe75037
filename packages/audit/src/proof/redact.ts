import type { Sql } from '@heimdall/db'
import type { StoredRow } from '../read/to-audit-event.ts'
import type { AuditRecord } from '../record.ts'
import { countsOf, insertCounts } from '../writer/count-events.ts'
import { type CommitmentField, commitmentFields, keyOfField } from './entry.ts'
import { keysOfEvent } from './key-names.ts'
import type { KeyWrap } from './key-wrap.ts'
import { rebuildEntries } from './rebuild-entries.ts'
import { spellingsOf } from './spellings-of.ts'
import { createSubjectKeys } from './subject-keys.ts'

export interface RedactOptions {
  wrap: KeyWrap
  randomBytes(size: number): Uint8Array
  now(): Date
  subject: string
}

/** Keeps the commitments of the subject's fields in these rows, then empties the fields. Answers how many were whole. */
export async function redact(tx: Sql, rows: readonly StoredRow[], options: RedactOptions): Promise<number> {
  if (rows.length === 0) return 0
  const { subject, now } = options
  const entries = await rebuildEntries(tx, createSubjectKeys({ ...options, sql: tx }), rows)
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
  await Promise.all(entries.map(({ record }) => empty(tx, record, fieldsOf(record, subject))))
  await forgetCountries(
    tx,
    entries.map(({ record }) => record).filter((record) => fieldsOf(record, subject).includes('network')),
  )
  return entries.filter(({ redacted }) => redacted.length === 0).length
}

/** One by one: with time, type and id at hand, TimescaleDB opens one batch of a compressed chunk and not all. */
async function empty(tx: Sql, record: AuditRecord, fields: readonly CommitmentField[]): Promise<void> {
  const isIt = tx`event_type = ${record.eventType} AND created_at = ${record.createdAt.toISOString()} AND id = ${record.id}`
  if (fields.includes('network')) {
    await tx`
      UPDATE audit_events SET ip_address = NULL, user_agent = NULL,
        country_code = NULL, country_name = NULL, city = NULL, region = NULL
      WHERE ${isIt}`
  }
  if (fields.includes('metadata')) {
    await tx`UPDATE audit_events SET metadata = '{}', description = NULL, error_message = NULL WHERE ${isIt}`
  }
}

/** Figures must not tell the place of one who was the only one there. With TimescaleDB they count anew by themselves. */
async function forgetCountries(tx: Sql, records: readonly AuditRecord[]): Promise<void> {
  const placed = records.filter(({ countryCode }) => countryCode !== null)
  if (placed.length === 0) return
  await tx.unsafe(insertCounts(1), countsOf(placed, -1))
  await tx.unsafe(insertCounts(1), countsOf(placed.map((record) => ({ ...record, countryCode: null }))))
}

/** The fields of an event that the subject's keys salt. */
function fieldsOf(record: AuditRecord, subject: string): CommitmentField[] {
  const names = keysOfEvent(record)
  const spellings = spellingsOf(subject)
  return commitmentFields.filter((field) =>
    spellings.some((spelling) => names[keyOfField[field]].endsWith(` ${spelling}`)),
  )
}
