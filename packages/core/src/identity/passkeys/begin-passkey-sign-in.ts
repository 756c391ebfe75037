import { NoInput, PasskeyRequest } from '@heimdall/contracts'
import { defineCommand, networkOf } from '../../kernel/index.ts'
import { limitChallenges } from './limit-challenges.ts'
import { passkeyRequest } from './passkey-request.ts'

/** A challenge for whoever signs in by passkey. Asks for no name, so it can not tell who has an account. */
export const beginPasskeySignIn = defineCommand({
  name: 'passkeys.beginSignIn',
  permission: 'public',
  input: NoInput,
  output: PasskeyRequest,
  prepare: ({ services, request }) => limitChallenges(services, 'sign_in', networkOf(request.ipAddress)),
  async run({ services, tx, audit }) {
    audit.none('a question to the browser; what becomes of it is recorded')
    return passkeyRequest(services, tx, { purpose: 'sign_in', userId: null })
  },
})
