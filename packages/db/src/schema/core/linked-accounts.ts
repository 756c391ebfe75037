import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment, sealed, tokenHash } from './columns.ts'
import { identityProviders } from './identity-providers.ts'
import { sessions } from './sessions.ts'
import { users } from './users.ts'

/** Accounts on other platforms, linked on (issuer, subject) and never on an e-mail address. */
export const linkedAccounts = pgTable(
  'linked_accounts',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProviders.id),
    /** The slug of the provider, as bots ask for it. */
    provider: text('provider').notNull(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    username: text('username'),
    displayName: text('display_name'),
    email: text('email'),
    avatarUrl: text('avatar_url'),
    isPrimary: boolean('is_primary').notNull().default(false),
    linkedAt: moment('linked_at').notNull(),
    /** When what stands here was last read from the provider. */
    refreshedAt: moment('refreshed_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    uniqueIndex('linked_accounts_issuer_subject_key').on(table.issuer, table.subject),
    index('linked_accounts_provider_subject_idx').on(table.provider, table.subject),
    index('linked_accounts_user_id_idx').on(table.userId),
    index('linked_accounts_subject_idx').on(table.subject),
    // For names that begin so.
    index('linked_accounts_username_idx').on(sql`lower(${table.username}) text_pattern_ops`),
    uniqueIndex('linked_accounts_primary_key').on(table.userId).where(sql`is_primary`),
  ],
)

/** Somebody is at a provider and is expected back; `state` finds the row, once. */
export const providerFlows = pgTable(
  'provider_flows',
  {
    id: uuid('id').primaryKey(),
    stateHash: tokenHash('state_hash').notNull(),
    /** Of a cookie: only the browser that left may come back. */
    browserHash: tokenHash('browser_hash').notNull(),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProviders.id, { onDelete: 'cascade' }),
    purpose: text('purpose').$type<'sign_in' | 'link' | 'reconnect' | 'step_up'>().notNull(),
    /** Who asked; null for `sign_in`. */
    sessionId: uuid('session_id').references(() => sessions.id, { onDelete: 'cascade' }),
    /** PKCE code verifier and nonce. */
    secrets: sealed('secrets').notNull(),
    /** A path of this Heimdall. */
    returnTo: text('return_to').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('provider_flows_state_hash_key').on(table.stateHash),
    index('provider_flows_session_id_idx').on(table.sessionId),
    index('provider_flows_expires_at_idx').on(table.expiresAt),
    check(
      'provider_flows_purpose_check',
      sql`${table.purpose} in ('sign_in', 'link', 'reconnect', 'step_up')`,
    ),
  ],
)

/** Whoever comes from a provider for the first time still chooses a name; this is what is known of them by then. */
export const pendingRegistrations = pgTable(
  'pending_registrations',
  {
    id: uuid('id').primaryKey(),
    tokenHash: tokenHash('token_hash').notNull(),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProviders.id, { onDelete: 'cascade' }),
    /** The profile that the provider gave: personal, so it is sealed and short-lived. */
    profile: sealed('profile').notNull(),
    returnTo: text('return_to').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('pending_registrations_token_hash_key').on(table.tokenHash),
    index('pending_registrations_expires_at_idx').on(table.expiresAt),
  ],
)
