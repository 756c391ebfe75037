import { users } from '@heimdall/db/core'
import { isNull, lte, or } from '@heimdall/db/sql'

export interface BanState {
  bannedAt: Date | null
  /** Null: until lifted. */
  banExpiresAt: Date | null
}

export const isBanned = ({ bannedAt, banExpiresAt }: BanState, now: Date): boolean =>
  bannedAt !== null && (banExpiresAt === null || banExpiresAt > now)

/** The opposite, for a query of users: a ban that has ended is none, though it still stands there. */
export const isNotBanned = (now: Date) => or(isNull(users.bannedAt), lte(users.banExpiresAt, now))
