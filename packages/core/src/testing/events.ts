import type { AuditEvent, PostAuditEvent } from '@heimdall/contracts'
import type { TestServices } from './test-services.ts'

/** An event that is in the log already. */
export async function storeEvent(
  { services }: Pick<TestServices, 'services'>,
  event: Omit<PostAuditEvent, 'status'> & Partial<Pick<PostAuditEvent, 'status'>>,
): Promise<AuditEvent> {
  const source = {
    principal: 'test',
    sourceService: 'api',
    correlationId: '01890000-0000-7000-8000-00000000000c',
    idempotencyKey: null,
  }
  const answer = await services.audit.ingest.writeOne({ status: 'success', ...event }, source)
  if (!answer.ok) throw new Error(`The event was refused: ${answer.reason}`)
  return answer.event
}
