import { headSize } from '@heimdall/audit'
import { EventTopics, type Webhook } from '@heimdall/contracts'
import { type Database, isUnavailable, type Transaction } from '@heimdall/db'
import { users, type webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { asc, eq, getTableColumns, sql } from '@heimdall/db/sql'
import { feedSize } from '../../gps/index.ts'
import { notFound, type Services } from '../../kernel/index.ts'
import { testType } from './test-type.ts'

export type WebhookRow = typeof webhookEndpoints.$inferSelect
export type DeliveryRow = typeof webhookDeliveries.$inferSelect

/** Nobody reads further, and to count on would scan. Tests are no messages. */
const mostCounted = 10_000
const countOf = (...statuses: readonly DeliveryRow['status'][]) => sql<number>`(
  SELECT count(*)::int FROM (
    SELECT FROM webhook_deliveries AS d
    WHERE d.endpoint_id = ${webhookEndpoints.id} AND d.type <> ${testType}
      AND d.status IN (${sql.join(
        statuses.map((status) => sql`${status}`),
        sql`, `,
      )})
    LIMIT ${mostCounted}) AS counted)`

/** All of them, or one, as administrators see them. */
export async function readWebhooks(
  services: Services,
  db: Database | Transaction,
  id?: string,
): Promise<Webhook[]> {
  const rows = await db
    .select({
      webhook: getTableColumns(webhookEndpoints),
      creator: { id: users.id, username: users.username },
      waiting: countOf('waiting', 'sending'),
      dead: countOf('dead'),
    })
    .from(webhookEndpoints)
    .leftJoin(users, eq(users.id, webhookEndpoints.createdBy))
    .where(id === undefined ? undefined : eq(webhookEndpoints.id, id))
    .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id))
  const sizes = rows.length === 0 ? null : await sizesNow(services)
  return rows.map(({ webhook, creator, waiting, dead }) => ({
    id: webhook.id,
    url: webhook.url,
    description: webhook.description,
    topics: EventTopics.parse(webhook.topics),
    q: webhook.q,
    deviceIds: webhook.deviceIds,
    userId: webhook.userId,
    status: webhook.status,
    disabledReason: webhook.disabledReason,
    previousSecretExpiresAt: overlapOf(webhook, services.clock.now()),
    failingSince: webhook.failingSince?.toISOString() ?? null,
    lastSuccessAt: webhook.lastSuccessAt?.toISOString() ?? null,
    waiting,
    dead,
    behind: sizes && behindOf(webhook, sizes),
    replay:
      webhook.replayFrom && webhook.replayTo
        ? { from: webhook.replayFrom.toISOString(), to: webhook.replayTo.toISOString() }
        : null,
    createdBy: creator,
    createdAt: webhook.createdAt.toISOString(),
    updatedAt: webhook.updatedAt.toISOString(),
  }))
}

/** Null while the time series are away: all else of a webhook is known without them, and it can be paused. */
async function sizesNow({ audit, gps }: Services): Promise<{ log: number; feed: number } | null> {
  try {
    const [log, feed] = await Promise.all([headSize(audit.reads.sql), feedSize(gps.reads)])
    return { log, feed }
  } catch (error) {
    if (isUnavailable(error)) return null
    throw error
  }
}

const behindOf = ({ position, gpsPosition }: WebhookRow, { log, feed }: { log: number; feed: number }) =>
  Math.max(0, log - position) + (gpsPosition === null ? 0 : Math.max(0, feed - gpsPosition))

export async function readWebhook(
  services: Services,
  db: Database | Transaction,
  id: string,
): Promise<Webhook> {
  const [webhook] = await readWebhooks(services, db, id)
  if (!webhook) throw notFound('This webhook')
  return webhook
}

/** Locks it until the transaction ends. */
export async function lockWebhook(tx: Transaction, id: string): Promise<WebhookRow> {
  const [row] = await tx.select().from(webhookEndpoints).where(eq(webhookEndpoints.id, id)).for('update')
  if (!row) throw notFound('This webhook')
  return row
}

const overlapOf = ({ previousSecretExpiresAt }: WebhookRow, now: Date): string | null =>
  previousSecretExpiresAt !== null && previousSecretExpiresAt > now
    ? previousSecretExpiresAt.toISOString()
    : null

/** For the audit log: a path or query may be a secret, as those of Discord are. */
export const originOf = (url: string): string => new URL(url).origin
