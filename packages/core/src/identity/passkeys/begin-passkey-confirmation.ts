import { NoInput, PasskeyRequest } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { limitChallenges } from './limit-challenges.ts'
import { passkeyRequest } from './passkey-request.ts'

/** A challenge for whoever confirms, in a session that goes on, who they are. */
export const beginPasskeyConfirmation = defineCommand({
  name: 'sessions.beginPasskey',
  permission: 'self',
  input: NoInput,
  output: PasskeyRequest,
  prepare: ({ services, actor }) => limitChallenges(services, 'step_up', signedIn(actor).userId),
  async run({ services, tx, actor, audit }) {
    audit.none('a question to the browser; what becomes of it is recorded')
    return passkeyRequest(services, tx, { purpose: 'step_up', userId: signedIn(actor).userId })
  },
})
