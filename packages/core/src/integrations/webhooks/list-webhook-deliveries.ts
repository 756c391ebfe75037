import { cappedTotal, ListWebhookDeliveriesInput, totalCap, WebhookDeliveryList } from '@heimdall/contracts'
import { webhookDeliveries } from '@heimdall/db/core'
import { and, desc, eq, sql } from 'drizzle-orm'
import { defineQuery } from '../../kernel/index.ts'
import { requireWebhook } from './require-webhook.ts'
import { toDelivery } from './to-delivery.ts'

/** The newest first. */
export const listWebhookDeliveries = defineQuery({
  name: 'webhooks.deliveries',
  permission: 'setting:read',
  input: ListWebhookDeliveriesInput,
  output: WebhookDeliveryList,
  async run({ services, input: { id, status, page, limit } }) {
    const { db } = services.primary
    await requireWebhook(db, id)
    const where = and(eq(webhookDeliveries.endpointId, id), status && eq(webhookDeliveries.status, status))
    const rows = await db
      .select()
      .from(webhookDeliveries)
      .where(where)
      .orderBy(desc(webhookDeliveries.id))
      .limit(limit)
      .offset((page - 1) * limit)
    const some = db
      .select({ one: sql`1` })
      .from(webhookDeliveries)
      .where(where)
      .limit(totalCap + 1)
      .as('some')
    const [counted] = await db.select({ count: sql<string>`count(*)` }).from(some)
    return {
      deliveries: rows.map(toDelivery),
      page,
      limit,
      total: cappedTotal(Number(counted?.count ?? 0)),
    }
  },
})
