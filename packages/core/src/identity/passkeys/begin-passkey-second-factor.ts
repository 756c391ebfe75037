import { NoInput, PasskeyRequest } from '@heimdall/contracts'
import { defineCommand, networkOf } from '../../kernel/index.ts'
import { findPendingSignIn, signInGone } from '../sign-in/index.ts'
import { limitChallenges } from './limit-challenges.ts'
import { passkeyRequest } from './passkey-request.ts'

/** A challenge for whoever has proved the first factor. */
export const beginPasskeySecondFactor = defineCommand({
  name: 'signIn.beginPasskey',
  permission: 'public',
  input: NoInput,
  output: PasskeyRequest,
  prepare: ({ services, request }) =>
    limitChallenges(services, 'second_factor', networkOf(request.ipAddress)),
  async run({ services, tx, request, audit, now }) {
    const pending = await findPendingSignIn(tx, request.cookies.pendingSignIn, now)
    if (!pending) throw signInGone()
    audit.none('a question to the browser; what becomes of it is recorded')
    return passkeyRequest(services, tx, { purpose: 'second_factor', userId: pending.userId })
  },
})
