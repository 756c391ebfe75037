import type { AccountMessage, AuditEvent, AuditMessage, TestMessage } from '@heimdall/contracts'
import type { z } from 'zod'
import { allOf } from '../../messages/index.ts'
import type { DeliveryRow } from '../queries.ts'

type Delivery = Pick<DeliveryRow, 'endpointId' | 'messageId' | 'type' | 'eventAt'>
type EventMessage = z.input<typeof AuditMessage> | z.input<typeof AccountMessage>

/** What is sent for an event; null where it is not, or no longer, what the delivery is about. */
export function bodyOf({ messageId }: Delivery, event: AuditEvent): string | null {
  const message = allOf(event).find(({ id }) => id === messageId)
  if (!message) return null
  const { type, timestamp, data } = message
  // A message's data is what its type says.
  return JSON.stringify({ type, timestamp, data } as EventMessage)
}

export function testBodyOf({ endpointId, eventAt }: Delivery): string {
  const message: z.input<typeof TestMessage> = {
    type: 'webhook.test',
    timestamp: eventAt.toISOString(),
    data: { webhookId: endpointId, message: 'This is a test. Nothing has happened.' },
  }
  return JSON.stringify(message)
}
