import type { WebhookAttempt } from '@heimdall/contracts'
import type { Actor } from '../../kernel/index.ts'
import { maySee } from './may-see.ts'
import type { DeliveryRow } from './queries.ts'

/** Without what was answered, for whoever may not see it. */
export const shownAttempts = (actor: Actor, delivery: DeliveryRow): WebhookAttempt[] =>
  maySee(actor, delivery)
    ? delivery.attempts
    : delivery.attempts.map((attempt) => ({ ...attempt, answer: null }))
