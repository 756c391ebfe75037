import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, gt, inArray, sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import type { WebhookRow } from '../queries.ts'
import { deliveriesOf } from './deliveries-of.ts'
import type { Planning } from './planning.ts'
import type { Page, Source } from './source.ts'

/** Rows of one statement. */
const mostRows = 1_000

/** An endpoint, and how far it is. */
interface Reader {
  endpoint: WebhookRow
  position: number
}

/**
 * Turns what is new in a source into deliveries; true when there is more. Those who are at the same place share a page, and
 * each group gets one page a round: who is far behind holds up nobody. Position and deliveries are one transaction, so a
 * crash loses nothing and doubles nothing; of several processes the first one moves the position, and none does for an
 * endpoint that was changed meanwhile: what it is to hear now was not asked yet.
 */
export async function planLive<Item>(
  planning: Planning,
  endpoints: readonly WebhookRow[],
  source: Source<Item>,
): Promise<boolean> {
  const { services } = planning
  const readers = endpoints.flatMap((endpoint) => {
    const position = endpoint[source.column]
    return position === null ? [] : [{ endpoint, position }]
  })
  if (readers.length === 0) return false
  // Read after the positions: none is beyond it, unless it is another database than before.
  const size = await source.sizeOf(services)
  await returnToEnd(services, readers, size, source)
  let more = false
  for (const group of groupsOf(
    readers.filter(({ position }) => position < size),
    source.pageSize,
  )) {
    const start = Math.min(...group.map(({ position }) => position))
    const page = await source.read(services, start, size)
    if (page.isHeld) more = true
    if (page.next === start) continue
    await planPage(planning, group, page, source)
    if (page.next < size) more = true
  }
  return more
}

/** Who can be served by one page, from the one that is furthest behind in it. */
function groupsOf(readers: readonly Reader[], pageSize: number): Reader[][] {
  const groups: Reader[][] = []
  for (const reader of [...readers].sort((a, b) => a.position - b.position)) {
    const group = groups.at(-1)
    const start = group?.[0]?.position
    if (group && start !== undefined && reader.position < start + pageSize) group.push(reader)
    else groups.push([reader])
  }
  return groups
}

async function planPage<Item>(
  planning: Planning,
  group: readonly Reader[],
  { items, next }: Page<Item>,
  { column, plan }: Source<Item>,
): Promise<void> {
  const { services, subscriptions } = planning
  const planned: (Reader & { rows: ReturnType<typeof deliveriesOf> })[] = []
  for (const { endpoint, position } of group) {
    // A page that ends early may end before the place of some of them.
    if (position >= next) continue
    const subscription = await subscriptions.subscriptionOf(endpoint)
    if (!subscription) continue
    const unseen = items.filter(({ number }) => number >= position)
    planned.push({
      endpoint,
      position,
      rows: deliveriesOf(planning, endpoint, unseen, subscription, plan),
    })
  }
  if (planned.length === 0) return
  const place = sql.identifier(webhookEndpoints[column].name)
  const ids = sql.param(planned.map(({ endpoint }) => endpoint.id))
  const positions = sql.param(planned.map(({ position }) => position))
  const changed = sql.param(planned.map(({ endpoint }) => endpoint.updatedAt.toISOString()))
  await services.primary.db.transaction(async (tx) => {
    const won = await tx.execute<{ id: string }>(sql`
      UPDATE webhook_endpoints AS e SET ${place} = ${next}
      FROM unnest(${ids}::uuid[], ${positions}::bigint[], ${changed}::text[]::timestamptz[]) AS was(id, place, updated_at)
      WHERE e.id = was.id AND e.${place} = was.place AND e.updated_at = was.updated_at AND e.status = 'active'
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

/** A number from the future is that of another database, a restored one say: begin now rather than never. */
async function returnToEnd(
  { primary: { db } }: Services,
  readers: readonly Reader[],
  size: number,
  { column }: Pick<Source<unknown>, 'column'>,
): Promise<void> {
  const beyond = readers.filter(({ position }) => position > size).map(({ endpoint }) => endpoint.id)
  if (beyond.length === 0) return
  await db
    .update(webhookEndpoints)
    .set({ [column]: size })
    .where(and(inArray(webhookEndpoints.id, beyond), gt(webhookEndpoints[column], size)))
}
