import { pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, tokenHash } from './columns.ts'

/** One-time links that make the first super admin. Each start replaces the one before. */
export const setUpLinks = pgTable(
  'set_up_links',
  {
    id: uuid('id').primaryKey(),
    tokenHash: tokenHash('token_hash').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('set_up_links_token_hash_key').on(table.tokenHash)],
)
