import { readSpan } from '@heimdall/audit'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, eq, inArray, isNull, type SQL } from '@heimdall/db/sql'
import { readFeedSpan } from '../../../gps/index.ts'
import type { Services } from '../../../kernel/index.ts'
import type { WebhookRow } from '../queries.ts'
import { deliveriesOf } from './deliveries-of.ts'
import { planItem } from './gps-source.ts'
import { planEvent } from './log-source.ts'
import type { Planning } from './planning.ts'
import { thinPositions } from './thin-positions.ts'

const pageSize = 500

interface Span {
  from: Date
  to: Date
}

/**
 * One page of a span of time that is sent anew; true when there is more. What is on its way already is left alone. First comes
 * what happened to devices, as far as it is kept, then what the log says.
 */
export async function planReplay(planning: Planning, endpoint: WebhookRow): Promise<boolean> {
  const { replayFrom: from, replayTo: to, replayGpsPosition } = endpoint
  if (from === null || to === null) return false
  const span = { from, to }
  return replayGpsPosition === null
    ? replayLog(planning, endpoint, span)
    : replayFeed(planning, endpoint, span, replayGpsPosition)
}

async function replayFeed(
  planning: Planning,
  endpoint: WebhookRow,
  { from, to }: Span,
  position: number,
): Promise<boolean> {
  const { services, subscriptions } = planning
  const subscription = await subscriptions.subscriptionOf(endpoint)
  if (!subscription) return false
  const found = await readFeedSpan(services.gps.timeseries, { position, from, to, limit: pageSize })
  const isFull = found.length === pageSize
  const { items, held } = thinPositions(found, { isFull, nowMs: Number.POSITIVE_INFINITY })
  const rows = deliveriesOf(planning, endpoint, items, subscription, planItem)
  const next = held?.number ?? (isFull ? (found.at(-1)?.number ?? position) + 1 : null)
  const isThere = eq(webhookEndpoints.replayGpsPosition, position)
  await move(services, endpoint, { set: { replayGpsPosition: next }, isThere, rows })
  return true
}

async function replayLog(planning: Planning, endpoint: WebhookRow, { from, to }: Span): Promise<boolean> {
  const { services, subscriptions } = planning
  const { replayAfter: after } = endpoint
  const subscription = await subscriptions.subscriptionOf(endpoint)
  if (!subscription) return false
  const events = await readSpan(services.audit.timeseries.sql, { from, after, to, limit: pageSize })
  const rows = deliveriesOf(planning, endpoint, events, subscription, planEvent)
  const last = events.length === pageSize ? events.at(-1) : undefined
  await move(services, endpoint, {
    set: last
      ? { replayFrom: new Date(last.createdAt), replayAfter: last.id }
      : { replayFrom: null, replayAfter: null, replayTo: null },
    isThere: and(
      isNull(webhookEndpoints.replayGpsPosition),
      after === null ? isNull(webhookEndpoints.replayAfter) : eq(webhookEndpoints.replayAfter, after),
    ),
    rows,
  })
  return last !== undefined
}

interface Move {
  set: Partial<WebhookRow>
  /** Holds as long as nobody else was faster. */
  isThere: SQL | undefined
  rows: ReturnType<typeof deliveriesOf>
}

async function move(
  services: Services,
  { id, updatedAt, replayFrom, replayTo }: WebhookRow,
  { set, isThere, rows }: Move,
): Promise<void> {
  if (replayFrom === null || replayTo === null) return
  const isSame = and(
    eq(webhookEndpoints.id, id),
    // Changed meanwhile, it may be to hear something else by now.
    eq(webhookEndpoints.updatedAt, updatedAt),
    eq(webhookEndpoints.replayFrom, replayFrom),
    eq(webhookEndpoints.replayTo, replayTo),
    isThere,
  )
  await services.primary.db.transaction(async (tx) => {
    const [won] = await tx
      .update(webhookEndpoints)
      .set(set)
      .where(isSame)
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
}
