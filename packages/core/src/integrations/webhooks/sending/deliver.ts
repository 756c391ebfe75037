import { readEvents } from '@heimdall/audit'
import type { AuditEvent } from '@heimdall/contracts'
import type { Services } from '../../../kernel/index.ts'
import { attempt, type Outcome } from './attempt.ts'
import { bodyOf, testBodyOf } from './body-of.ts'
import type { Claimed } from './claim-deliveries.ts'
import { recordOutcome } from './record-outcome.ts'

/** What the claimed deliveries are about, in one read. */
export async function eventsOf(
  services: Services,
  claimed: readonly Claimed[],
): Promise<ReadonlyMap<string, AuditEvent>> {
  const ids = new Set(claimed.flatMap(({ delivery }) => delivery.eventId ?? []))
  const events = await readEvents(services.audit.timeseries.sql, [...ids])
  return new Map(events.map((event) => [event.id, event]))
}

/** Sends one message, and writes down what came of it. */
export async function deliver(
  services: Services,
  claimed: Claimed,
  events: ReadonlyMap<string, AuditEvent>,
  signal: AbortSignal,
): Promise<void> {
  const { delivery, endpoint } = claimed
  const event = delivery.eventId === null ? undefined : events.get(delivery.eventId)
  const body = delivery.eventId === null ? testBodyOf(delivery) : event ? bodyOf(delivery, event) : null
  const outcome =
    body === null ? goneAt(services.clock.now()) : await attempt(services, endpoint, delivery, body, signal)
  await recordOutcome(services, claimed, outcome)
}

/** The log has dropped it by its retention; no attempt could tell of it. */
const goneAt = (now: Date): Outcome => ({
  attempt: { at: now.toISOString(), responseStatus: null, durationMs: 0, error: 'event_gone', answer: null },
  retryAfterSeconds: null,
})
