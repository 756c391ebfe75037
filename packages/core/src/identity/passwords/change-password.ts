import { ChangePasswordInput, PasswordChanged } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, limitRate, requireFresh, signInFirst } from '../../kernel/index.ts'
import { passwordChanged, queueMail } from '../../mail/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { endSessions, signedIn } from '../sessions/index.ts'
import { endTrust, secondFactorsOf } from '../sign-in/index.ts'
import { checkNewPassword } from './check-new-password.ts'

/** Whoever sits at somebody's open browser must not be able to guess there. */
const wrongOnes = { limit: 10, windowSeconds: 900 }

const wrongPassword = () =>
  fieldError('BAD_REQUEST', 'currentPassword', 'wrong_password', 'This is not your present password')

/**
 * Changes one's own password, for whoever knows the present one, and signs all other browsers out. The session does not
 * become fresh by it: where there is a second factor, the password is only half of the proof, and a fresh sign-in is asked
 * for beside it.
 */
export const changePassword = defineCommand({
  name: 'accounts.changePassword',
  permission: 'self',
  input: ChangePasswordInput,
  output: PasswordChanged,
  async prepare({ services, actor, input, auditFailure, now }) {
    const person = signedIn(actor)
    const { userId } = person
    if ((await secondFactorsOf(services.primary.db, userId)).length > 0) requireFresh(person, now)
    const [user] = await services.primary.db.select().from(users).where(eq(users.id, userId))
    if (!user) throw signInFirst()
    await limitRate(services, `change-password:${userId}`, wrongOnes)
    if (!(await services.passwords.verify(user.passwordHash, input.currentPassword))) {
      auditFailure('password_changed', { resource: ['user', userId], failure: 'wrong_password' })
      throw wrongPassword()
    }
    await services.rateLimiter.refund(`change-password:${userId}`)
    const account = { email: user.email ?? '', username: user.username }
    await checkNewPassword(services, input.newPassword, account, 'newPassword')
    if (input.newPassword === input.currentPassword) {
      throw fieldError('BAD_REQUEST', 'newPassword', 'password_unchanged', 'This is the password you have')
    }
    return { before: user.passwordHash, passwordHash: await services.passwords.hash(input.newPassword) }
  },
  async run({ services, tx, actor, prepared, audit, accessChanged, now }) {
    const { userId, sessionId } = signedIn(actor)
    const user = await lockUser(tx, userId)
    // Changed meanwhile, maybe by the owner who wants somebody out: what was right a moment ago no longer is.
    if (user?.passwordHash !== prepared.before) throw wrongPassword()
    await tx
      .update(users)
      .set({ passwordHash: prepared.passwordHash, mustChangePassword: false, updatedAt: now })
      .where(eq(users.id, userId))
    const { length: revoked } = await endSessions({ tx, now }, userId, sessionId)
    await endTrust(tx, userId)
    audit('password_changed', {
      resource: ['user', userId],
      metadata: { method: 'password', sessionsRevoked: revoked },
    })
    accessChanged({ userId })
    await queueMail(services, tx, userId, passwordChanged, { time: now.toISOString() })
    return { revoked }
  },
})
