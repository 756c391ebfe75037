import { PasskeySecondFactorInput } from '@heimdall/contracts'
import { type AppError, defineCommand, type PrepareContext } from '../../kernel/index.ts'
import {
  type PendingSignIn,
  refuseAnswer,
  SignedIn,
  startSession,
  takePendingSignIn,
  tryPendingSignIn,
} from '../sign-in/index.ts'
import { noteUse } from './note-use.ts'
import { passkeyRefusal } from './refusals.ts'
import { type AssertionFailure, verifyAssertion } from './verify-assertion.ts'

const method = 'passkey'

/** Ends a pending sign-in with one of the account's passkeys. */
export const verifyPasskeySecondFactor = defineCommand({
  name: 'signIn.verifyPasskey',
  permission: 'public',
  input: PasskeySecondFactorInput,
  output: SignedIn,
  async prepare(context) {
    const { services, input, auditFailure } = context
    const pending = await tryPendingSignIn(context, method)
    const { userId } = pending
    const outcome = await verifyAssertion(services, input.credential, { purpose: 'second_factor', userId })
    if (!outcome.ok) {
      throw refuse(auditFailure, pending, outcome.reason)
    }
    return { pending, passkey: outcome.passkey }
  },
  async run(context) {
    const { tx, input, prepared, audit, auditFailure, afterCommit, now } = context
    const { pending, passkey } = prepared
    const { userId } = pending
    await takePendingSignIn(context, pending)
    const overtaken = await noteUse(tx, passkey, now)
    if (overtaken !== null) throw refuse(auditFailure, pending, overtaken)
    audit('2fa_verified', {
      userId,
      resource: ['auth', null],
      metadata: { method, trustedDevice: input.trustDevice },
    })
    afterCommit(pending.refund)
    return startSession(context, {
      userId,
      method: pending.method,
      secondFactor: method,
      trustDevice: input.trustDevice,
      ...(pending.provider === null ? {} : { provider: pending.provider }),
    })
  },
})

/** Recorded and counted as any wrong answer; what went wrong is said in the words for passkeys. */
function refuse(
  auditFailure: PrepareContext<unknown>['auditFailure'],
  pending: PendingSignIn,
  reason: AssertionFailure,
): AppError {
  const refused = refuseAnswer(auditFailure, pending, { method, reason })
  return pending.triesLeft === 0 ? refused : passkeyRefusal(reason, 'BAD_REQUEST')
}
