import { randomBytes } from 'node:crypto'
import type { Connection } from '@heimdall/db'
import { createEventIds } from '../event-id.ts'
import type { OutboxEvent } from '../relay/relay.ts'
import { testTime } from './records.ts'

const newId = createEventIds((size) => randomBytes(size))

export const outboxEvent = (overrides: Partial<OutboxEvent> = {}): OutboxEvent => ({
  eventType: 'login',
  userId: null,
  actorId: null,
  resourceType: 'auth',
  resourceId: null,
  ipAddress: null,
  userAgent: null,
  description: null,
  metadata: {},
  status: 'success',
  errorMessage: null,
  sourceService: 'id',
  correlationId: null,
  ...overrides,
})

/** Leaves events as a command would, and answers their ids. */
export async function fillOutbox(
  { sql }: Connection,
  count: number,
  overrides: Partial<OutboxEvent> = {},
): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: newId(testTime),
    created_at: testTime.toISOString(),
    event: JSON.stringify(outboxEvent({ userId: String(index), ...overrides })),
  }))
  await sql`INSERT INTO audit_outbox ${sql(rows)}`
  return rows.map(({ id }) => id)
}
export const outboxSize = async ({ sql }: Connection) => (await sql`SELECT FROM audit_outbox`).length
