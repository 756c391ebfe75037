import type { AuditEvent } from '@heimdall/contracts'
import { messagesOf, type Subscription } from '../../messages/index.ts'
import type { DeliveryRow, WebhookRow } from '../queries.ts'
import type { Planning } from './planning.ts'

type NewDelivery = Omit<DeliveryRow, 'attempts' | 'attemptCount' | 'claimedAt' | 'finishedAt'>

/** A row for each message that an endpoint hears of, in the order of the events. */
export function deliveriesOf(
  { services, newId }: Planning,
  endpoint: WebhookRow,
  subscription: Subscription,
  events: readonly AuditEvent[],
): NewDelivery[] {
  const now = services.clock.now()
  return events.flatMap((event) =>
    messagesOf(event, subscription).map(({ id, type, timestamp }) => ({
      id: newId(now),
      endpointId: endpoint.id,
      messageId: id,
      type,
      eventId: event.id,
      eventAt: new Date(timestamp),
      status: 'waiting' as const,
      dueAt: now,
      createdAt: now,
    })),
  )
}
