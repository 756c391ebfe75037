import { hearsOf, ReplayWebhookInput, Webhook } from '@heimdall/contracts'
import { webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { AppError, defineCommand } from '../../kernel/index.ts'
import { announceWork } from './announce-work.ts'
import { filterOf } from './filter-of.ts'
import { lockWebhook, originOf, readWebhook } from './queries.ts'
import { requireHearable } from './require-hearable.ts'

/** Sends a span of time once more, by the endpoint's filter of now and under the same ids. */
export const replayWebhook = defineCommand({
  name: 'webhooks.replay',
  permission: 'setting:write',
  input: ReplayWebhookInput,
  output: Webhook,
  async run({ services, tx, actor, input: { id, from, to }, audit, now }) {
    const before = await lockWebhook(tx, id)
    const filter = filterOf(before)
    // Devices and an account that it names may be gone by now: what is left of them is sent all the same.
    await requireHearable(services, actor, { ...filter, deviceIds: null, userId: null })
    if (before.replayTo !== null) {
      throw new AppError('CONFLICT', 'Another span is being sent again; wait for its end')
    }
    // What is still to come is sent anyway.
    const end = new Date(Math.min(Date.parse(to), now.getTime()))
    await tx
      .update(webhookEndpoints)
      .set({
        replayFrom: new Date(from),
        replayAfter: null,
        replayTo: end,
        replayGpsPosition: hearsOf(filter.topics, 'gps') ? 0 : null,
      })
      .where(eq(webhookEndpoints.id, id))
    await announceWork(tx)
    audit('integration_status_updated', {
      resource: ['integration', id],
      description: `Sent again from ${from} to ${end.toISOString()}: webhook to ${originOf(before.url)}`,
      metadata: {
        platform: 'webhook',
        integrationId: id,
        changedFields: ['replay'],
        oldStatus: before.status,
        newStatus: before.status,
      },
    })
    return readWebhook(services, tx, id)
  },
})
