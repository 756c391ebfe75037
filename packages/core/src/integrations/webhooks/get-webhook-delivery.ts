import { WebhookDeliveryInput, WebhookDeliveryView } from '@heimdall/contracts'
import { webhookDeliveries } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { recordStaffViews } from '../../gps/index.ts'
import { type Actor, defineQuery, notFound, type Services } from '../../kernel/index.ts'
import { maySee } from './may-see.ts'
import type { DeliveryRow } from './queries.ts'
import { requireWebhook } from './require-webhook.ts'
import { bodyOf, testBodyOf } from './sending/body-of.ts'
import { readSubjects } from './sending/read-subjects.ts'
import { shownAttempts } from './shown-attempts.ts'
import { testType } from './test-type.ts'
import { toDelivery } from './to-delivery.ts'

/** With every attempt, and with what is sent and answered as far as whoever asks may see it. */
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
    const attempts = shownAttempts(actor, row)
    return { ...toDelivery(actor, row), attempts, url, body: await bodyFor(services, actor, row) }
  },
})

async function bodyFor(services: Services, actor: Actor, row: DeliveryRow): Promise<string | null> {
  if (row.type === testType) return testBodyOf(row)
  if (!maySee(actor, row)) return null
  const subjects = await readSubjects(services, [row])
  const item = subjects.itemOf(row)
  if (item) await recordStaffViews(services, actor, { kind: 'live', ownerIds: [item.userId] })
  return bodyOf(row, subjects.messagesOf(row))
}
