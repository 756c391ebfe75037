import type { Database, Sql } from '@heimdall/db'
import { sessions, type users } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import {
  fieldError,
  isBanned,
  networkOf,
  type PrepareContext,
  type Services,
  tooMany,
} from '../../kernel/index.ts'
import { bannedError } from './banned-error.ts'

/** Counted before the password is looked at, taken back when it was right: only failures use them up. */
const perAddress = { limit: 30, windowSeconds: 900 }
const perAccountAndNetwork = { limit: 6, windowSeconds: 300 }
/** Against guessing from many networks. Where the owner is already signed in, it does not count. */
const perAccount = { limit: 100, windowSeconds: 3_600 }

const recordedRefusals = { limit: 1, windowSeconds: 300 }

type PasswordUser = Pick<
  typeof users.$inferSelect,
  | 'id'
  | 'username'
  | 'email'
  | 'passwordHash'
  | 'mustChangePassword'
  | 'bannedAt'
  | 'banReason'
  | 'banExpiresAt'
  | 'preferredLocale'
> & { isVerified: boolean }
export type PasswordContext = Pick<
  PrepareContext<{ identifier: string; password: string }>,
  'services' | 'input' | 'request' | 'now' | 'auditFailure'
>

export const invalidCredentials = () =>
  fieldError('UNAUTHORIZED', '', 'invalid_credentials', 'E-mail, username or password is wrong')

/** The account that identifier and password open, banned ones apart. Whether its address is proven is for the caller. */
export async function checkPassword(context: PasswordContext): Promise<PasswordUser> {
  const { services, input, request, now, auditFailure } = context
  // Before anything is looked up or counted: to turn a flood away must cost next to nothing.
  await services.passwords.admit()
  const identifier = input.identifier.toLowerCase()
  const candidates = await findCandidates(services.primary.sql, identifier)
  const known = candidates.owner ?? candidates.claimant
  // By what was typed, not by the account: one budget for a name and an address would tell that they belong together.
  const network = networkOf(request.ipAddress)
  const keys = {
    address: `sign-in:ip:${network}`,
    network: `sign-in:net:${network}:${identifier}`,
    account: `sign-in:account:${identifier}`,
  }
  const fail = (failure: string, userId = known?.id ?? null) =>
    auditFailure('login_failed', { userId, failure, metadata: { method: 'password' } })
  const refused = await refusedFor(services, keys, known?.id, request.ipAddress)
  if (refused !== null) {
    // Once a while: a flood must neither fill the log nor drown the owner's own activity.
    if ((await services.rateLimiter.consume(`${refused.key}:refused`, recordedRefusals)).allowed) {
      fail('too_many_attempts')
    }
    throw tooMany(refused.retryAfterSeconds)
  }
  const takeBack = () => Promise.all(Object.values(keys).map((key) => services.rateLimiter.refund(key)))
  const user = await whomItOpens(services, candidates, input.password).catch(async (error: unknown) => {
    // Nobody looked at the password: a crowd at the door must not use up what its members may try.
    await takeBack()
    throw error
  })
  if (!user) {
    fail(known ? 'wrong_password' : 'unknown_account')
    throw invalidCredentials()
  }
  // Only whoever knows the password may learn that the account is banned.
  if (isBanned(user, now)) {
    fail('banned', user.id)
    throw bannedError(user)
  }
  await takeBack()
  return user
}

interface Candidates {
  /** Has this username, or has proven this address. */
  owner: PasswordUser | undefined
  /** The latest who claims this address and has not proven it. */
  claimant: PasswordUser | undefined
  byEmail: boolean
}

/**
 * By an address two accounts are tried, always, also where there are none: whoever has registered with a taken address
 * finds the claim waiting for its mail, exactly as with a free one, and after the same time.
 */
async function whomItOpens(
  { passwords }: Services,
  { owner, claimant, byEmail }: Candidates,
  password: string,
): Promise<PasswordUser | null> {
  if ((await passwords.verify(owner?.passwordHash ?? null, password)) && owner) return owner
  if (!byEmail) return null
  return (await passwords.verify(claimant?.passwordHash ?? null, password)) && claimant ? claimant : null
}

async function findCandidates(sql: Sql, identifier: string): Promise<Candidates> {
  const find = async (where: ReturnType<Sql>): Promise<PasswordUser | undefined> => {
    const [row] = await sql<(Omit<PasswordUser, 'bannedAt' | 'banExpiresAt'> & BanTimes)[]>`
      SELECT id, username, email, email_verified_at IS NOT NULL AS "isVerified", password_hash AS "passwordHash",
        must_change_password AS "mustChangePassword", banned_at AS "bannedAt", ban_reason AS "banReason",
        ban_expires_at AS "banExpiresAt", preferred_locale AS "preferredLocale"
      FROM users WHERE ${where} AND deleted_at IS NULL
      ORDER BY created_at DESC, id DESC LIMIT 1`
    return row && { ...row, bannedAt: dateOf(row.bannedAt), banExpiresAt: dateOf(row.banExpiresAt) }
  }
  // Usernames hold no @, so no account can stand in for another's e-mail address.
  if (!identifier.includes('@')) {
    const owner = await find(sql`lower(username) = ${identifier}`)
    return { owner, claimant: undefined, byEmail: false }
  }
  const [owner, claimant] = await Promise.all([
    find(sql`lower(email) = ${identifier} AND email_verified_at IS NOT NULL`),
    find(sql`lower(email) = ${identifier} AND email_verified_at IS NULL`),
  ])
  return { owner, claimant, byEmail: true }
}

/** As the driver brings them. */
type BanTimes = Record<'bannedAt' | 'banExpiresAt', string | null>
const dateOf = (time: string | null) => (time === null ? null : new Date(time))

interface Refusal {
  /** Of the limit that refuses. */
  key: string
  retryAfterSeconds: number
}

/** Null: go ahead. */
async function refusedFor(
  services: Services,
  keys: { address: string; network: string; account: string },
  userId: string | undefined,
  ipAddress: string | null,
): Promise<Refusal | null> {
  // Only what may go on counts further: else an address beyond its limit goes on making a key for each name it thinks up,
  // and one that is refused already could lock out the owner everywhere.
  const address = await services.rateLimiter.consume(keys.address, perAddress)
  if (!address.allowed) return { key: keys.address, retryAfterSeconds: address.retryAfterSeconds }
  const network = await services.rateLimiter.consume(keys.network, perAccountAndNetwork)
  if (!network.allowed) return { key: keys.network, retryAfterSeconds: network.retryAfterSeconds }
  const account = await services.rateLimiter.consume(keys.account, perAccount)
  if (account.allowed || (await knownAddress(services.primary.db, userId, ipAddress))) return null
  return { key: keys.network, retryAfterSeconds: account.retryAfterSeconds }
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
