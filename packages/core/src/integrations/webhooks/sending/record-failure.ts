import type { WebhookAttempt } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { type Services, systemCall } from '../../../kernel/index.ts'
import { disableWebhook } from '../disable-webhook.ts'
import type { Outcome } from './attempt.ts'
import { attemptsWith } from './attempts-with.ts'
import { afterFailures } from './back-off.ts'
import type { Claimed } from './claim-deliveries.ts'
import { gone, unheard } from './deliver.ts'

/** Nothing has been taken for so long: to go on would help nobody. */
const patienceMs = 5 * 24 * 3_600_000

/** Whether it was the receiver that did not take it. */
export const isFault = ({ attempt: { error } }: Outcome): boolean =>
  error !== null && error !== 'interrupted' && error !== gone && error !== unheard

/** Writes down that an attempt came to nothing, and what follows from it. Does nothing where the claim was lost meanwhile. */
export async function recordFailure(services: Services, claimed: Claimed, outcome: Outcome): Promise<void> {
  const { delivery, endpoint } = claimed
  const { db } = services.primary
  const { attempt } = outcome
  const { error } = attempt
  const now = services.clock.now()
  const dead = { status: 'dead', finishedAt: now } as const
  // Our own doing is nobody's failure, and what is gone, or heard of no more, comes back by no further attempt.
  if (error === 'interrupted') {
    const attemptCount = delivery.attemptCount - 1
    return settle(db, delivery, attempt, { status: 'waiting', dueAt: now, attemptCount })
  }
  if (error === gone || error === unheard) return settle(db, delivery, attempt, dead)
  await db.transaction(async (tx) => {
    // The endpoint before its deliveries, as whoever changes or deletes it locks them.
    await tx
      .update(webhookEndpoints)
      .set({ failingSince: now })
      .where(and(eq(webhookEndpoints.id, endpoint.id), isNull(webhookEndpoints.failingSince)))
    await settle(
      tx,
      delivery,
      attempt,
      afterFailures(services, delivery.attemptCount, outcome.retryAfterSeconds),
    )
  })
  const isHopeless =
    endpoint.failingSince !== null && now.getTime() - endpoint.failingSince.getTime() > patienceMs
  if (error !== 'gone' && !isHopeless) return
  const reason = error === 'gone' ? 'gone' : 'failing'
  await disableWebhook.execute(services, systemCall(services, 'webhooks'), { id: endpoint.id, reason })
}

async function settle(
  db: Transaction | Services['primary']['db'],
  { id, claimedAt }: Claimed['delivery'],
  attempt: WebhookAttempt,
  change: Partial<Claimed['delivery']>,
): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({ ...change, attempts: attemptsWith(sql`${JSON.stringify(attempt)}::jsonb`), claimedAt: null })
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.status, 'sending'),
        claimedAt === null ? sql`false` : eq(webhookDeliveries.claimedAt, claimedAt),
      ),
    )
}
