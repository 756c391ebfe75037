import type { SecondFactor } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { pendingSignIns, users } from '@heimdall/db/core'
import { and, eq, gt, isNotNull, isNull, lt, or, sql } from '@heimdall/db/sql'
import {
  AppError,
  fieldError,
  hashToken,
  isBanned,
  isNotBanned,
  networkOf,
  type PrepareContext,
  tooMany,
} from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { type DuePasswordContext, setDuePassword } from './set-due-password.ts'
import { isKnownDevice } from './sign-in-device.ts'

/** Answers that one pending sign-in takes; whoever needs more begins with the first factor again. */
export const mostTries = 5
/** From one network for one account, whatever the number of pending sign-ins. */
const perAccountAndNetwork = { limit: 10, windowSeconds: 900 }
/**
 * Three codes of a million are right at a time: this leaves whoever has the password and many networks a chance of
 * 1 in 7,000 a day. The owner is not locked out: browsers that the account knows, backup codes and passkeys, none of
 * which can be guessed, do not count.
 */
const perAccount = { limit: 50, windowSeconds: 86_400 }
const recordedRefusals = { limit: 1, windowSeconds: 300 }

export interface PendingSignIn {
  id: string
  userId: string
  method: 'password' | 'link'
  provider: string | null
  /** After this one. */
  triesLeft: number
  /** Gives the attempt back once it was right: only failures use the limits up. */
  refund(): void
}

export const signInGone = (code: 'sign_in_expired' | 'too_many_wrong_codes' = 'sign_in_expired') => {
  const message =
    code === 'sign_in_expired'
      ? 'This sign-in has taken too long. Start again.'
      : 'Too many wrong codes. Start again.'
  return fieldError('GONE', '', code, message)
}

/** The row behind the cookie, as long as it can still lead to a session. */
export async function findPendingSignIn(db: Database | Transaction, token: string | undefined, now: Date) {
  if (token === undefined) return undefined
  const [row] = await db
    .select({
      id: pendingSignIns.id,
      userId: pendingSignIns.userId,
      failures: pendingSignIns.failures,
      expiresAt: pendingSignIns.expiresAt,
    })
    .from(pendingSignIns)
    .innerJoin(users, eq(users.id, pendingSignIns.userId))
    .where(and(eq(pendingSignIns.tokenHash, hashToken(token)), isOpen(now), mayEnter(now), bringsWhatIsDue))
  return row
}

/**
 * For the `prepare` of a verb that takes a second factor: counts the try before anybody looks at the answer, so that
 * many at once are not more than one after the other.
 */
export async function tryPendingSignIn(
  context: Pick<PrepareContext<unknown>, 'services' | 'request' | 'now' | 'auditFailure'>,
  method: SecondFactor,
): Promise<PendingSignIn> {
  const { services, request, now, auditFailure } = context
  const { db } = services.primary
  const found = await findPendingSignIn(db, request.cookies.pendingSignIn, now)
  if (!found) throw signInGone()
  const { userId } = found
  const keys = {
    network: `second-factor:net:${networkOf(request.ipAddress)}:${userId}`,
    account: `second-factor:account:${userId}`,
  }
  const network = await services.rateLimiter.consume(keys.network, perAccountAndNetwork)
  const counts = method === 'totp' && !(await isKnownDevice(db, userId, request.cookies.device))
  const account =
    network.allowed && counts ? await services.rateLimiter.consume(keys.account, perAccount) : network
  if (!account.allowed) {
    if ((await services.rateLimiter.consume(`${keys.network}:refused`, recordedRefusals)).allowed) {
      auditFailure('2fa_failed', {
        userId,
        resource: ['auth', null],
        failure: 'too_many_attempts',
        metadata: { method, reason: 'too_many_attempts' },
      })
    }
    throw tooMany(account.retryAfterSeconds)
  }
  const [row] = await db
    .update(pendingSignIns)
    .set({ failures: sql`${pendingSignIns.failures} + 1` })
    .where(and(eq(pendingSignIns.id, found.id), isOpen(now)))
    .returning()
  if (!row) throw signInGone()
  return {
    id: row.id,
    userId,
    method: row.method,
    provider: row.provider,
    triesLeft: mostTries - row.failures,
    refund: () => {
      for (const key of [keys.network, ...(counts ? [keys.account] : [])]) {
        services.rateLimiter.refund(key).catch((error: unknown) => {
          services.log.warn({ err: error }, 'A right second factor still counts as an attempt')
        })
      }
    },
  }
}

/**
 * Uses the pending sign-in up, before the answer is looked at: of two at once one wins, and a wrong answer puts it back
 * with its transaction, also the new password that waited for it. The account comes first, as everywhere: whoever changes
 * the password waits, or is waited for.
 */
export async function takePendingSignIn(
  context: DuePasswordContext,
  { id, userId }: Pick<PendingSignIn, 'id' | 'userId'>,
): Promise<void> {
  const { tx, now } = context
  const user = await lockUser(tx, userId)
  if (!user || user.deletedAt !== null || isBanned(user, now)) throw signInGone()
  const [taken] = await tx
    .delete(pendingSignIns)
    .where(and(eq(pendingSignIns.id, id), gt(pendingSignIns.expiresAt, now)))
    .returning({ passwordHash: pendingSignIns.passwordHash })
  if (!taken || (user.mustChangePassword && taken.passwordHash === null)) throw signInGone()
  if (taken.passwordHash !== null) await setDuePassword(context, userId, taken.passwordHash)
}

/** What a wrong answer is told, and the log. */
export function refuseAnswer(
  auditFailure: PrepareContext<unknown>['auditFailure'],
  { userId, triesLeft }: Pick<PendingSignIn, 'userId' | 'triesLeft'>,
  { method, reason }: { method: SecondFactor; reason: string },
): AppError {
  auditFailure('2fa_failed', {
    userId,
    resource: ['auth', null],
    failure: reason,
    metadata: { method, reason, attempts: mostTries - triesLeft },
  })
  if (triesLeft === 0) return signInGone('too_many_wrong_codes')
  const message = `This is not right. Tries left: ${triesLeft}`
  const params = { triesLeft: String(triesLeft) }
  return new AppError('BAD_REQUEST', message, { issues: [{ path: ['code'], code: reason, message, params }] })
}

const isOpen = (now: Date) => and(gt(pendingSignIns.expiresAt, now), lt(pendingSignIns.failures, mostTries))

const mayEnter = (now: Date) => and(isNull(users.deletedAt), isNotBanned(now))

const bringsWhatIsDue = or(eq(users.mustChangePassword, false), isNotNull(pendingSignIns.passwordHash))
