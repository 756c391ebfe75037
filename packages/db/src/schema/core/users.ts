import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'

/** Soft-deleted users stay as an anonymous row, so that references and the audit log keep their meaning. */
export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    username: text('username').notNull(),
    email: text('email'),
    /** Null: claimed, but not proven. Such an account is not signed in to by password. */
    emailVerifiedAt: moment('email_verified_at'),
    passwordHash: text('password_hash'),
    /** No session exists while it is set; the next sign-in has to bring a new password. */
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    avatarUrl: text('avatar_url'),
    avatarsEnabled: boolean('avatars_enabled').notNull().default(true),
    preferredLocale: text('preferred_locale').notNull().default('en'),
    privacyMode: boolean('privacy_mode').notNull().default(false),
    bannedAt: moment('banned_at'),
    banReason: text('ban_reason'),
    banExpiresAt: moment('ban_expires_at'),
    lastLoginAt: moment('last_login_at'),
    deletedAt: moment('deleted_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('users_username_key').on(sql`lower(${table.username})`),
    // Only who has proven an address owns it: anybody may claim one, and learns nothing about others by it.
    uniqueIndex('users_email_key').on(sql`lower(${table.email})`).where(sql`email_verified_at is not null`),
    index('users_claimed_email_idx').on(sql`lower(${table.email})`).where(sql`email_verified_at is null`),
    index('users_created_at_idx').on(table.createdAt.desc(), table.id.desc()),
    index('users_last_login_at_idx').on(table.lastLoginAt.desc().nullsLast(), table.id.desc()),
    index('users_ban_expires_at_idx').on(table.banExpiresAt).where(sql`ban_expires_at is not null`),
    check('users_preferred_locale_check', sql`${table.preferredLocale} in ('en', 'de')`),
  ],
)
