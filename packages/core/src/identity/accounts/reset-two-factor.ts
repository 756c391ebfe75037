import { EndedSessions, ResetTwoFactorInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { backupCodes, passkeyChallenges, passkeys, totpFactors } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, requireFresh, userIdOf } from '../../kernel/index.ts'
import { queueMail, twoFactorReset } from '../../mail/index.ts'
import { endAllSessions } from '../sessions/index.ts'
import { endTrust } from '../sign-in/index.ts'
import { lockAccount } from './lock-account.ts'

/** For somebody who has lost all their factors: removes every one of them, and ends all sessions. */
export const resetTwoFactor = defineCommand({
  name: 'users.resetTwoFactor',
  permission: 'user:write',
  input: ResetTwoFactorInput,
  output: EndedSessions,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const { userId, reason } = input
    if (actor.type === 'user') requireFresh(actor, now)
    await lockAccount(tx, actor, userId)
    if (userId === userIdOf(actor)) {
      const message = 'Your own factors you change on your security page'
      throw fieldError('BAD_REQUEST', 'userId', 'own_account', message)
    }
    if (!(await removeFactors(tx, userId))) {
      throw fieldError('CONFLICT', 'userId', 'no_factors', 'This account has no second factor')
    }
    await endTrust(tx, userId)
    audit('2fa_disabled', {
      userId,
      resource: ['user', userId],
      description: reason,
      metadata: { method: 'all', reason: 'admin_reset' },
    })
    const revoked = await endAllSessions(context, userId, 'two_factor_reset')
    await queueMail(services, tx, userId, twoFactorReset, { time: now.toISOString() })
    return { revoked }
  },
})

/** Whether there was any. */
async function removeFactors(tx: Transaction, userId: string): Promise<boolean> {
  const totp = await tx.delete(totpFactors).where(eq(totpFactors.userId, userId)).returning()
  const keys = await tx.delete(passkeys).where(eq(passkeys.userId, userId)).returning({ id: passkeys.id })
  await tx.delete(backupCodes).where(eq(backupCodes.userId, userId))
  await tx.delete(passkeyChallenges).where(eq(passkeyChallenges.userId, userId))
  return totp.some(({ confirmedAt }) => confirmedAt !== null) || keys.length > 0
}
