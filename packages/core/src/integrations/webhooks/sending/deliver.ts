import type { FeedItem } from '../../../gps/index.ts'
import type { Services } from '../../../kernel/index.ts'
import type { WebhookRow } from '../queries.ts'
import { testType } from '../test-type.ts'
import { attempt, type Outcome } from './attempt.ts'
import { bodyOf, testBodyOf } from './body-of.ts'
import type { Claimed } from './claim-deliveries.ts'
import type { Subjects } from './read-subjects.ts'
import { recordOutcome } from './record-outcome.ts'

interface Delivering {
  subjects: Subjects
  /** Writes down, before it leaves, that somebody is told where a person is. */
  watched(endpoint: WebhookRow, item: FeedItem): Promise<void>
  signal: AbortSignal
}

/** Sends one message, and writes down what came of it. */
export async function deliver(
  services: Services,
  claimed: Claimed,
  { subjects, watched, signal }: Delivering,
): Promise<void> {
  const { delivery, endpoint } = claimed
  const isTest = delivery.type === testType
  const body = isTest ? testBodyOf(delivery) : bodyOf(delivery, subjects.messagesOf(delivery))
  const item = subjects.itemOf(delivery)
  if (item && body !== null) await watched(endpoint, item)
  const outcome =
    body === null ? goneAt(services.clock.now()) : await attempt(services, endpoint, delivery, body, signal)
  await recordOutcome(services, claimed, outcome)
}

/** It was dropped by its retention, or erased; no attempt could tell of it. */
const goneAt = (now: Date): Outcome => ({
  attempt: { at: now.toISOString(), responseStatus: null, durationMs: 0, error: 'event_gone', answer: null },
  retryAfterSeconds: null,
})
