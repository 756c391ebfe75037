import { Done, done, Id, webhookDisabledReasons } from '@heimdall/contracts'
import { webhookEndpoints } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineCommand } from '../../kernel/index.ts'
import { queueMail, webhookDisabled } from '../../mail/index.ts'
import { originOf } from './queries.ts'

const DisableWebhookInput = z.object({ id: Id, reason: z.enum(webhookDisabledReasons) })

/** By Heimdall itself, on no surface: an endpoint that is of no use is told nothing more until a person looks at it. */
export const disableWebhook = defineCommand({
  name: 'webhooks.disable',
  permission: 'setting:write',
  input: DisableWebhookInput,
  output: Done,
  async run({ services, tx, input: { id, reason }, audit, now }) {
    const [webhook] = await tx
      .update(webhookEndpoints)
      .set({ status: 'disabled', disabledReason: reason, updatedAt: now })
      .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.status, 'active')))
      .returning()
    if (!webhook) {
      audit.none('somebody was faster')
      return done
    }
    const origin = originOf(webhook.url)
    audit('integration_status_updated', {
      resource: ['integration', id],
      description: `Webhook to ${origin}`,
      failure: failures[reason],
      metadata: {
        platform: 'webhook',
        integrationId: id,
        changedFields: ['status'],
        oldStatus: 'active',
        newStatus: 'disabled',
      },
    })
    if (webhook.createdBy !== null) {
      await queueMail(services, tx, webhook.createdBy, webhookDisabled, { id, origin, reason })
    }
    return done
  },
})

const failures: Record<z.infer<typeof DisableWebhookInput>['reason'], string> = {
  failing: 'It has taken nothing for five days',
  gone: 'It answered 410 Gone',
  filter: 'Its search can not be read any more',
  permission: 'Whoever has set it up may not hear all of it any more',
}
