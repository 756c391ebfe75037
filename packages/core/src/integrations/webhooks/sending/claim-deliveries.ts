import { webhookDeliveries } from '@heimdall/db/core'
import { and, eq, inArray, lt, sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import type { DeliveryRow, WebhookRow } from '../queries.ts'
import { attemptsWith } from './attempts-with.ts'
import { afterFailures } from './back-off.ts'
import { lockDeliveries } from './lock-deliveries.ts'

export interface Claimed {
  delivery: DeliveryRow
  endpoint: WebhookRow
}

/** Longer than any attempt lasts. Whose process has died by then is sent again, under the same id. */
const leaseMs = 60_000

/**
 * Takes what is due into this process's hands, at most `room(endpoint)` of each endpoint, in the order in which it is due. The
 * claim is committed before anything leaves, and skips what others are claiming: no two processes send the same at once.
 */
export async function claimDeliveries(
  { primary: { db }, clock }: Services,
  endpoints: readonly WebhookRow[],
  room: (endpoint: WebhookRow) => number,
): Promise<Claimed[]> {
  const now = clock.now()
  const wanting = endpoints.flatMap((endpoint) => {
    const slots = room(endpoint)
    return slots > 0 ? [{ id: endpoint.id, slots }] : []
  })
  if (wanting.length === 0) return []
  const ids = sql.param(wanting.map(({ id }) => id))
  const slots = sql.param(wanting.map((one) => one.slots))
  const due = sql`
    SELECT due.id
    FROM unnest(${ids}::uuid[], ${slots}::int[]) AS wanting(endpoint_id, slots)
    CROSS JOIN LATERAL (
      SELECT id FROM webhook_deliveries AS d
      WHERE d.endpoint_id = wanting.endpoint_id AND d.status = 'waiting'
        AND d.due_at <= ${now.toISOString()}
      ORDER BY d.due_at, d.id LIMIT wanting.slots
      FOR UPDATE SKIP LOCKED
    ) AS due`
  // Two statements: as one the planner might look again, and lock more than the slots.
  const rows = await db.transaction(async (tx) => {
    const found = await tx.execute<{ id: string }>(due)
    if (found.length === 0) return []
    return tx
      .update(webhookDeliveries)
      .set({ status: 'sending', claimedAt: now, attemptCount: sql`${webhookDeliveries.attemptCount} + 1` })
      .where(inArray(webhookDeliveries.id, idsOf(found)))
      .returning()
  })
  const byId = new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]))
  return rows.sort(byDue).flatMap((delivery) => {
    const endpoint = byId.get(delivery.endpointId)
    return endpoint ? [{ delivery, endpoint }] : []
  })
}

const byDue = (a: DeliveryRow, b: DeliveryRow) =>
  a.dueAt.getTime() - b.dueAt.getTime() || (a.id < b.id ? -1 : 1)

/** Puts back what was not even begun, as if it had not been claimed. */
export async function unclaimDeliveries(
  { primary: { db } }: Services,
  claimed: readonly DeliveryRow[],
): Promise<void> {
  for (const [claimedAt, rows] of Map.groupBy(claimed, (row) => row.claimedAt?.getTime() ?? 0)) {
    await db.transaction(async (tx) => {
      const held = await lockDeliveries(
        tx,
        and(
          inArray(webhookDeliveries.id, idsOf(rows)),
          eq(webhookDeliveries.status, 'sending'),
          // Another process may have claimed it since.
          eq(webhookDeliveries.claimedAt, new Date(claimedAt)),
        ),
      )
      await tx
        .update(webhookDeliveries)
        .set({ status: 'waiting', claimedAt: null, attemptCount: sql`${webhookDeliveries.attemptCount} - 1` })
        .where(inArray(webhookDeliveries.id, idsOf(held)))
    })
  }
}

/**
 * Frees what a process had in its hands when it died. It may have arrived; its receiver knows it by its id. That it comes
 * to nothing again and again may be its own doing, so it waits and ends as what fails.
 */
export async function releaseAbandoned(services: Services): Promise<void> {
  const { clock, primary } = services
  const now = clock.now()
  const lost = { at: now.toISOString(), responseStatus: null, durationMs: 0, error: 'lost', answer: null }
  const isAbandoned = and(
    eq(webhookDeliveries.status, 'sending'),
    lt(webhookDeliveries.claimedAt, new Date(now.getTime() - leaseMs)),
  )
  await primary.db.transaction(async (tx) => {
    const abandoned = await lockDeliveries(tx, isAbandoned)
    for (const [failures, rows] of Map.groupBy(abandoned, ({ attemptCount }) => attemptCount)) {
      await tx
        .update(webhookDeliveries)
        .set({
          ...afterFailures(services, failures),
          claimedAt: null,
          attempts: attemptsWith(sql`${JSON.stringify(lost)}::jsonb`),
        })
        .where(inArray(webhookDeliveries.id, idsOf(rows)))
    }
  })
}

const idsOf = (rows: readonly Pick<DeliveryRow, 'id'>[]) => rows.map(({ id }) => id)
