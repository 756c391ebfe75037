import { SignInInput } from '@heimdall/contracts'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { readSessionLifetime } from '../../settings/index.ts'
import { checkPassword, completeSignIn, SignInOutcome, secondFactorsOf } from '../sign-in/index.ts'
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
    if (user.email !== null && !user.isVerified) {
      fail('email_unverified')
      throw emailUnverified()
    }
    if (!user.mustChangePassword) return { userId, verified, replacement: null }
    if (input.newPassword === undefined) fail('password_change_required')
    return { userId, verified, replacement: await hashNewPassword(services, user, input) }
  },
  async run(context) {
    const { services, tx, prepared, now } = context
    const { userId, replacement } = prepared
    // Asked together; the lock comes first, so that the factors are those of now.
    const [, factors, lifetime] = await Promise.all([
      refuseIfOutdated(tx, prepared, now),
      secondFactorsOf(tx, userId),
      readSessionLifetime(services, tx),
    ])
    const known = { factors, lifetime }
    return completeSignIn(context, { userId, method: 'password', duePassword: replacement, known })
  },
})
