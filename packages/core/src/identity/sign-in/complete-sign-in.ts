import type { SecondFactor } from '@heimdall/contracts'
import { pendingSignIns } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { hashToken, newId, newToken, type Services } from '../../kernel/index.ts'
import type { SignInOutcome } from './outcome.ts'
import { secondFactorsOf } from './second-factors-of.ts'
import { setDuePassword } from './set-due-password.ts'
import { isTrusted } from './sign-in-device.ts'
import { type SignInContext, type SignInMethod, startSession } from './start-session.ts'

/** Long enough to find the phone. */
const pendingSeconds = 600

interface FirstFactor {
  userId: string
  method: SignInMethod
  provider?: string
  /** The hash of the new password, where one was due. */
  duePassword?: string | null
  /** Read already, behind the lock of the account. */
  known?: { factors: SecondFactor[]; lifetime: Services['sessionLifetime'] }
}

/**
 * What follows a right first factor, whichever it was: a session, or, where the account has a second factor and this
 * browser is not trusted, a pending sign-in that waits for it. A passkey is both factors at once: it needs the device
 * and whoever can unlock it. A new password that was due waits too: the old one alone must not replace itself. As a new
 * password ends all trust, a trusted browser is asked then as well.
 */
export async function completeSignIn(
  context: SignInContext,
  { userId, method, provider, duePassword = null, known }: FirstFactor,
): Promise<SignInOutcome> {
  const { services, tx, request, now } = context
  const how = {
    userId,
    method,
    ...(provider === undefined ? {} : { provider }),
    ...(known ? { lifetime: known.lifetime } : {}),
  }
  if (method === 'passkey' || method === 'set_up_link') return startSession(context, how)
  const methods = known?.factors ?? (await secondFactorsOf(tx, userId))
  if (methods.length === 0) {
    if (duePassword !== null) await setDuePassword(context, userId, duePassword)
    return startSession(context, how)
  }
  if (duePassword === null && (await isTrusted(tx, userId, request.cookies.device, now))) {
    return startSession(context, { ...how, secondFactor: 'trusted_device' })
  }
  const token = newToken(services.random)
  const expiresAt = new Date(now.getTime() + pendingSeconds * 1000)
  // One at a time for a browser: the one before is of no use any more.
  if (request.cookies.pendingSignIn !== undefined) {
    await tx
      .delete(pendingSignIns)
      .where(eq(pendingSignIns.tokenHash, hashToken(request.cookies.pendingSignIn)))
  }
  await tx.insert(pendingSignIns).values({
    id: newId(services),
    tokenHash: hashToken(token),
    userId,
    method,
    provider: provider ?? null,
    passwordHash: duePassword,
    expiresAt,
    createdAt: now,
  })
  context.audit.none('the sign-in is recorded when it is complete; a wrong second factor is a 2fa_failed')
  return { status: 'second_factor', userId, pending: { token, expiresAt }, methods }
}
