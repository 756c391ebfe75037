import { bigint, boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { bytes } from '../bytes.ts'
import { moment, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** WebAuthn credentials: a way to sign in, and a second factor. */
export const passkeys = pgTable(
  'passkeys',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    credentialId: bytes('credential_id').notNull(),
    /** COSE key. */
    publicKey: bytes('public_key').notNull(),
    /** Signature counter; stays 0 with authenticators that keep none. */
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    /** Names the model of the authenticator. */
    aaguid: uuid('aaguid').notNull(),
    /** Synchronised, so that it survives the loss of the device. */
    isBackedUp: boolean('is_backed_up').notNull(),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    uniqueIndex('passkeys_credential_id_key').on(table.credentialId),
    index('passkeys_user_id_idx').on(table.userId),
  ],
)

/** Challenges that were given out and not yet answered; each is answered once. */
export const passkeyChallenges = pgTable(
  'passkey_challenges',
  {
    id: uuid('id').primaryKey(),
    challengeHash: tokenHash('challenge_hash').notNull(),
    purpose: text('purpose').$type<'register' | 'sign_in' | 'second_factor' | 'step_up'>().notNull(),
    /** Null: whoever signs in has not said who they are. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('passkey_challenges_challenge_hash_key').on(table.challengeHash),
    index('passkey_challenges_user_id_idx').on(table.userId),
    index('passkey_challenges_expires_at_idx').on(table.expiresAt),
    check(
      'passkey_challenges_purpose_check',
      sql`${table.purpose} in ('register', 'sign_in', 'second_factor', 'step_up')`,
    ),
  ],
)
