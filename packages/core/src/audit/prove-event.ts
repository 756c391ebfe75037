import { readEvents } from '@heimdall/audit'
import { type AuditEvent, EventProof, GetAuditEventInput } from '@heimdall/contracts'
import { defineQuery, notFound, type Services } from '../kernel/index.ts'

export const proveEvent = defineQuery({
  name: 'audit.proof',
  permission: 'audit:read',
  input: GetAuditEventInput,
  output: EventProof,
  run: ({ services, input }) => proofOf(services, input.eventId, () => 'whole'),
})

/**
 * The proof of an event, whole or without what would tell of the request. Of one that may not be seen this says what it
 * says of one that does not exist.
 */
export async function proofOf(
  { audit }: Services,
  eventId: string,
  visibility: (event: AuditEvent) => 'whole' | 'without-request' | 'none',
): Promise<EventProof> {
  const [event] = await readEvents(audit.timeseries.sql, [eventId])
  const visible = event ? visibility(event) : 'none'
  const [proof, signer] = await Promise.all([
    event && visible !== 'none'
      ? audit.log.prove(
          { id: event.id, createdAt: new Date(event.createdAt) },
          { hidesRequest: visible === 'without-request' },
        )
      : null,
    audit.log.signer(),
  ])
  if (!proof) throw notFound('This event')
  return proof.state === 'sealed' ? { ...proof, verifierKey: signer.verifierKey } : proof
}
