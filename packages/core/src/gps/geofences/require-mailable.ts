import type { GeofenceEventKind } from '@heimdall/contracts'
import { fieldError } from '../../kernel/index.ts'

/** A fence of the platform has no owner who could get mails. */
export function requireMailable(userId: string | null, mailOn: readonly GeofenceEventKind[]): void {
  if (userId !== null || mailOn.length === 0) return
  const message = 'A fence of the platform has no owner to write to'
  throw fieldError('BAD_REQUEST', 'mailOn', 'nobody_to_mail', message)
}
