import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, tokenHash } from './columns.ts'
import { users } from './users.ts'

/**
 * Browsers that an account has been used from, known by a long-lived cookie. A sign-in from any other is told to the
 * owner by mail; a trusted one is not asked for the second factor.
 */
export const signInDevices = pgTable(
  'sign_in_devices',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: tokenHash('token_hash').notNull(),
    userAgent: text('user_agent'),
    /** Null: not trusted. */
    trustedUntil: moment('trusted_until'),
    lastUsedAt: moment('last_used_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('sign_in_devices_user_id_token_hash_key').on(table.userId, table.tokenHash),
    index('sign_in_devices_last_used_at_idx').on(table.lastUsedAt),
  ],
)
