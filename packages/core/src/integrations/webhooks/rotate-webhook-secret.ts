import { RotatedWebhookSecret, RotateWebhookSecretInput } from '@heimdall/contracts'
import { webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { authorizeTopics } from './authorize-topics.ts'
import { filterOf } from './filter-of.ts'
import { lockWebhook, originOf } from './queries.ts'
import { newSecret, sealSecret } from './secrets.ts'

const hourMs = 3_600_000

/**
 * The new secret signs at once; the one before signs beside it for a while, so that nothing is refused meanwhile. By it
 * somebody can sign what they make up, so it is for those who may hear what is sent.
 */
export const rotateWebhookSecret = defineCommand({
  name: 'webhooks.rotateSecret',
  permission: 'setting:write',
  input: RotateWebhookSecretInput,
  output: RotatedWebhookSecret,
  async run({ services, tx, actor, input: { id, overlapHours }, audit, now }) {
    const before = await lockWebhook(tx, id)
    authorizeTopics(actor, filterOf(before).topics)
    const secret = newSecret(services)
    const expiresAt = overlapHours === 0 ? null : new Date(now.getTime() + overlapHours * hourMs)
    await tx
      .update(webhookEndpoints)
      .set({
        secret: sealSecret(services, id, secret),
        previousSecret: expiresAt === null ? null : before.secret,
        previousSecretExpiresAt: expiresAt,
        updatedAt: now,
      })
      .where(eq(webhookEndpoints.id, id))
    audit('integration_reconnected', {
      resource: ['integration', id],
      description: `New secret for the webhook to ${originOf(before.url)}`,
      metadata: { platform: 'webhook', integrationId: id },
    })
    return { secret, previousSecretExpiresAt: expiresAt?.toISOString() ?? null }
  },
})
