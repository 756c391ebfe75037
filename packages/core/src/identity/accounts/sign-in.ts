import { SignInInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { passwordChanged, queueMail } from '../../mail/index.ts'
import { checkPassword, completeSignIn, endTrust, SignInOutcome } from '../sign-in/index.ts'
import { hashNewPassword, refuseIfOutdated } from './due-password.ts'

const emailUnverified = () =>
  fieldError('FORBIDDEN', '', 'email_unverified', 'Open the link that was mailed to you, then sign in')

export const signIn = defineCommand({
  name: 'accounts.signIn',
  permission: 'public',
  input: SignInInput,
  output: SignInOutcome,
  async prepare(context) {
    const { services, input, auditFailure } = context
    const user = await checkPassword(context)
    const { id: userId, passwordHash: verified } = user
    const fail = (failure: string) =>
      auditFailure('login_failed', { userId, failure, metadata: { method: 'password' } })
    if (user.email !== null && user.emailVerifiedAt === null) {
      fail('email_unverified')
      throw emailUnverified()
    }
    if (!user.mustChangePassword) return { userId, verified, replacement: null }
    if (input.newPassword === undefined) fail('password_change_required')
    return { userId, verified, replacement: await hashNewPassword(services, user, input) }
  },
  async run(context) {
    const { services, tx, prepared, audit, now } = context
    const { userId, replacement } = prepared
    await refuseIfOutdated(tx, prepared, now)
    if (replacement !== null) {
      await tx
        .update(users)
        .set({ passwordHash: replacement, mustChangePassword: false, updatedAt: now })
        .where(eq(users.id, userId))
      await endTrust(tx, userId)
      audit('password_changed', {
        userId,
        resource: ['user', userId],
        metadata: { method: 'required_at_sign_in', sessionsRevoked: 0 },
      })
      await queueMail(services, tx, userId, passwordChanged, { time: now.toISOString() })
    }
    return completeSignIn(context, { userId, method: 'password' })
  },
})
