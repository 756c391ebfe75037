import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { bytes } from '../bytes.ts'
import { moment, sealed } from './columns.ts'
import { users } from './users.ts'

/** What commands of REST were answered with, for retries with the same Idempotency-Key. Kept for a day. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** SHA-256 over who asks and the key that they chose. */
    keyHash: bytes('key_hash').primaryKey(),
    /** Who asked, themselves or by a key or app of theirs; the answer goes with their account. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** SHA-256 of the request, to refuse the same key with another one. */
    requestHash: bytes('request_hash').notNull(),
    /** The answer as JSON; it may hold an API key. Null until the command commits, so nobody else sees it so. */
    answer: sealed('answer'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('idempotency_keys_created_at_idx').on(table.createdAt),
    index('idempotency_keys_user_id_idx').on(table.userId).where(sql`user_id is not null`),
  ],
)
