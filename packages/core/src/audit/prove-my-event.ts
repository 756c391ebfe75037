import { EventProof, GetAuditEventInput } from '@heimdall/contracts'
import { signedIn } from '../identity/sessions/index.ts'
import { defineQuery } from '../kernel/index.ts'
import { isOthersAct } from './as-seen-by.ts'
import { proofOf } from './prove-event.ts'

export const proveMyEvent = defineQuery({
  name: 'audit.myProof',
  permission: 'self',
  input: GetAuditEventInput,
  output: EventProof,
  run({ services, actor, input }) {
    const { userId } = signedIn(actor)
    return proofOf(services, input.eventId, (event) => {
      if (event.userId !== userId) return 'none'
      return isOthersAct(userId, event) ? 'without-request' : 'whole'
    })
  },
})
