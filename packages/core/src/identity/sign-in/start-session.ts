import { noPlace } from '@heimdall/audit'
import type { SecondFactor } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import type { CommandContext, Services } from '../../kernel/index.ts'
import { newDevice, queueMail } from '../../mail/index.ts'
import { readSessionLifetime } from '../../settings/index.ts'
import { createSession, deleteSessions } from '../sessions/index.ts'
import type { SignedIn } from './outcome.ts'
import { refuseBanned } from './refuse-banned.ts'
import { deviceTokenOf, rememberDevice } from './sign-in-device.ts'

export type SignInMethod = 'password' | 'passkey' | 'link' | 'set_up_link'

/** What a verb that signs somebody in hands on of its own context. */
export type SignInContext = Pick<
  CommandContext<unknown, unknown>,
  'services' | 'tx' | 'actor' | 'request' | 'audit' | 'accessChanged' | 'now'
>

export interface HowSignedIn {
  userId: string
  method: SignInMethod
  /** The slug of the provider, for `link`. */
  provider?: string
  secondFactor?: SecondFactor | 'trusted_device'
  /** Ask for no second factor in this browser for a while. */
  trustDevice?: boolean
  /** Of sessions; given where the account has been locked and looked at already, in this transaction. */
  lifetime?: Services['sessionLifetime']
}

/** Signs in for good: every factor that was due has been proved. */
export async function startSession(context: SignInContext, how: HowSignedIn): Promise<SignedIn> {
  const { services, tx, actor, request, audit, accessChanged, now } = context
  const { userId, method, provider, secondFactor, trustDevice = false } = how
  const lifetime = how.lifetime ?? (await lifetimeOnceLocked(context, userId))
  // Signing in again in the same browser replaces the session there, instead of leaving it behind.
  if (actor.type === 'user') {
    const which = and(eq(sessions.id, actor.sessionId), eq(sessions.userId, actor.userId))
    for (const sessionId of await deleteSessions(context, which)) {
      const metadata = { reason: 'replaced' }
      audit('session_revoked', { userId: actor.userId, resource: ['session', sessionId], metadata })
    }
    accessChanged({ sessionId: actor.sessionId })
  }
  const token = deviceTokenOf(services, request)
  // Sent together, which takes one way to the database and back; the session finds its browser by the token.
  const [device, session] = await Promise.all([
    rememberDevice(services, tx, { userId, token, request, trust: trustDevice, now }),
    createSession(services, tx, userId, request, lifetime, {
      method,
      secondFactor: secondFactor ?? null,
      deviceToken: token,
    }),
  ])
  audit('login', {
    userId,
    resource: ['auth', null],
    metadata: { method, sessionId: session.sessionId, ...(provider === undefined ? {} : { provider }) },
  })
  const details = device.isUnknown ? { metadata: { newDevice: true } } : {}
  audit('session_created', { userId, resource: ['session', session.sessionId], ...details })
  if (device.isUnknown) await tellOfNewDevice(context, userId)
  return {
    status: 'signed_in',
    userId,
    ...session,
    device: { token: device.token, expiresAt: device.expiresAt },
  }
}

/** Asked together; the lock comes first. */
async function lifetimeOnceLocked({ services, tx, now }: SignInContext, userId: string) {
  const [, lifetime] = await Promise.all([refuseBanned(tx, userId, now), readSessionLifetime(services, tx)])
  return lifetime
}

/** ASVS 6.3.5: whoever it was, the owner shall know. */
async function tellOfNewDevice({ services, tx, request, now }: SignInContext, userId: string): Promise<void> {
  const { ipAddress, userAgent } = request
  const { countryCode, city } = (ipAddress && services.audit.geo?.lookup(ipAddress)) || noPlace
  await queueMail(services, tx, userId, newDevice, {
    time: now.toISOString(),
    userAgent: userAgent?.slice(0, 1024).toWellFormed() ?? null,
    ipAddress,
    countryCode,
    city,
  })
}
