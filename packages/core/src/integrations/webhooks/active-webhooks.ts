import { webhookEndpoints } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Services, systemCall } from '../../kernel/index.ts'
import { disableWebhook } from './disable-webhook.ts'
import { filterOf } from './filter-of.ts'
import { mayHear } from './may-hear.ts'
import type { WebhookRow } from './queries.ts'

/** Those that are told something now. One whose owner may not hear all of its topics any more is switched off, and not among them. */
export async function activeWebhooks(services: Services): Promise<WebhookRow[]> {
  const active = await services.primary.db
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.status, 'active'))
  const asked = await Promise.all(
    active.map(async (endpoint) => ({
      endpoint,
      isHeard: await mayHear(services, { ...filterOf(endpoint), createdBy: endpoint.createdBy }),
    })),
  )
  for (const { endpoint, isHeard } of asked) {
    if (isHeard) continue
    const call = systemCall(services, 'webhooks')
    await disableWebhook.execute(services, call, { id: endpoint.id, reason: 'permission' })
  }
  return asked.flatMap(({ endpoint, isHeard }) => (isHeard ? [endpoint] : []))
}
