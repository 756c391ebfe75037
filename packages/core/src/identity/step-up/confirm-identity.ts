import { ConfirmInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { AppError, defineCommand, fieldError, limitRate, type PrepareContext } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { signedIn } from '../sessions/index.ts'
import { takeBackupCode, takeTotpCode } from '../two-factor/index.ts'
import { confirmation, confirmSession } from './confirm-session.ts'
import { confirmationWays } from './confirmation-ways.ts'

/** Whoever sits at somebody's open browser must not be able to guess there. */
const wrongOnes = { limit: 10, windowSeconds: 900 }
/** As at sign-in, or patience would find a code. Backup codes can not be guessed, and stay open to the owner. */
const wrongCodes = { limit: 50, windowSeconds: 86_400 }

/** Proves again, in a session that goes on, who one is: with the password, and a code where there is a second factor. */
export const confirmIdentity = defineCommand({
  name: 'sessions.confirm',
  permission: 'self',
  input: ConfirmInput,
  output: z.object({ token: z.string(), expiresAt: z.date() }),
  async prepare({ services, actor, input, auditFailure }) {
    const { userId } = signedIn(actor)
    const { db } = services.primary
    const ways = await confirmationWays(db, userId)
    if (!ways.password && ways.codes.length === 0) throw otherWay()
    if (ways.password && input.password === undefined) throw missing('password')
    if (ways.codes.length > 0 && input.code === undefined) throw missing('code')
    await limitRate(services, `confirm:${userId}`, wrongOnes)
    const [user] = await db
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, userId))
    const verified = user?.passwordHash ?? null
    if (ways.password && !(await services.passwords.verify(verified, input.password ?? ''))) {
      throw wrong(auditFailure, 'password', 'wrong_password')
    }
    const attempts = [`confirm:${userId}`]
    if (ways.codes.length > 0 && input.code?.method === 'totp') {
      const key = `confirm:code:${userId}`
      await limitRate(services, key, wrongCodes)
      attempts.push(key)
    }
    return { ways, verified, attempts }
  },
  async run(context) {
    const { services, tx, actor, input, prepared, auditFailure } = context
    const person = signedIn(actor)
    const { userId } = person
    const user = await lockUser(tx, userId)
    // Changed meanwhile, maybe by the owner who wants somebody out.
    if (user?.passwordHash !== prepared.verified) {
      throw wrong(auditFailure, 'password', 'wrong_password')
    }
    const { code } = input
    const { password, codes } = prepared.ways
    const asked = codes.length > 0 ? code : undefined
    if (asked) {
      const outcome =
        asked.method === 'totp'
          ? await takeTotpCode(context, userId, asked.code)
          : (await takeBackupCode(context, userId, asked.code)) === null
            ? 'wrong_code'
            : 'taken'
      if (outcome !== 'taken') throw wrong(auditFailure, 'code', outcome)
    }
    context.afterCommit(() => {
      for (const key of prepared.attempts) {
        services.rateLimiter.refund(key).catch((error: unknown) => {
          services.log.warn({ err: error }, 'A right confirmation still counts as an attempt')
        })
      }
    })
    const method = asked ? (password ? (`password+${asked.method}` as const) : asked.method) : 'password'
    return confirmSession(context, person, { method })
  },
})

const missing = (field: 'password' | 'code') =>
  fieldError(
    'BAD_REQUEST',
    field,
    'required',
    field === 'code' ? 'A code is missing' : 'The password is missing',
  )

/** A passkey, an account elsewhere, or a new sign-in. */
const otherWay = () =>
  new AppError('FORBIDDEN', 'This account can not be confirmed with a password or a code. Sign in again.', {
    issues: [{ path: [], code: 'confirmation_unavailable', message: 'Sign in again' }],
  })

function wrong(
  auditFailure: PrepareContext<unknown>['auditFailure'],
  field: 'password' | 'code',
  reason: string,
) {
  auditFailure(field === 'code' ? '2fa_failed' : 'login_failed', {
    resource: ['auth', null],
    failure: reason,
    metadata: { method: field, reason, app: confirmation },
  })
  const message =
    field === 'code' ? 'This code is wrong or has been used' : 'This is not your present password'
  return fieldError('BAD_REQUEST', field, reason, message)
}
