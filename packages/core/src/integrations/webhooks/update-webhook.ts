import { headSize } from '@heimdall/audit'
import { type EventTopic, hearsOf, UpdateWebhookInput, Webhook } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { webhookDeliveries, webhookEndpoints } from '@heimdall/db/core'
import { and, eq, not, sql } from '@heimdall/db/sql'
import { feedSize } from '../../gps/index.ts'
import { defineCommand, userIdOf } from '../../kernel/index.ts'
import { announceWork } from './announce-work.ts'
import { filterOf, type WebhookFilter } from './filter-of.ts'
import { areHeard } from './is-heard.ts'
import { mayHear } from './may-hear.ts'
import { lockWebhook, originOf, readWebhook, type WebhookRow } from './queries.ts'
import { requireHearable } from './require-hearable.ts'
import { requireReachable } from './require-reachable.ts'
import { unheard } from './sending/deliver.ts'

/**
 * Whoever changes it must be allowed to hear all that it hears afterwards, and takes it over where the one by whose permissions it
 * has heard so far may not.
 */
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
    const filter = changedFilter(filterOf(before), given)
    const { topics } = filter
    // To pause is to send less: whoever may hear nothing can still do that.
    const isPausedAlone = given.status === 'paused' && !says.some((name) => given[name] !== undefined)
    // Devices and an account that it names already may be gone by now, which must keep nothing else from being changed.
    const named = { deviceIds: given.deviceIds ?? null, userId: given.userId ?? null }
    if (!isPausedAlone) await requireHearable(services, actor, { ...filter, ...named })
    const isHeard = isPausedAlone || (await mayHear(services, { createdBy: before.createdBy, topics }))
    const after = {
      url: given.url ?? before.url,
      description: given.description === undefined ? before.description : given.description || null,
      ...filter,
      status: given.status ?? before.status,
      createdBy: isHeard ? before.createdBy : userIdOf(actor),
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
    if (changedFields.includes('topics')) await giveUpUnheard({ tx, id, now, topics })
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

/** What it says, and to whom. */
const says = ['topics', 'q', 'deviceIds', 'userId', 'url'] as const

/** Devices go with the last topic that they filter. */
function changedFilter(
  before: WebhookFilter,
  given: Pick<UpdateWebhookInput, 'topics' | 'q' | 'deviceIds' | 'userId'>,
): WebhookFilter {
  const topics = [...new Set(given.topics ?? before.topics)]
  const kept = hearsOf(topics, 'gps') ? before.deviceIds : null
  return {
    topics,
    q: given.q === undefined ? before.q : given.q || null,
    deviceIds: given.deviceIds === undefined ? kept : given.deviceIds,
    userId: given.userId === undefined ? before.userId : given.userId,
  }
}

const fields = [
  'url',
  'description',
  'topics',
  'q',
  'deviceIds',
  'userId',
  'status',
  'createdBy',
] as const satisfies readonly (keyof WebhookRow)[]

const waitingOf = (id: string) =>
  and(eq(webhookDeliveries.endpointId, id), eq(webhookDeliveries.status, 'waiting'))

/** Whoever narrows it may not be one who may hear what waits of the topics that they drop. */
async function giveUpUnheard({ tx, id, now, topics }: Narrowing): Promise<void> {
  const attempt = { at: now.toISOString(), responseStatus: null, durationMs: 0, error: unheard, answer: null }
  await tx
    .update(webhookDeliveries)
    .set({
      status: 'dead',
      finishedAt: now,
      attempts: sql`${webhookDeliveries.attempts} || ${JSON.stringify([attempt])}::jsonb`,
    })
    .where(and(waitingOf(id), not(areHeard(topics))))
}

interface Narrowing {
  tx: Transaction
  id: string
  now: Date
  topics: readonly EventTopic[]
}

/** What waits leaves at once, or never. */
async function resume({ tx, id, now, forgets }: Resumption): Promise<void> {
  const waiting = waitingOf(id)
  if (forgets) await tx.delete(webhookDeliveries).where(waiting)
  else await tx.update(webhookDeliveries).set({ dueAt: now }).where(waiting)
  await announceWork(tx)
}

interface Resumption {
  tx: Transaction
  id: string
  now: Date
  forgets: boolean
}
