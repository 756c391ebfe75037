import { Done, done, ResetPasswordInput } from '@heimdall/contracts'
import { isUniqueViolation, type Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { defineCommand, limitRate, networkOf } from '../../kernel/index.ts'
import { passwordChanged, queueMail } from '../../mail/index.ts'
import { findAccountToken, linkIsGone, useAccountToken } from '../account-tokens/index.ts'
import { revokeTokens } from '../oauth-tokens/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { endSessions } from '../sessions/index.ts'
import { endTrust } from '../sign-in/index.ts'
import { emailTaken } from '../verification/index.ts'

const attemptsPerIp = { limit: 20, windowSeconds: 900 }

/**
 * Chooses a new password by the link of a mail. It signs nobody in, so that a second factor is asked for as ever, and
 * takes all trust back: whoever was in with the old password is out.
 */
export const resetPassword = defineCommand({
  name: 'accounts.resetPassword',
  permission: 'public',
  input: ResetPasswordInput,
  output: Done,
  async prepare({ services, input, request, now }) {
    await limitRate(services, `reset-password:${networkOf(request.ipAddress)}`, attemptsPerIp)
    const query = { token: input.token, purpose: 'reset_password' as const, now }
    const account = await findAccountToken(services.primary.db, query)
    if (!account) throw linkIsGone()
    await checkNewPassword(services, input.password, account)
    return { query, passwordHash: await services.passwords.hash(input.password) }
  },
  async run({ services, tx, prepared, audit, accessChanged, now }) {
    const { user, email } = await useAccountToken(tx, prepared.query)
    // An address that has changed meanwhile opens nothing any more.
    if (user.email !== email) throw linkIsGone()
    const userId = user.id
    await setPassword(tx, userId, prepared.passwordHash, now)
    const { length: sessionsRevoked } = await endSessions({ tx, now }, userId)
    // Apps that may come back without the person are out too: who was in may have let them in.
    await revokeTokens(tx, { userId })
    await endTrust(tx, userId)
    audit('password_changed', {
      userId,
      resource: ['user', userId],
      metadata: { method: 'reset_link', sessionsRevoked },
    })
    accessChanged({ userId })
    await queueMail(services, tx, userId, passwordChanged, { time: now.toISOString() })
    return done
  },
})

/** The link has proven the address too. */
async function setPassword(tx: Transaction, userId: string, passwordHash: string, now: Date): Promise<void> {
  try {
    await tx
      .update(users)
      .set({
        passwordHash,
        mustChangePassword: false,
        emailVerifiedAt: sql`coalesce(${users.emailVerifiedAt}, ${now.toISOString()})`,
        updatedAt: now,
      })
      .where(eq(users.id, userId))
  } catch (error) {
    throw isUniqueViolation(error) ? emailTaken() : error
  }
}
