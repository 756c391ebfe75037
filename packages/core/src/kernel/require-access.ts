import type { Call } from './actor.ts'
import { type Access, authorize } from './authorize.ts'
import { PermissionDenied } from './errors.ts'
import { recordDenial } from './record-denial.ts'
import type { Services } from './services.ts'

/** Refuses who may not, and records it. For what is neither a command nor a query: streams and ingest. */
export async function requireAccess(
  services: Services,
  call: Call,
  access: Access,
  operation: string,
): Promise<void> {
  try {
    authorize(call.actor, access)
  } catch (error) {
    if (error instanceof PermissionDenied) await recordDenial(services, call, error, operation)
    throw error
  }
}
