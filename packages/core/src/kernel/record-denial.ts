import { type Call, principalOf } from './actor.ts'
import { createAuditRecorder, writeToOutbox } from './audit-recorder.ts'
import type { PermissionDenied } from './errors.ts'
import type { Services } from './services.ts'

/** A prober must not be able to fill the log with itself. */
const denialsPerMinute = { limit: 60, windowSeconds: 60 }

/** Records that someone was refused, in a transaction of its own: that of the refused command is rolled back. */
export async function recordDenial(
  services: Services,
  call: Call,
  denied: PermissionDenied,
  operation: string,
): Promise<void> {
  try {
    const limit = await services.rateLimiter.consume(`denial:${principalOf(call.actor)}`, denialsPerMinute)
    if (!limit.allowed) return
    const { audit, events } = createAuditRecorder(call, services.clock, services.random)
    audit('bot_permission_denied', {
      failure: denied.message,
      resource: ['permission', denied.permission],
      metadata: { permission: denied.permission, operation },
    })
    await services.primary.db.transaction((tx) => writeToOutbox(tx, events))
  } catch (error) {
    // The refusal stands whether or not it could be written down.
    services.log.error({ err: error, operation }, 'A denial could not be recorded')
  }
}
