import type { FeedItem } from '../../../gps/index.ts'
import type { Services } from '../../../kernel/index.ts'
import { filterOf } from '../filter-of.ts'
import { isHeard } from '../is-heard.ts'
import { mayHear } from '../may-hear.ts'
import type { WebhookRow } from '../queries.ts'
import { testType } from '../test-type.ts'
import { attempt, type Outcome } from './attempt.ts'
import { bodyOf, testBodyOf } from './body-of.ts'
import type { Claimed } from './claim-deliveries.ts'
import type { Subjects } from './read-subjects.ts'

/** It was dropped by its retention, or erased; no attempt could tell of it. */
export const gone = 'event_gone'
/** Its topic was dropped since. */
export const unheard = 'not_heard'

interface Delivering {
  subjects: Subjects
  /** Writes down, before it leaves, that somebody is told where a person is. */
  watched(endpoint: WebhookRow, item: FeedItem): Promise<void>
  signal: AbortSignal
}

/** Sends one message, and answers what came of it. */
export async function deliver(
  services: Services,
  claimed: Claimed,
  { subjects, watched, signal }: Delivering,
): Promise<Outcome> {
  const { delivery, endpoint } = claimed
  const isTest = delivery.type === testType
  const body = isTest ? testBodyOf(delivery) : bodyOf(delivery, subjects.messagesOf(delivery))
  const item = subjects.itemOf(delivery)
  const owner = { ...filterOf(endpoint), createdBy: endpoint.createdBy }
  // What was claimed before a permission was taken waits on, for an endpoint that the next round switches off.
  if (!(await mayHear(services, owner))) return unanswered(services.clock.now(), 'interrupted')
  if (!isHeard(delivery, owner.topics)) return unanswered(services.clock.now(), unheard)
  if (item && body !== null) await watched(endpoint, item)
  return body === null
    ? unanswered(services.clock.now(), gone)
    : attempt(services, endpoint, delivery, body, signal)
}

/** Nothing was tried, or nobody knows how it ended. */
export const unanswered = (now: Date, error: string): Outcome => ({
  attempt: { at: now.toISOString(), responseStatus: null, durationMs: 0, error, answer: null },
  retryAfterSeconds: null,
})
