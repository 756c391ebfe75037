import { EventProof, GetAuditEventInput } from '@heimdall/contracts'
import { signedIn } from '../identity/sessions/index.ts'
import { defineQuery } from '../kernel/index.ts'
import { proofOf } from './prove-event.ts'

export const proveMyEvent = defineQuery({
  name: 'audit.myProof',
  permission: 'self',
  input: GetAuditEventInput,
  output: EventProof,
  run({ services, actor, input }) {
    const { userId } = signedIn(actor)
    return proofOf(services, input.eventId, (event) => event.userId === userId)
  },
})
