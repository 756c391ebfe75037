import type { Subscription } from '../../messages/index.ts'
import type { DeliveryRow, WebhookRow } from '../queries.ts'
import type { Planning } from './planning.ts'
import type { Planned } from './source.ts'

type NewDelivery = Omit<DeliveryRow, 'attempts' | 'attemptCount' | 'claimedAt' | 'finishedAt'>

/** A row for each message that an endpoint hears of, in the order in which it happened. */
export function deliveriesOf<Item>(
  { services, newId }: Planning,
  endpoint: WebhookRow,
  items: readonly Item[],
  subscription: Subscription,
  plan: (item: Item, subscription: Subscription) => readonly Planned[],
): NewDelivery[] {
  const now = services.clock.now()
  return items.flatMap((item) =>
    plan(item, subscription).map(({ message: { id, type, timestamp }, eventId, feedNumber }) => ({
      id: newId(now),
      endpointId: endpoint.id,
      messageId: id,
      type,
      eventId,
      feedNumber,
      eventAt: new Date(timestamp),
      status: 'waiting' as const,
      dueAt: now,
      createdAt: now,
    })),
  )
}
