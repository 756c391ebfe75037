import { Locale, type UserSummary } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { hasSecondFactor, rolesOfUser } from '../../access/index.ts'
import { isBanned } from '../../kernel/index.ts'

/** What `toSummary` needs of a user. */
export const summaryColumns = {
  id: users.id,
  username: users.username,
  email: users.email,
  emailVerifiedAt: users.emailVerifiedAt,
  avatarUrl: users.avatarUrl,
  preferredLocale: users.preferredLocale,
  roles: rolesOfUser(sql`${users.id}`),
  twoFactor: hasSecondFactor(sql`${users.id}`),
  bannedAt: users.bannedAt,
  banExpiresAt: users.banExpiresAt,
  lastLoginAt: users.lastLoginAt,
  deletedAt: users.deletedAt,
  createdAt: users.createdAt,
}

interface Row {
  id: string
  username: string
  email: string | null
  emailVerifiedAt: Date | null
  avatarUrl: string | null
  preferredLocale: string
  roles: string[]
  twoFactor: boolean
  bannedAt: Date | null
  banExpiresAt: Date | null
  lastLoginAt: Date | null
  deletedAt: Date | null
  createdAt: Date
}

/** A ban whose time is over is none. */
export function toSummary(row: Row, now: Date): UserSummary {
  const ban = isBanned(row, now) ? row : { bannedAt: null, banExpiresAt: null }
  return {
    id: row.id,
    username: row.username,
    email: row.email ?? '',
    emailVerified: row.emailVerifiedAt !== null,
    avatarUrl: row.avatarUrl,
    locale: Locale.parse(row.preferredLocale),
    roles: row.roles,
    twoFactor: row.twoFactor,
    bannedAt: ban.bannedAt?.toISOString() ?? null,
    banExpiresAt: ban.banExpiresAt?.toISOString() ?? null,
    lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }
}
