import { readEvents } from '@heimdall/audit'
import { type AuditEvent, EventProof, GetAuditEventInput } from '@heimdall/contracts'
import { defineQuery, notFound, type Services } from '../kernel/index.ts'

export const proveEvent = defineQuery({
  name: 'audit.proof',
  permission: 'audit:read',
  input: GetAuditEventInput,
  output: EventProof,
  run: ({ services, input }) => proofOf(services, input.eventId, () => true),
})

/** The proof of an event that `mayBeSeen`; of any other this says what it says of one that does not exist. */
export async function proofOf(
  { audit }: Services,
  eventId: string,
  mayBeSeen: (event: AuditEvent) => boolean,
): Promise<EventProof> {
  const [event] = await readEvents(audit.timeseries.sql, [eventId])
  const [proof, signer] = await Promise.all([
    event && mayBeSeen(event)
      ? audit.log.prove({ id: event.id, createdAt: new Date(event.createdAt) })
      : null,
    audit.log.signer(),
  ])
  if (!proof) throw notFound('This event')
  return proof.state === 'sealed' ? { ...proof, verifierKey: signer.verifierKey } : proof
}
