import type { WebhookAttempt } from '@heimdall/contracts'
import type { DeliveryRow } from '../queries.ts'

/** As the delivery log shows them. */
const mostAttempts = 20

export const attemptsWith = ({ attempts }: DeliveryRow, attempt: WebhookAttempt): WebhookAttempt[] =>
  [...attempts, attempt].slice(-mostAttempts)
