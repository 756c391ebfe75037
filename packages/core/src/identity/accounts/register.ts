import { Done, done, RegisterInput } from '@heimdall/contracts'
import { assignRole } from '../../access/index.ts'
import { AppError, defineCommand, fieldError, networkOf, tooMany } from '../../kernel/index.ts'
import { readSetting } from '../../settings/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { queueRegistrationMail, registrationMailWait } from '../verification/index.ts'
import { insertAccount } from './insert-account.ts'
import { isReservedUsername } from './reserved-usernames.ts'

const registrationsPerIp = { limit: 20, windowSeconds: 3_600 }

/**
 * Makes an account that claims its address, and queues the mail by which the address is proven. Whether it belongs to
 * somebody already is not looked at before that mail leaves, so nobody learns it here.
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
    return {
      passwordHash: await services.passwords.hash(input.password),
      mayWrite: (await registrationMailWait(services, input.email)) === null,
    }
  },
  async run({ services, tx, input, prepared, request, audit, now }) {
    const { passwordHash, mayWrite } = prepared
    const userId = await insertAccount(services, tx, { ...input, passwordHash, emailVerified: false })
    await assignRole(tx, { userId, role: 'user', assignedBy: null, now })
    audit('user_created', {
      userId,
      resource: ['user', userId],
      metadata: { method: 'password', username: input.username, roles: ['user'] },
    })
    if (mayWrite) await queueRegistrationMail(services, tx, { userId, ...input }, request)
    return done
  },
})
