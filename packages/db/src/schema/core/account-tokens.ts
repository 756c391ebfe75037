import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** What stands in links of mails. Each works once and for a while; a new one of a kind replaces the one before. */
export const accountTokens = pgTable(
  'account_tokens',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: text('purpose')
      .$type<'verify_email' | 'reset_password' | 'change_email' | 'cancel_deletion'>()
      .notNull(),
    tokenHash: tokenHash('token_hash').notNull(),
    /** The address that it was sent to, and proves. */
    email: text('email').notNull(),
    usedAt: moment('used_at'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('account_tokens_token_hash_key').on(table.tokenHash),
    index('account_tokens_user_id_purpose_idx').on(table.userId, table.purpose),
    index('account_tokens_expires_at_idx').on(table.expiresAt),
    check(
      'account_tokens_purpose_check',
      sql`${table.purpose} in ('verify_email', 'reset_password', 'change_email', 'cancel_deletion')`,
    ),
  ],
)
