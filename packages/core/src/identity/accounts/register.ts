import { Done, done, RegisterInput } from '@heimdall/contracts'
import { assignRole } from '../../access/index.ts'
import { AppError, defineCommand, fieldError, networkOf, tooMany } from '../../kernel/index.ts'
import { readSetting } from '../../settings/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { insertAccount } from './insert-account.ts'
import { isReservedUsername } from './reserved-usernames.ts'

const registrationsPerIp = { limit: 20, windowSeconds: 3_600 }

/**
 * Answers the same, after the same work, whether or not the e-mail address has an account already; the owner of that
 * account finds the attempt in the activity log.
 */
export const register = defineCommand({
  name: 'accounts.register',
  permission: 'public',
  input: RegisterInput,
  output: Done,
  async prepare({ services, input, request }) {
    const limit = await services.rateLimiter.consume(
      `register:${networkOf(request.ipAddress)}`,
      registrationsPerIp,
    )
    if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
    if (!(await readSetting(services.primary.db, 'registration_enabled'))) {
      throw new AppError('FORBIDDEN', 'Registration is closed on this Heimdall', {
        issues: [{ path: [], code: 'registration_closed', message: 'Registration is closed' }],
      })
    }
    if (isReservedUsername(input.username)) {
      throw fieldError(
        'BAD_REQUEST',
        'username',
        'username_reserved',
        'This username is reserved, so that nobody is taken for the operators; choose another',
      )
    }
    await checkNewPassword(input.password, input)
    return { passwordHash: await services.passwords.hash(input.password) }
  },
  async run({ services, tx, input, prepared, audit, now }) {
    const account = await insertAccount(services, tx, {
      ...input,
      passwordHash: prepared.passwordHash,
      emailVerified: true,
    })
    if (!account.created) {
      const userId = account.existingUserId
      audit('user_created', { userId, resource: ['user', userId], failure: 'email_has_account' })
      return done
    }
    const { userId } = account
    await assignRole(tx, { userId, role: 'user', assignedBy: null, now })
    audit('user_created', {
      userId,
      resource: ['user', userId],
      metadata: { method: 'password', username: input.username, roles: ['user'] },
    })
    return done
  },
})
