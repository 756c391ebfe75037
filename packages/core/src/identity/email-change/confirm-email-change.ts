import { ConfirmEmailChangeInput, EmailChanged } from '@heimdall/contracts'
import { isUniqueViolation, type Transaction } from '@heimdall/db'
import { accountTokens, users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { defineCommand, limitRate, networkOf } from '../../kernel/index.ts'
import { emailChangeNotice, queueMail } from '../../mail/index.ts'
import { useAccountToken } from '../account-tokens/index.ts'
import { emailTaken } from '../verification/index.ts'

const attemptsPerIp = { limit: 30, windowSeconds: 900 }

/** Gives an account its new address by the link that was sent there, and tells the old one. */
export const confirmEmailChange = defineCommand({
  name: 'accounts.confirmEmailChange',
  permission: 'public',
  input: ConfirmEmailChangeInput,
  output: EmailChanged,
  async prepare({ services, request }) {
    await limitRate(services, `confirm-email:${networkOf(request.ipAddress)}`, attemptsPerIp)
  },
  async run({ services, tx, input, audit, now }) {
    const query = { token: input.token, purpose: 'change_email' as const, now }
    const { user, email } = await useAccountToken(tx, query)
    const userId = user.id
    // To the old address, so before it is no longer the account's.
    const notice = { stage: 'done' as const, newEmail: email, time: now.toISOString() }
    await queueMail(services, tx, userId, emailChangeNotice, notice)
    await setEmail(tx, { userId, email, now })
    // Links that went to the old address open nothing any more.
    await tx.delete(accountTokens).where(and(eq(accountTokens.userId, userId), isNull(accountTokens.usedAt)))
    audit('user_updated', { userId, resource: ['user', userId], metadata: { changedFields: ['email'] } })
    return { email }
  },
})

async function setEmail(
  tx: Transaction,
  { userId, email, now }: { userId: string; email: string; now: Date },
): Promise<void> {
  try {
    await tx.update(users).set({ email, emailVerifiedAt: now, updatedAt: now }).where(eq(users.id, userId))
  } catch (error) {
    throw isUniqueViolation(error) ? emailTaken() : error
  }
}
