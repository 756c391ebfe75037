import type { EventTopic } from '@heimdall/contracts'
import { type Services, systemCall } from '../../kernel/index.ts'
import { type Subscription, subscriptionOf } from '../messages/index.ts'

/**
 * What an endpoint hears of. It belongs to the platform, so `@me` is nobody and days are those of UTC. Throws BAD_REQUEST
 * where the search can not be read.
 */
export const searchOfWebhook = (
  services: Services,
  { topics, q }: { topics: readonly EventTopic[]; q: string | null },
): Promise<Subscription> =>
  subscriptionOf(
    services,
    systemCall(services, 'webhooks'),
    { topics: [...topics], ...(q === null ? {} : { q }) },
    'webhooks.plan',
  )
