import { ListWebhookDeliveriesInput, WebhookDeliveryList } from '@heimdall/contracts'
import { webhookDeliveries } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'
import { requireWebhook } from './require-webhook.ts'
import { toDelivery } from './to-delivery.ts'

/** The newest first. */
export const listWebhookDeliveries = defineQuery({
  name: 'webhooks.deliveries',
  permission: 'setting:read',
  input: ListWebhookDeliveriesInput,
  output: WebhookDeliveryList,
  async run({ services, actor, input }) {
    const { id, status, page, limit } = input
    const { db } = services.primary
    await requireWebhook(db, id)
    const where = and(eq(webhookDeliveries.endpointId, id), status && eq(webhookDeliveries.status, status))
    const at = keysetPage({ list: 'webhooks.deliveries', input, by: null, id: webhookDeliveries.id })
    const found = await db
      .select()
      .from(webhookDeliveries)
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, (row) => [null, row.id])
    return {
      deliveries: rows.map((row) => toDelivery(actor, row)),
      page,
      limit,
      total: await cappedCount(db, webhookDeliveries, where),
      nextCursor,
    }
  },
})
