import type { Call } from './actor.ts'
import { newId } from './new-id.ts'
import type { Services } from './services.ts'

/** A call of Heimdall itself, for work that no request asked for. `name` stands in the audit log. */
export function systemCall(services: Services, name: string): Call {
  const id = newId(services)
  return {
    actor: { type: 'system', name },
    request: { id, correlationId: id, ipAddress: null, userAgent: null, sourceService: 'api', cookies: {} },
  }
}
