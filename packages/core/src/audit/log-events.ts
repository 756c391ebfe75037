import { type BatchBody, type IngestFailure, type IngestSource, toBatchResult } from '@heimdall/audit'
import type { AuditEvent, BatchResult, Issue, PostAuditEvent } from '@heimdall/contracts'
import {
  AppError,
  type Call,
  principalOf,
  requireAccess,
  type Services,
  unavailable,
} from '../kernel/index.ts'

/**
 * Events from bots and internal apps. Not commands: they come by the thousand, and they are events themselves. What
 * is answered is durable.
 */
export async function logEvent(
  services: Services,
  call: Call,
  event: PostAuditEvent,
  idempotencyKey: string | null,
): Promise<AuditEvent> {
  await requireAccess(services, call, 'audit:write', 'audit.log')
  const answer = await services.audit.ingest.writeOne(event, sourceOf(call, idempotencyKey))
  if (answer.ok) return answer.event
  // The client sent one event, not a list: paths begin at its fields.
  throw failureOf(answer, (issue) => ({ ...issue, path: issue.path.slice(2) }))
}

/** All of them, or none. */
export async function logEvents(
  services: Services,
  call: Call,
  events: readonly PostAuditEvent[],
  idempotencyKey: string | null,
): Promise<BatchResult> {
  await requireAccess(services, call, 'audit:write', 'audit.logBatch')
  const answer = await services.audit.ingest.write(events, sourceOf(call, idempotencyKey))
  if (answer.ok) return toBatchResult(answer)
  throw failureOf(answer, (issue) => issue)
}

/** The same for a body that has not been read yet: large ones are read by a thread of their own. */
export async function logBatch(
  services: Services,
  call: Call,
  { chunks, format }: Pick<BatchBody, 'chunks' | 'format'>,
  idempotencyKey: string | null,
): Promise<BatchResult> {
  await requireAccess(services, call, 'audit:write', 'audit.logBatch')
  const source = sourceOf(call, idempotencyKey)
  const answer = await services.audit.batches.write({ chunks, format, source })
  if (answer.ok) return toBatchResult(answer)
  throw failureOf(answer, (issue) => issue)
}

const sourceOf = ({ actor, request }: Call, idempotencyKey: string | null): IngestSource => ({
  principal: principalOf(actor),
  sourceService: request.sourceService,
  correlationId: request.correlationId,
  idempotencyKey,
})

function failureOf(failure: IngestFailure, toIssue: (issue: Issue) => Issue): AppError {
  switch (failure.reason) {
    case 'invalid': {
      const issues = failure.issues.map(toIssue)
      return new AppError('BAD_REQUEST', messageOf(issues, 'Nothing was written'), { issues })
    }
    case 'id-taken': {
      const issues = failure.issues.map(toIssue)
      return new AppError('CONFLICT', messageOf(issues, 'Nothing was written'), { issues })
    }
    case 'key-reused':
      return new AppError('UNPROCESSABLE', 'This Idempotency-Key was used for another request; use a new one')
    case 'gone':
      return new AppError('GONE', 'This Idempotency-Key was used for an event that has been deleted since')
    case 'unavailable':
      return unavailable(failure.cause)
  }
}

function messageOf(issues: readonly Issue[], consequence: string): string {
  const [first] = issues
  if (!first) return consequence
  const [list, index, ...field] = first.path
  const event = list === 'events' ? [`Event ${index}: `, field.length > 0 ? `${field.join('.')}: ` : ''] : []
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  return `${event.join('')}${first.message.replace(/\.$/, '')}${more}. ${consequence}.`
}
