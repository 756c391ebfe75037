import type { AuditEvent } from '@heimdall/contracts'
import { z } from 'zod'

/** The session that an event is about or came from; null where it names none. */
export function sessionOfEvent({ resourceType, resourceId, metadata }: AuditEvent): string | null {
  const named = resourceType === 'session' ? resourceId : metadata.sessionId
  return z.uuid().safeParse(named).data ?? null
}
