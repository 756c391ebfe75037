import { Locale, type UserSummary } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { sql } from 'drizzle-orm'
import { rolesOfUser } from '../../access/index.ts'

/** What `toSummary` needs of a user. */
export const summaryColumns = {
  id: users.id,
  username: users.username,
  email: users.email,
  emailVerifiedAt: users.emailVerifiedAt,
  avatarUrl: users.avatarUrl,
  preferredLocale: users.preferredLocale,
  roles: rolesOfUser(sql`${users.id}`),
  bannedAt: users.bannedAt,
  lastLoginAt: users.lastLoginAt,
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
  bannedAt: Date | null
  lastLoginAt: Date | null
  createdAt: Date
}

export const toSummary = (row: Row): UserSummary => ({
  id: row.id,
  username: row.username,
  email: row.email ?? '',
  emailVerified: row.emailVerifiedAt !== null,
  avatarUrl: row.avatarUrl,
  locale: Locale.parse(row.preferredLocale),
  roles: row.roles,
  bannedAt: row.bannedAt?.toISOString() ?? null,
  lastLoginAt: row.lastLoginAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
})
