import { RetriedDeliveries, WebhookInput } from '@heimdall/contracts'
import { sql } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { announceWork } from './announce-work.ts'
import { authorizeTopics } from './authorize-topics.ts'
import { filterOf } from './filter-of.ts'
import { areHeard } from './is-heard.ts'
import { lockWebhook, originOf } from './queries.ts'
import { testType } from './test-type.ts'

/** In one statement; whoever has more asks again. */
const most = 10_000

/** Sends once more what was given up, as far as it is still heard of. */
export const retryDeadDeliveries = defineCommand({
  name: 'webhooks.retryDead',
  permission: 'setting:write',
  input: WebhookInput,
  output: RetriedDeliveries,
  async run({ tx, actor, input: { id }, audit, now }) {
    const webhook = await lockWebhook(tx, id)
    const { url, status } = webhook
    const { topics } = filterOf(webhook)
    authorizeTopics(actor, topics)
    const rows = await tx.execute<{ id: string }>(sql`
      UPDATE webhook_deliveries
      SET status = 'waiting', attempt_count = 0, due_at = ${now.toISOString()}, finished_at = NULL
      WHERE id IN (
        SELECT id FROM webhook_deliveries WHERE endpoint_id = ${id} AND status = 'dead' AND type <> ${testType}
          AND ${areHeard(topics)}
        ORDER BY id LIMIT ${most} FOR UPDATE)
      RETURNING id`)
    await announceWork(tx)
    if (rows.length === 0) audit.none('nothing was given up')
    else {
      audit('integration_status_updated', {
        resource: ['integration', id],
        description: `Sent again what was given up: webhook to ${originOf(url)}`,
        metadata: {
          platform: 'webhook',
          integrationId: id,
          changedFields: ['deadDeliveries'],
          oldStatus: status,
          newStatus: status,
        },
      })
    }
    return { retried: rows.length }
  },
})
