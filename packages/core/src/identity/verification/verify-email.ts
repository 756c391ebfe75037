import { EmailVerified, VerifyEmailInput } from '@heimdall/contracts'
import { isUniqueViolation, type Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, limitRate, networkOf } from '../../kernel/index.ts'
import { linkIsGone, useAccountToken } from '../account-tokens/index.ts'

const attemptsPerIp = { limit: 30, windowSeconds: 900 }

/** Proves the address of an account by the link that was sent there. It signs nobody in: mail programs open links too. */
export const verifyEmailAddress = defineCommand({
  name: 'accounts.verifyEmail',
  permission: 'public',
  input: VerifyEmailInput,
  output: EmailVerified,
  async prepare({ services, request }) {
    await limitRate(services, `verify-email:${networkOf(request.ipAddress)}`, attemptsPerIp)
  },
  async run({ tx, input, audit, now }) {
    const query = { token: input.token, purpose: 'verify_email' as const, now }
    const { user, email } = await useAccountToken(tx, query)
    // An address that has changed meanwhile opens nothing any more.
    if (user.email !== email) throw linkIsGone()
    await prove(tx, user.id, now)
    audit('user_updated', {
      userId: user.id,
      resource: ['user', user.id],
      metadata: { changedFields: ['email_verified'] },
    })
    return { username: user.username }
  },
})

async function prove(tx: Transaction, userId: string, now: Date): Promise<void> {
  try {
    await tx.update(users).set({ emailVerifiedAt: now, updatedAt: now }).where(eq(users.id, userId))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw emailTaken()
  }
}

/** Only for whoever has read a mail that went to this address. */
export const emailTaken = () =>
  fieldError('CONFLICT', 'token', 'email_taken', 'This e-mail address belongs to another account meanwhile')
