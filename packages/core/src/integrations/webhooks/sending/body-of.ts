import type { AccountMessage, AuditMessage, GpsMessage, TestMessage } from '@heimdall/contracts'
import type { z } from 'zod'
import type { Message } from '../../messages/index.ts'
import type { DeliveryRow } from '../queries.ts'
import { testType } from '../test-type.ts'

type Delivery = Pick<DeliveryRow, 'endpointId' | 'messageId' | 'eventAt'>
type SentMessage = z.input<typeof AuditMessage> | z.input<typeof AccountMessage> | z.input<typeof GpsMessage>

/** What is sent, of what there is to say; null where it is not, or no longer, what the delivery is about. */
export function bodyOf({ messageId }: Delivery, messages: readonly Message[]): string | null {
  const message = messages.find(({ id }) => id === messageId)
  if (!message) return null
  const { type, timestamp, data } = message
  // A message's data is what its type says.
  return JSON.stringify({ type, timestamp, data } as SentMessage)
}

export function testBodyOf({ endpointId, eventAt }: Delivery): string {
  const message: z.input<typeof TestMessage> = {
    type: testType,
    timestamp: eventAt.toISOString(),
    data: { webhookId: endpointId, message: 'This is a test. Nothing has happened.' },
  }
  return JSON.stringify(message)
}
