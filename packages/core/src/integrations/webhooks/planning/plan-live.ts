import { headSize, readFrom } from '@heimdall/audit'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, gt, inArray, sql } from 'drizzle-orm'
import type { Services } from '../../../kernel/index.ts'
import type { WebhookRow } from '../queries.ts'
import { deliveriesOf } from './deliveries-of.ts'
import type { Planning } from './planning.ts'

const pageSize = 500
/** Rows of one statement. */
const mostRows = 1_000

/**
 * Turns what is new in the log into deliveries; true when there is more. Those who are at the same place share a page, and
 * each group gets one page a round: who is far behind holds up nobody. Position and deliveries are one transaction, so a
 * crash loses nothing and doubles nothing; of several processes the first one moves the position.
 */
export async function planLive(planning: Planning, endpoints: readonly WebhookRow[]): Promise<boolean> {
  const { services } = planning
  if (endpoints.length === 0) return false
  // Read after the positions: none is beyond it, unless it is another log than before.
  const size = await headSize(services.audit.timeseries.sql)
  await returnToLog(services, endpoints, size)
  let more = false
  for (const group of groupsOf(endpoints.filter(({ position }) => position < size))) {
    const start = Math.min(...group.map(({ position }) => position))
    const page = await readFrom(services.audit.timeseries.sql, start, pageSize)
    if (page.next === start) continue
    await planPage(planning, group, page)
    if (page.next < size) more = true
  }
  return more
}

/** Who can be served by one page, from the one that is furthest behind in it. */
function groupsOf(endpoints: readonly WebhookRow[]): WebhookRow[][] {
  const groups: WebhookRow[][] = []
  for (const endpoint of [...endpoints].sort((a, b) => a.position - b.position)) {
    const group = groups.at(-1)
    const start = group?.[0]?.position
    if (group && start !== undefined && endpoint.position < start + pageSize) group.push(endpoint)
    else groups.push([endpoint])
  }
  return groups
}

async function planPage(
  planning: Planning,
  group: readonly WebhookRow[],
  { events, next }: Awaited<ReturnType<typeof readFrom>>,
): Promise<void> {
  const { services, subscriptions } = planning
  const planned: { endpoint: WebhookRow; rows: ReturnType<typeof deliveriesOf> }[] = []
  for (const endpoint of group) {
    const subscription = await subscriptions.subscriptionOf(endpoint)
    if (!subscription) continue
    const unseen = events.filter(({ sequence }) => sequence >= endpoint.position).map(({ event }) => event)
    planned.push({ endpoint, rows: deliveriesOf(planning, endpoint, subscription, unseen) })
  }
  if (planned.length === 0) return
  const ids = sql.param(planned.map(({ endpoint }) => endpoint.id))
  const positions = sql.param(planned.map(({ endpoint }) => endpoint.position))
  await services.primary.db.transaction(async (tx) => {
    const won = await tx.execute<{ id: string }>(sql`
      UPDATE webhook_endpoints AS e SET position = ${next}
      FROM unnest(${ids}::uuid[], ${positions}::bigint[]) AS was(id, position)
      WHERE e.id = was.id AND e.position = was.position AND e.status = 'active'
      RETURNING e.id`)
    const winners = new Set(won.map(({ id }) => id))
    const rows = planned.flatMap(({ endpoint, rows }) => (winners.has(endpoint.id) ? rows : []))
    for (let from = 0; from < rows.length; from += mostRows) {
      await tx
        .insert(webhookDeliveries)
        .values(rows.slice(from, from + mostRows))
        .onConflictDoNothing()
    }
  })
}

/** A number from the future is that of another log, a restored one say: begin now rather than never. */
async function returnToLog(
  { primary: { db } }: Services,
  endpoints: readonly WebhookRow[],
  size: number,
): Promise<void> {
  const beyond = endpoints.filter(({ position }) => position > size).map(({ id }) => id)
  if (beyond.length === 0) return
  await db
    .update(webhookEndpoints)
    .set({ position: size })
    .where(and(inArray(webhookEndpoints.id, beyond), gt(webhookEndpoints.position, size)))
}
