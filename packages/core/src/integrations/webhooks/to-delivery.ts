import type { WebhookDelivery } from '@heimdall/contracts'
import type { Actor } from '../../kernel/index.ts'
import type { DeliveryRow } from './queries.ts'
import { shownAttempts } from './shown-attempts.ts'

/** As far as whoever asks may see it. */
export const toDelivery = (actor: Actor, row: DeliveryRow): WebhookDelivery => ({
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
  lastAttempt: shownAttempts(actor, row).at(-1) ?? null,
})
