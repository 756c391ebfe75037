import { Done, done, WebhookInput } from '@heimdall/contracts'
import { webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { lockWebhook, originOf } from './queries.ts'

/** Its delivery log goes with it. */
export const deleteWebhook = defineCommand({
  name: 'webhooks.delete',
  permission: 'setting:write',
  input: WebhookInput,
  output: Done,
  lock: ({ tx, input }) => lockWebhook(tx, input.id),
  async run({ tx, input: { id }, audit }) {
    const { url } = await lockWebhook(tx, id)
    await tx.delete(webhookEndpoints).where(eq(webhookEndpoints.id, id))
    audit('integration_disconnected', {
      resource: ['integration', id],
      description: `Webhook to ${originOf(url)}`,
      metadata: { platform: 'webhook', integrationId: id },
    })
    return done
  },
})
