import { randomBytes } from 'node:crypto'
import { createEventIds } from '../event-id.ts'
import type { AuditRecord } from '../record.ts'

const newId = createEventIds((size) => randomBytes(size))

/** A Monday morning, in the middle of a weekly partition. */
export const testTime = new Date('2026-03-02T10:00:00.000Z')

/** Months later, when nothing is new any more. */
export const testNow = () => new Date(testTime.getTime() + 270 * 86_400_000)

/** A complete record with an id of its own; `createdAt` decides the id's time. */
export function testRecord(overrides: Partial<AuditRecord> = {}): AuditRecord {
  const createdAt = overrides.createdAt ?? testTime
  return {
    id: newId(createdAt),
    createdAt,
    eventType: 'bot_started',
    userId: null,
    actorId: null,
    resourceType: null,
    resourceId: null,
    ipAddress: null,
    userAgent: null,
    description: null,
    metadata: {},
    status: 'success',
    errorMessage: null,
    countryCode: null,
    countryName: null,
    city: null,
    region: null,
    sourceService: null,
    correlationId: null,
    ...overrides,
  }
}

export const testRecords = (count: number, overrides: (index: number) => Partial<AuditRecord> = () => ({})) =>
  Array.from({ length: count }, (_, index) => testRecord(overrides(index)))
