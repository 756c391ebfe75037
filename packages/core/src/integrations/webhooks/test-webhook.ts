import { WebhookInput, WebhookTestResult } from '@heimdall/contracts'
import { webhookDeliveries } from '@heimdall/db/core'
import { defineCommand, limitRate, newId } from '../../kernel/index.ts'
import { requireWebhook } from './require-webhook.ts'
import { attempt } from './sending/attempt.ts'
import { testBodyOf } from './sending/body-of.ts'
import { testType } from './test-type.ts'

const tests = { limit: 30, windowSeconds: 300 }

/** Sends a message that means nothing, now and once, also to an endpoint that is paused. */
export const testWebhook = defineCommand({
  name: 'webhooks.test',
  permission: 'setting:write',
  input: WebhookInput,
  output: WebhookTestResult,
  async prepare({ services, input: { id }, now }) {
    await limitRate(services, 'webhook-tests', tests)
    const endpoint = await requireWebhook(services.primary.db, id)
    const deliveryId = newId(services)
    const delivery = { endpointId: id, messageId: `test_${deliveryId}`, type: testType, eventAt: now }
    const signal = new AbortController().signal
    const outcome = await attempt(services, endpoint, delivery, testBodyOf(delivery), signal)
    return { ...delivery, id: deliveryId, attempt: outcome.attempt }
  },
  async run({ tx, prepared: { attempt: made, ...delivery }, audit, now }) {
    const delivered = made.error === null
    await tx.insert(webhookDeliveries).values({
      ...delivery,
      status: delivered ? 'delivered' : 'dead',
      attemptCount: 1,
      attempts: [made],
      dueAt: now,
      finishedAt: now,
      createdAt: now,
    })
    audit.none('nothing is changed, here or there')
    return { ...made, deliveryId: delivery.id, delivered }
  },
})
