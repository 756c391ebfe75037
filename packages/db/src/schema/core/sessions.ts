import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, tokenHash } from './columns.ts'
import { signInDevices } from './sign-in-devices.ts'
import { users } from './users.ts'

/** A signed-in browser. A revoked session is a deleted row; the audit log remembers it. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: tokenHash('token_hash').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    countryCode: text('country_code'),
    countryName: text('country_name'),
    city: text('city'),
    region: text('region'),
    /** How its owner signed in. */
    method: text('method')
      .$type<'password' | 'passkey' | 'link' | 'set_up_link'>()
      .notNull()
      .default('password'),
    /** What proved it besides; null where nothing had to. */
    secondFactor: text('second_factor').$type<'totp' | 'backup_code' | 'passkey' | 'trusted_device'>(),
    deviceId: uuid('device_id').references(() => signInDevices.id, { onDelete: 'set null' }),
    createdAt: moment('created_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    /** When the owner last proved who they are; changes of factors ask for a recent one. */
    authenticatedAt: moment('authenticated_at').notNull(),
    idleExpiresAt: moment('idle_expires_at').notNull(),
    absoluteExpiresAt: moment('absolute_expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_token_hash_key').on(table.tokenHash),
    index('sessions_user_id_idx').on(table.userId),
    index('sessions_idle_expires_at_idx').on(table.idleExpiresAt),
  ],
)
