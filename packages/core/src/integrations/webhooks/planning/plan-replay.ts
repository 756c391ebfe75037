import { readSpan } from '@heimdall/audit'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { WebhookRow } from '../queries.ts'
import { deliveriesOf } from './deliveries-of.ts'
import type { Planning } from './planning.ts'

const pageSize = 500

/** One page of a span of time that is sent anew; true when there is more. What is on its way already is left alone. */
export async function planReplay(planning: Planning, endpoint: WebhookRow): Promise<boolean> {
  const { services, subscriptions } = planning
  const { id, replayFrom: from, replayAfter: after, replayTo: to } = endpoint
  if (from === null || to === null) return false
  const subscription = await subscriptions.subscriptionOf(endpoint)
  if (!subscription) return false
  const events = await readSpan(services.audit.timeseries.sql, { from, after, to, limit: pageSize })
  const rows = deliveriesOf(planning, endpoint, subscription, events)
  const last = events.length === pageSize ? events.at(-1) : undefined
  await services.primary.db.transaction(async (tx) => {
    const [won] = await tx
      .update(webhookEndpoints)
      .set(
        last
          ? { replayFrom: new Date(last.createdAt), replayAfter: last.id }
          : { replayFrom: null, replayAfter: null, replayTo: null },
      )
      .where(
        and(
          eq(webhookEndpoints.id, id),
          eq(webhookEndpoints.replayFrom, from),
          eq(webhookEndpoints.replayTo, to),
          after === null ? isNull(webhookEndpoints.replayAfter) : eq(webhookEndpoints.replayAfter, after),
        ),
      )
      .returning({ id: webhookEndpoints.id })
    if (!won || rows.length === 0) return
    await tx
      .insert(webhookDeliveries)
      .values(rows)
      .onConflictDoUpdate({
        target: [webhookDeliveries.endpointId, webhookDeliveries.messageId],
        set: { status: 'waiting', attemptCount: 0, dueAt: services.clock.now(), finishedAt: null },
        setWhere: inArray(webhookDeliveries.status, ['delivered', 'dead']),
      })
  })
  return last !== undefined
}
