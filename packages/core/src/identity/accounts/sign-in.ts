import { SignInInput } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sessions, users } from '@heimdall/db/core'
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { defineCommand, fieldError, networkOf, type Services, tooMany } from '../../kernel/index.ts'
import { passwordChanged, queueMail } from '../../mail/index.ts'
import { completeSignIn, endTrust, SignInOutcome } from '../sign-in/index.ts'
import { hashNewPassword, invalidCredentials, refuseIfOutdated } from './due-password.ts'
import { type BanState, isBanned } from './is-banned.ts'

/** Counted before the password is looked at, taken back when it was right: only failures use them up. */
const perAddress = { limit: 30, windowSeconds: 900 }
const perAccountAndNetwork = { limit: 6, windowSeconds: 300 }
/** Against guessing from many networks. Where the owner is already signed in, it does not count. */
const perAccount = { limit: 100, windowSeconds: 3_600 }

const recordedRefusals = { limit: 1, windowSeconds: 300 }

export const signIn = defineCommand({
  name: 'accounts.signIn',
  permission: 'public',
  input: SignInInput,
  output: SignInOutcome,
  async prepare({ services, input, request, now, auditFailure }) {
    const identifier = input.identifier.toLowerCase()
    const user = await findUser(services.primary.db, identifier)
    // By id where there is one: a name and an address of the same account are not two budgets.
    const account = user?.id ?? identifier
    const network = networkOf(request.ipAddress)
    const keys = {
      address: `sign-in:ip:${network}`,
      network: `sign-in:net:${network}:${account}`,
      account: `sign-in:account:${account}`,
    }
    const refused = await refusedFor(services, keys, user?.id, request.ipAddress)
    if (refused !== null) {
      // Once a while: a flood must neither fill the log nor drown the owner's own activity.
      if ((await services.rateLimiter.consume(`${keys.network}:refused`, recordedRefusals)).allowed) {
        auditFailure('login_failed', {
          userId: user?.id ?? null,
          failure: 'too_many_attempts',
          metadata: { method: 'password' },
        })
      }
      throw tooMany(refused)
    }
    const takeBack = () => Promise.all(Object.values(keys).map((key) => services.rateLimiter.refund(key)))
    const matches = await services.passwords
      .verify(user?.passwordHash ?? null, input.password)
      .catch(async (error: unknown) => {
        // Nobody looked at the password: a crowd at the door must not use up what its members may try.
        await takeBack()
        throw error
      })
    const failure = !user
      ? 'unknown_account'
      : !matches
        ? 'wrong_password'
        : isBanned(user, now)
          ? 'banned'
          : null
    if (failure !== null || !user) {
      auditFailure('login_failed', {
        userId: user?.id ?? null,
        failure: failure ?? 'unknown_account',
        metadata: { method: 'password' },
      })
      // Only whoever knows the password may learn that the account is banned.
      if (failure === 'banned') throw fieldError('FORBIDDEN', '', 'banned', 'This account is banned')
      throw invalidCredentials()
    }
    await takeBack()
    const { id: userId, passwordHash: verified } = user
    if (!user.mustChangePassword) return { userId, verified, replacement: null }
    if (input.newPassword === undefined) {
      auditFailure('login_failed', {
        userId,
        failure: 'password_change_required',
        metadata: { method: 'password' },
      })
    }
    return { userId, verified, replacement: await hashNewPassword(services, user, input) }
  },
  async run(context) {
    const { services, tx, prepared, audit, now } = context
    const { userId, replacement } = prepared
    await refuseIfOutdated(tx, prepared)
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

interface Candidate extends BanState {
  id: string
  email: string | null
  username: string
  passwordHash: string | null
  mustChangePassword: boolean
}

async function findUser(db: Database, identifier: string): Promise<Candidate | undefined> {
  const [user] = await db
    .select({
      id: users.id,
      email: users.email,
      username: users.username,
      passwordHash: users.passwordHash,
      mustChangePassword: users.mustChangePassword,
      bannedAt: users.bannedAt,
      banExpiresAt: users.banExpiresAt,
    })
    .from(users)
    .where(
      and(
        or(sql`lower(${users.email}) = ${identifier}`, sql`lower(${users.username}) = ${identifier}`),
        isNull(users.deletedAt),
      ),
    )
    // Usernames hold no @, so no account can stand in for another's e-mail address.
    .limit(1)
  return user
}

/** Seconds to wait, or null to go ahead. */
async function refusedFor(
  services: Services,
  keys: { address: string; network: string; account: string },
  userId: string | undefined,
  ipAddress: string | null,
): Promise<number | null> {
  const [address, network] = await Promise.all([
    services.rateLimiter.consume(keys.address, perAddress),
    services.rateLimiter.consume(keys.network, perAccountAndNetwork),
  ])
  if (!address.allowed) return address.retryAfterSeconds
  if (!network.allowed) return network.retryAfterSeconds
  // Only what may go on counts here: else one address that is refused already could lock out the owner everywhere.
  const account = await services.rateLimiter.consume(keys.account, perAccount)
  if (account.allowed || (await knownAddress(services.primary.db, userId, ipAddress))) return null
  return account.retryAfterSeconds
}

/** Whether the account is signed in from this address already: its owner must not be locked out by others' guesses. */
async function knownAddress(
  db: Database,
  userId: string | undefined,
  ipAddress: string | null,
): Promise<boolean> {
  if (userId === undefined || ipAddress === null) return false
  const [known] = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.ipAddress, ipAddress)))
    .limit(1)
  return known !== undefined
}
