import { PasskeySignInInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import {
  defineCommand,
  fieldError,
  isBanned,
  networkOf,
  type PrepareContext,
  tooMany,
} from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { passwordDue } from '../accounts/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { bannedError, completeSignIn, SignInOutcome, setDuePassword } from '../sign-in/index.ts'
import { noteUse } from './note-use.ts'
import { passkeyRefusal, unknownPasskey } from './refusals.ts'
import { type UsedPasskey, verifyAssertion } from './verify-assertion.ts'

/** Nobody can guess a signature: this keeps checks of them from costing too much, and the log from being filled. */
const perNetwork = { limit: 30, windowSeconds: 900 }
const recordedRefusals = { limit: 1, windowSeconds: 300 }

type Context = PrepareContext<PasskeySignInInput>

const fail = ({ auditFailure }: Pick<Context, 'auditFailure'>, userId: string | null, failure: string) =>
  auditFailure('login_failed', { userId, failure, metadata: { method: 'passkey' } })

/** Signs in with a passkey and nothing else. */
export const signInWithPasskey = defineCommand({
  name: 'passkeys.signIn',
  permission: 'public',
  input: PasskeySignInInput,
  output: SignInOutcome,
  async prepare(context) {
    const { services, input, request } = context
    const key = `passkey-sign-in:${networkOf(request.ipAddress)}`
    const limit = await services.rateLimiter.consume(key, perNetwork)
    if (!limit.allowed) {
      const recorded = await services.rateLimiter.consume(`${key}:refused`, recordedRefusals)
      if (recorded.allowed) fail(context, null, 'too_many_attempts')
      throw tooMany(limit.retryAfterSeconds)
    }
    const outcome = await verifyAssertion(services, input.credential, { purpose: 'sign_in', userId: null })
    if (!outcome.ok) {
      fail(context, outcome.userId, outcome.reason)
      throw passkeyRefusal(outcome.reason)
    }
    await services.rateLimiter.refund(key)
    return { passkey: outcome.passkey, replacement: await mayEnter(context, outcome.passkey) }
  },
  async run(context) {
    const { tx, prepared, now } = context
    const { passkey, replacement } = prepared
    const { userId } = passkey
    const user = await lockUser(tx, userId)
    if (!user || user.deletedAt !== null) throw unknownPasskey()
    if (isBanned(user, now)) throw bannedError(user)
    const overtaken = await noteUse(tx, passkey, now)
    if (overtaken !== null) {
      fail(context, userId, overtaken)
      throw passkeyRefusal(overtaken)
    }
    if (user.mustChangePassword) {
      if (replacement === null) throw passwordDue()
      await setDuePassword(context, userId, replacement)
    }
    return completeSignIn(context, { userId, method: 'passkey' })
  },
})

/** Only whoever has the passkey learns of a ban, or that a new password is due. Answers the hash of that password. */
async function mayEnter(context: Context, { userId }: UsedPasskey): Promise<string | null> {
  const { services, input, now } = context
  const [user] = await services.primary.db.select().from(users).where(eq(users.id, userId))
  if (!user) throw unknownPasskey()
  if (isBanned(user, now)) {
    fail(context, userId, 'banned')
    throw bannedError(user)
  }
  if (!user.mustChangePassword) return null
  const { newPassword } = input
  if (newPassword === undefined) {
    fail(context, userId, 'password_change_required')
    throw passwordDue()
  }
  const account = { email: user.email ?? '', username: user.username }
  await checkNewPassword(services, newPassword, account, 'newPassword')
  if (user.passwordHash !== null && (await services.passwords.verify(user.passwordHash, newPassword))) {
    throw fieldError('BAD_REQUEST', 'newPassword', 'password_unchanged', 'This is the password you have')
  }
  return services.passwords.hash(newPassword)
}
