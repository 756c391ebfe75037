import { VerifySecondFactorInput } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import {
  refuseAnswer,
  SignedIn,
  startSession,
  takePendingSignIn,
  tryPendingSignIn,
} from '../sign-in/index.ts'
import { takeBackupCode } from './take-backup-code.ts'
import { takeTotpCode } from './take-totp-code.ts'

/** Ends a pending sign-in with a code: of the authenticator app, or one of the backup codes. */
export const verifySecondFactor = defineCommand({
  name: 'signIn.verifySecondFactor',
  permission: 'public',
  input: VerifySecondFactorInput,
  output: SignedIn,
  prepare: (context) => tryPendingSignIn(context, context.input.method),
  async run(context) {
    const { input, prepared: pending, audit, auditFailure, afterCommit } = context
    const { method, trustDevice } = input
    const { userId } = pending
    await takePendingSignIn(context, pending)
    let backupCodesRemaining: number | null = null
    if (method === 'totp') {
      const outcome = await takeTotpCode(context, userId, input.code)
      if (outcome !== 'taken') throw refuseAnswer(auditFailure, pending, { method, reason: outcome })
    } else {
      backupCodesRemaining = await takeBackupCode(context, userId, input.code)
      if (backupCodesRemaining === null) {
        throw refuseAnswer(auditFailure, pending, { method, reason: 'wrong_code' })
      }
    }
    audit('2fa_verified', {
      userId,
      resource: ['auth', null],
      metadata: {
        method,
        trustedDevice: trustDevice,
        ...(backupCodesRemaining === null ? {} : { backupCodesRemaining }),
      },
    })
    afterCommit(pending.refund)
    return startSession(context, {
      userId,
      method: pending.method,
      secondFactor: method,
      trustDevice,
      ...(pending.provider === null ? {} : { provider: pending.provider }),
    })
  },
})
