import { ChangeFactorInput, FactorRemoved } from '@heimdall/contracts'
import { backupCodes, totpFactors } from '@heimdall/db/core'
import { and, eq, isNotNull } from '@heimdall/db/sql'
import { defineCommand, notFound, requireFresh } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { secondFactorsOf } from '../sign-in/index.ts'
import { factorChanged } from './factor-changed.ts'

/**
 * Takes the authenticator app away. Whoever has a role that asks for a second factor, and no passkey, loses that role's
 * rights with it, until there is one again. Backup codes stand in for a factor, so they go with the last one.
 */
export const disableTotp = defineCommand({
  name: 'twoFactor.disableTotp',
  permission: 'self',
  input: ChangeFactorInput,
  output: FactorRemoved,
  async run(context) {
    const { tx, actor, input, audit, now } = context
    const person = signedIn(actor)
    requireFresh(person, now)
    const { userId } = person
    await lockUser(tx, userId)
    const [removed] = await tx
      .delete(totpFactors)
      .where(and(eq(totpFactors.userId, userId), isNotNull(totpFactors.confirmedAt)))
      .returning({ userId: totpFactors.userId })
    if (!removed) throw notFound('An authenticator app')
    if ((await secondFactorsOf(tx, userId)).length === 0) {
      await tx.delete(backupCodes).where(eq(backupCodes.userId, userId))
    }
    audit('2fa_disabled', { resource: ['user', userId], metadata: { method: 'totp' } })
    return { sessionsEnded: await factorChanged(context, person, 'totp_disabled', input.endOtherSessions) }
  },
})
