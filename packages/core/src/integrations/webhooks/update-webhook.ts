import { headSize } from '@heimdall/audit'
import { hearsOf, UpdateWebhookInput, Webhook } from '@heimdall/contracts'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { feedSize } from '../../gps/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { announceWork } from './announce-work.ts'
import { lockWebhook, originOf, readWebhook, type WebhookRow } from './queries.ts'
import { requireHearable } from './require-hearable.ts'
import { requireReachable } from './require-reachable.ts'
import { topicsOf } from './topics-of.ts'

/** Whoever changes it must be allowed to hear all that it hears afterwards. */
export const updateWebhook = defineCommand({
  name: 'webhooks.update',
  permission: 'setting:write',
  input: UpdateWebhookInput,
  output: Webhook,
  async prepare({ services, input }) {
    if (input.url !== undefined) await requireReachable(services, input.url)
    const skips = input.skipMissed === true
    return {
      position: skips ? await headSize(services.audit.timeseries.sql) : null,
      gpsEnd: skips || hearsOf(input.topics ?? [], 'gps') ? await feedSize(services.gps.timeseries) : null,
    }
  },
  lock: ({ tx, input }) => lockWebhook(tx, input.id),
  async run({ services, tx, actor, input, prepared, audit, now }) {
    const { id, skipMissed: _, ...given } = input
    const before = await lockWebhook(tx, id)
    const topics = given.topics ?? topicsOf(before)
    const q = given.q === undefined ? before.q : given.q || null
    // To pause is to send less: whoever may hear nothing can still do that.
    if (given.status !== 'paused' || given.topics || given.q !== undefined || given.url !== undefined) {
      await requireHearable(services, actor, { topics, q })
    }
    const after = {
      url: given.url ?? before.url,
      description: given.description === undefined ? before.description : given.description || null,
      topics: [...new Set(topics)],
      q,
      status: given.status ?? before.status,
    }
    const changedFields = fields.filter(
      (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
    )
    const resumes = given.status === 'active'
    const position = resumes ? prepared.position : null
    const begun = position === null ? before.gpsPosition : null
    const gpsPosition = hearsOf(topics, 'gps') ? (begun ?? prepared.gpsEnd) : null
    await tx
      .update(webhookEndpoints)
      .set({
        ...after,
        ...(resumes ? { disabledReason: null, failingSince: null } : {}),
        gpsPosition,
        ...(position === null
          ? {}
          : { position, replayFrom: null, replayAfter: null, replayTo: null, replayGpsPosition: null }),
        updatedAt: now,
      })
      .where(eq(webhookEndpoints.id, id))
    if (resumes) await resume({ tx, id, now, forgets: position !== null })
    if (changedFields.length === 0 && position === null) audit.none('nothing is different')
    else {
      audit('integration_status_updated', {
        resource: ['integration', id],
        description: `Webhook to ${originOf(after.url)}`,
        metadata: {
          platform: 'webhook',
          integrationId: id,
          changedFields: [...changedFields, ...(position === null ? [] : ['position'])],
          oldStatus: before.status,
          newStatus: after.status,
        },
      })
    }
    return readWebhook(services, tx, id)
  },
})

const fields = [
  'url',
  'description',
  'topics',
  'q',
  'status',
] as const satisfies readonly (keyof WebhookRow)[]

/** What waits leaves at once, or never. */
async function resume({ tx, id, now, forgets }: Resumption): Promise<void> {
  const waiting = and(eq(webhookDeliveries.endpointId, id), eq(webhookDeliveries.status, 'waiting'))
  if (forgets) await tx.delete(webhookDeliveries).where(waiting)
  else await tx.update(webhookDeliveries).set({ dueAt: now }).where(waiting)
  await announceWork(tx)
}

interface Resumption {
  tx: Parameters<typeof lockWebhook>[0]
  id: string
  now: Date
  forgets: boolean
}
