import { BackupCodes, ConfirmTotpInput } from '@heimdall/contracts'
import { totpFactors } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { defineCommand, fieldError, limitRate, requireFresh } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { factorChanged } from './factor-changed.ts'
import { matchTotp } from './match-totp.ts'
import { replaceBackupCodes } from './replace-backup-codes.ts'
import { openTotpSecret } from './totp-secret.ts'

const wrongOnes = { limit: 10, windowSeconds: 900 }

/** Turns the authenticator app on, once it has shown that it knows the secret; gives out backup codes with it. */
export const confirmTotp = defineCommand({
  name: 'twoFactor.confirmTotp',
  permission: 'self',
  input: ConfirmTotpInput,
  output: BackupCodes,
  async prepare({ services, actor, now }) {
    const person = signedIn(actor)
    requireFresh(person, now)
    await limitRate(services, `confirm-totp:${person.userId}`, wrongOnes)
  },
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const person = signedIn(actor)
    const { userId } = person
    await lockUser(tx, userId)
    const isOpen = and(eq(totpFactors.userId, userId), isNull(totpFactors.confirmedAt))
    const [factor] = await tx.select().from(totpFactors).where(isOpen)
    if (!factor) {
      throw fieldError(
        'CONFLICT',
        '',
        'totp_set_up_gone',
        'This set-up is over or was finished elsewhere. Begin again.',
      )
    }
    const step = matchTotp(openTotpSecret(services, userId, factor.secret), input.code, now)
    if (step === null) throw fieldError('BAD_REQUEST', 'code', 'wrong_code', 'This code is wrong')
    // The code has been used with this.
    await tx.update(totpFactors).set({ confirmedAt: now, lastStep: step }).where(isOpen)
    const backupCodes = await replaceBackupCodes(context, userId)
    audit('2fa_enabled', { resource: ['user', userId], metadata: { method: 'totp' } })
    const sessionsEnded = await factorChanged(context, person, 'totp_enabled', input.endOtherSessions)
    return { backupCodes, sessionsEnded }
  },
})
