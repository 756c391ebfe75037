import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { isoTime } from '../iso-time.ts'
import type { AuditRecord } from '../record.ts'
import type { KeysOfEvent } from './key-names.ts'

/**
 * What the log commits to without showing it, in the order of RFC 8785. Whoever acts has a commitment of their own,
 * so that the erasure of one person touches nothing of another.
 */
export const commitmentFields = ['actor', 'agent', 'geo', 'metadata', 'network', 'subject'] as const
export type CommitmentField = (typeof commitmentFields)[number]

/** Hex of SHA-256, by field; fields that the event does not have are absent. */
export type Commitments = Partial<Record<CommitmentField, string>>

/** Which of the event's keys salts a field. */
export const keyOfField: Readonly<Record<CommitmentField, keyof KeysOfEvent>> = {
  actor: 'actor',
  agent: 'request',
  geo: 'request',
  metadata: 'about',
  network: 'request',
  subject: 'about',
}

/** The text that a field commits to, or null when the event has nothing of it. */
export function valueOfField(record: AuditRecord, field: CommitmentField): string | null {
  switch (field) {
    case 'actor':
      return record.actorId
    case 'agent':
      return record.userAgent
    case 'geo':
      return record.countryCode === null && record.countryName === null
        ? null
        : jsonArray([record.countryCode, record.countryName, record.city, record.region])
    case 'metadata':
      return jsonArray([
        canonicalize(record.metadata) ?? '',
        record.description,
        record.errorMessage,
        record.correlationId,
      ])
    case 'network':
      return record.ipAddress
    case 'subject':
      return record.userId === null && record.resourceId === null
        ? null
        : jsonArray([record.userId, record.resourceId])
  }
}

/** What JSON.stringify makes of it, which takes longer to look at an array than to write four texts. */
function jsonArray(values: readonly (string | null)[]): string {
  let json = ''
  for (const value of values)
    json += `${json === '' ? '[' : ','}${value === null ? 'null' : JSON.stringify(value)}`
  return `${json}]`
}

/**
 * The bytes that the log holds for an event: canonical JSON (RFC 8785) without anything private. The keys stand in
 * their order here, which spares sorting them for every event.
 */
export function toEntry(record: AuditRecord, commitments: Commitments): string {
  let c = ''
  for (const field of commitmentFields) {
    const commitment = commitments[field]
    if (commitment !== undefined) c += `${c === '' ? '' : ','}"${field}":"${commitment}"`
  }
  const { createdAt, eventType, resourceType, sourceService, status } = record
  return (
    `{"c":{${c}},"id":"${record.id}","resource":${JSON.stringify(resourceType)},` +
    `"source":${JSON.stringify(sourceService)},"status":"${status}","ts":"${isoTime(createdAt)}",` +
    `"type":${JSON.stringify(eventType)},"v":1}`
  )
}

/** Hex of the leaf: SHA-256(0x00 ‖ entry) (RFC 9162, section 2.1.1). */
export const leafHashOf = (entry: string): string => hash('sha256', `\0${entry}`, 'hex')
