import { headSize } from '@heimdall/audit'
import { CreatedWebhook, CreateWebhookInput, hearsOf, maxWebhooks } from '@heimdall/contracts'
import { webhookEndpoints } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { feedSize } from '../../gps/index.ts'
import { defineCommand, fieldError, newId, userIdOf } from '../../kernel/index.ts'
import { originOf, readWebhook } from './queries.ts'
import { requireHearable } from './require-hearable.ts'
import { requireReachable } from './require-reachable.ts'
import { newSecret, sealSecret } from './secrets.ts'

/** One at a time, so that the limit holds. */
const creationLock = sql`SELECT pg_advisory_xact_lock(hashtext('heimdall webhooks'))`

export const createWebhook = defineCommand({
  name: 'webhooks.create',
  permission: 'setting:write',
  input: CreateWebhookInput,
  output: CreatedWebhook,
  async prepare({ services, actor, input }) {
    const { deviceIds = null, userId = null } = input
    const filter = { topics: [...new Set(input.topics)], q: input.q || null, deviceIds, userId }
    await requireHearable(services, actor, filter)
    await requireReachable(services, input.url)
    const hearsOfDevices = hearsOf(input.topics, 'gps')
    return {
      filter,
      position: await headSize(services.audit.timeseries.sql),
      gpsPosition: hearsOfDevices ? await feedSize(services.gps.timeseries) : null,
    }
  },
  async run({ services, tx, actor, input, prepared, audit, now }) {
    await tx.execute(creationLock)
    if ((await tx.$count(webhookEndpoints)) >= maxWebhooks) {
      throw fieldError('CONFLICT', '', 'too_many_webhooks', `There can be ${maxWebhooks} webhooks`)
    }
    const id = newId(services)
    const secret = newSecret(services)
    await tx.insert(webhookEndpoints).values({
      id,
      url: input.url,
      description: input.description || null,
      ...prepared.filter,
      secret: sealSecret(services, id, secret),
      status: 'active',
      position: prepared.position,
      gpsPosition: prepared.gpsPosition,
      createdBy: userIdOf(actor),
      createdAt: now,
      updatedAt: now,
    })
    audit('integration_connected', {
      resource: ['integration', id],
      description: `Webhook to ${originOf(input.url)}`,
      metadata: { platform: 'webhook', integrationId: id, scopes: input.topics },
    })
    return { ...(await readWebhook(services, tx, id)), secret }
  },
})
