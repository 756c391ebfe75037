import { type Services, systemCall } from '../../kernel/index.ts'
import { type Subscription, subscriptionOf } from '../messages/index.ts'
import type { WebhookFilter } from './filter-of.ts'

/**
 * What an endpoint hears of. It belongs to the platform, so `@me` is nobody and days are those of UTC. Throws BAD_REQUEST
 * where the search can not be read.
 */
export async function searchOfWebhook(
  services: Services,
  { topics, q, deviceIds, userId }: WebhookFilter,
): Promise<Subscription> {
  const wanted = {
    topics,
    ...(q === null ? {} : { q }),
    ...(userId === null ? {} : { userId }),
  }
  const subscription = await subscriptionOf(
    services,
    systemCall(services, 'webhooks'),
    wanted,
    'webhooks.plan',
  )
  const { devices } = subscription
  if (devices === null || deviceIds === null) return subscription
  // A device that is gone makes the others no less wanted, so they are not looked up here.
  const named = new Set(deviceIds)
  const matches: typeof devices.matches = (item) => named.has(item.deviceId) && devices.matches(item)
  return { ...subscription, devices: { ...devices, matches } }
}
