import type { WebhookDelivery } from '@heimdall/contracts'
import type { DeliveryRow } from './queries.ts'

export const toDelivery = (row: DeliveryRow): WebhookDelivery => ({
  id: row.id,
  webhookId: row.endpointId,
  messageId: row.messageId,
  type: row.type,
  eventId: row.eventId,
  eventAt: row.eventAt.toISOString(),
  status: row.status,
  attemptCount: row.attemptCount,
  dueAt: row.status === 'waiting' ? row.dueAt.toISOString() : null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  lastAttempt: row.attempts.at(-1) ?? null,
})
