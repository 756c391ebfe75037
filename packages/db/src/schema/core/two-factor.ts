import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, sealed, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** A user's authenticator app. Without `confirmedAt` it is being set up and counts for nothing. */
export const totpFactors = pgTable('totp_factors', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  secret: sealed('secret').notNull(),
  confirmedAt: moment('confirmed_at'),
  /** The time step of the last code that was taken: a code works once (RFC 6238, section 5.2). */
  lastStep: integer('last_step'),
  createdAt: moment('created_at').notNull(),
})

/** Ten at a time; each works once. A new set replaces the one before. */
export const backupCodes = pgTable(
  'backup_codes',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** SHA-256, encrypted: a code is too short for a bare hash, and the master key lies outside of the database. */
    codeHash: sealed('code_hash').notNull(),
    usedAt: moment('used_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('backup_codes_user_id_idx').on(table.userId)],
)

/**
 * A sign-in whose first factor was right and whose second one is awaited. Its token lies in a cookie of its own; the
 * row goes with the sign-in, or with its time.
 */
export const pendingSignIns = pgTable(
  'pending_sign_ins',
  {
    id: uuid('id').primaryKey(),
    tokenHash: tokenHash('token_hash').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    method: text('method').$type<'password' | 'link'>().notNull(),
    /** The slug of the provider, when the first factor was an account there. */
    provider: text('provider'),
    /** Of the new password where one was due: in force once the second factor is proved, and not before. */
    passwordHash: text('password_hash'),
    failures: integer('failures').notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('pending_sign_ins_token_hash_key').on(table.tokenHash),
    index('pending_sign_ins_user_id_idx').on(table.userId),
    index('pending_sign_ins_expires_at_idx').on(table.expiresAt),
  ],
)
