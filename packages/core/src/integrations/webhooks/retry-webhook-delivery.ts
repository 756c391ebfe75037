import { WebhookDelivery, WebhookDeliveryInput } from '@heimdall/contracts'
import { webhookDeliveries } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { AppError, authorize, defineCommand, notFound } from '../../kernel/index.ts'
import { announceWork } from './announce-work.ts'
import { permissionOfDelivery } from './permission-of-delivery.ts'
import { toDelivery } from './to-delivery.ts'

/** Sends one message once more, whatever came of it, under the same id; for whoever may hear it. */
export const retryWebhookDelivery = defineCommand({
  name: 'webhooks.retry',
  permission: 'setting:write',
  input: WebhookDeliveryInput,
  output: WebhookDelivery,
  async run({ tx, actor, input: { id, deliveryId }, audit, now }) {
    const isIt = and(eq(webhookDeliveries.id, deliveryId), eq(webhookDeliveries.endpointId, id))
    const [before] = await tx.select().from(webhookDeliveries).where(isIt).for('update')
    if (!before) throw notFound('This delivery')
    const permission = permissionOfDelivery(before)
    if (permission !== null) authorize(actor, permission)
    if (before.status === 'sending') {
      throw new AppError('CONFLICT', 'This delivery is on its way right now; wait for its end')
    }
    const [row = before] = await tx
      .update(webhookDeliveries)
      .set({
        status: 'waiting',
        attemptCount: before.status === 'waiting' ? before.attemptCount : 0,
        dueAt: now,
        finishedAt: null,
      })
      .where(isIt)
      .returning()
    await announceWork(tx)
    audit.none('The delivery log says that it was sent again')
    return toDelivery(actor, row)
  },
})
