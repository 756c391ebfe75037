import { AppError, type Services, systemCall } from '../../../kernel/index.ts'
import type { Subscription } from '../../messages/index.ts'
import { disableWebhook } from '../disable-webhook.ts'
import { filterOf } from '../filter-of.ts'
import type { WebhookRow } from '../queries.ts'
import { searchOfWebhook } from '../search-of-webhook.ts'

/** Names mean other people after a while, and "today" another day. */
const rememberedMs = 60_000

/** What each endpoint hears of, read from its search once in a while. */
export function createSubscriptions(services: Services) {
  const known = new Map<string, { subscription: Subscription; updatedAtMs: number; readAtMs: number }>()

  /** Null where the search means nothing any more; the endpoint is disabled then. */
  async function subscriptionOf(endpoint: WebhookRow): Promise<Subscription | null> {
    const updatedAtMs = endpoint.updatedAt.getTime()
    const entry = known.get(endpoint.id)
    const isFresh = entry?.updatedAtMs === updatedAtMs && performance.now() - entry.readAtMs < rememberedMs
    if (entry && isFresh) return entry.subscription
    try {
      const subscription = await searchOfWebhook(services, filterOf(endpoint))
      known.set(endpoint.id, { subscription, updatedAtMs, readAtMs: performance.now() })
      return subscription
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'BAD_REQUEST') throw error
      // Strangers can bring that about by registering. It hears of whom the name meant, until somebody writes more of it.
      if (entry?.updatedAtMs === updatedAtMs && meansTooMany(error)) {
        known.set(endpoint.id, { ...entry, readAtMs: performance.now() })
        services.log.warn({ webhook: endpoint.id }, 'The search of a webhook means too many users by now')
        return entry.subscription
      }
      const call = systemCall(services, 'webhooks')
      await disableWebhook.execute(services, call, { id: endpoint.id, reason: 'filter' })
      return null
    }
  }

  return {
    subscriptionOf,
    /** Forgets those that are no more. */
    keep(endpoints: readonly WebhookRow[]) {
      const ids = new Set(endpoints.map(({ id }) => id))
      for (const id of known.keys()) if (!ids.has(id)) known.delete(id)
    },
  }
}

const meansTooMany = ({ issues }: AppError): boolean => issues.some(({ code }) => code === 'too_many_users')

export type Subscriptions = ReturnType<typeof createSubscriptions>
