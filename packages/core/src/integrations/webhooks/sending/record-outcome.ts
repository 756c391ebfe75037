import type { WebhookAttempt } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { type Services, systemCall } from '../../../kernel/index.ts'
import { disableWebhook } from '../disable-webhook.ts'
import type { Outcome } from './attempt.ts'
import { waitAfter } from './back-off.ts'
import type { Claimed } from './claim-deliveries.ts'

/** As the delivery log shows them. */
const mostAttempts = 20
/** Nothing has been taken for so long: to go on would help nobody. */
const patienceMs = 5 * 24 * 3_600_000
/** A success every millisecond need not be written down as often. */
const successEveryMs = 10_000

/** Writes down what came of an attempt, and what follows from it. Does nothing where the claim was lost meanwhile. */
export async function recordOutcome(
  services: Services,
  { delivery, endpoint }: Claimed,
  outcome: Outcome,
): Promise<void> {
  const { attempt } = outcome
  const now = services.clock.now()
  const attempts = latest([...delivery.attempts, attempt])
  if (attempt.error === null) {
    await services.primary.db.transaction(async (tx) => {
      await settle(tx, delivery, { status: 'delivered', finishedAt: now, attempts })
      await noteSuccess(tx, endpoint.id, now)
    })
    return
  }
  if (attempt.error === 'interrupted') {
    // Our own doing, which is nobody's failure.
    const again = {
      status: 'waiting',
      dueAt: now,
      attempts,
      attemptCount: delivery.attemptCount - 1,
    } as const
    await settle(services.primary.db, delivery, again)
    return
  }
  const waitMs = waitAfter(delivery.attemptCount, services.random, outcome.retryAfterSeconds)
  await services.primary.db.transaction(async (tx) => {
    await settle(
      tx,
      delivery,
      waitMs === null
        ? { status: 'dead', finishedAt: now, attempts }
        : { status: 'waiting', dueAt: new Date(now.getTime() + waitMs), attempts },
    )
    await tx
      .update(webhookEndpoints)
      .set({ failingSince: now })
      .where(and(eq(webhookEndpoints.id, endpoint.id), isNull(webhookEndpoints.failingSince)))
  })
  const isHopeless =
    endpoint.failingSince !== null && now.getTime() - endpoint.failingSince.getTime() > patienceMs
  if (attempt.error !== 'gone' && !isHopeless) return
  const reason = attempt.error === 'gone' ? 'gone' : 'failing'
  await disableWebhook.execute(services, systemCall(services, 'webhooks'), { id: endpoint.id, reason })
}

const latest = (attempts: WebhookAttempt[]) => attempts.slice(-mostAttempts)

async function settle(
  db: Transaction | Services['primary']['db'],
  { id, claimedAt }: Claimed['delivery'],
  change: Partial<Claimed['delivery']>,
): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set({ ...change, claimedAt: null })
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.status, 'sending'),
        claimedAt === null ? sql`false` : eq(webhookDeliveries.claimedAt, claimedAt),
      ),
    )
}

/** A receiver that is back gets at once what waits for it. */
async function noteSuccess(tx: Transaction, endpointId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - successEveryMs)
  const { failingSince, lastSuccessAt, id } = webhookEndpoints
  const isNews = or(sql`${failingSince} IS NOT NULL`, isNull(lastSuccessAt), lt(lastSuccessAt, before))
  const [was] = await tx
    .select({ failingSince })
    .from(webhookEndpoints)
    .where(and(eq(id, endpointId), isNews))
    .for('update')
  if (!was) return
  await tx.update(webhookEndpoints).set({ lastSuccessAt: now, failingSince: null }).where(eq(id, endpointId))
  if (was.failingSince === null) return
  await tx
    .update(webhookDeliveries)
    .set({ dueAt: now })
    .where(and(eq(webhookDeliveries.endpointId, endpointId), eq(webhookDeliveries.status, 'waiting')))
}
