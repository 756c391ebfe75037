import { readEvents } from '@heimdall/audit'
import { topicPermissions, WebhookDeliveryInput, WebhookDeliveryView } from '@heimdall/contracts'
import { webhookDeliveries } from '@heimdall/db/core'
import { and, eq } from 'drizzle-orm'
import { type Actor, defineQuery, holds, notFound, type Services } from '../../kernel/index.ts'
import type { DeliveryRow } from './queries.ts'
import { requireWebhook } from './require-webhook.ts'
import { bodyOf, testBodyOf } from './sending/body-of.ts'
import { toDelivery } from './to-delivery.ts'

/** With every attempt, and with what is sent as far as whoever asks may see it. */
export const getWebhookDelivery = defineQuery({
  name: 'webhooks.delivery',
  permission: 'setting:read',
  input: WebhookDeliveryInput,
  output: WebhookDeliveryView,
  async run({ services, actor, input: { id, deliveryId } }) {
    const { db } = services.primary
    const { url } = await requireWebhook(db, id)
    const [row] = await db
      .select()
      .from(webhookDeliveries)
      .where(and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.endpointId, id)))
    if (!row) throw notFound('This delivery')
    return { ...toDelivery(row), attempts: row.attempts, url, body: await bodyFor(services, actor, row) }
  },
})

async function bodyFor(services: Services, actor: Actor, row: DeliveryRow): Promise<string | null> {
  if (row.eventId === null) return testBodyOf(row)
  const topic = row.type.startsWith('audit.') ? 'audit' : 'account'
  if (!holds(actor, topicPermissions[topic])) return null
  const [event] = await readEvents(services.audit.reads.sql, [row.eventId])
  return event ? bodyOf(row, event) : null
}
