import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { bytes } from '../bytes.ts'
import { moment, sealed, tokenHash } from './columns.ts'
import { oauthClients } from './oauth-clients.ts'
import { sessions } from './sessions.ts'
import { users } from './users.ts'

/**
 * What the OAuth provider remembers: codes, tokens, grants, its sessions and interactions. No id stands here, only its
 * SHA-256. All that came of one authorization shares a grant; with the account, the app or the session it goes too.
 */
export const oidcPayloads = pgTable(
  'oidc_payloads',
  {
    /** `AccessToken`, `RefreshToken`, `Grant` and so on, as oidc-provider names its models. */
    model: text('model').notNull(),
    idHash: tokenHash('id_hash').notNull(),
    /** Without the id. */
    payload: jsonb('payload').notNull(),
    /** The id, for what is found by another name; else null. */
    sealedId: sealed('sealed_id'),
    grantIdHash: tokenHash('grant_id_hash'),
    uidHash: tokenHash('uid_hash'),
    userCodeHash: tokenHash('user_code_hash'),
    accountId: uuid('account_id').references(() => users.id, { onDelete: 'cascade' }),
    oauthClientId: uuid('oauth_client_id').references(() => oauthClients.id, { onDelete: 'cascade' }),
    /** Set: it ends with this session. */
    sessionId: uuid('session_id').references(() => sessions.id, { onDelete: 'cascade' }),
    consumedAt: moment('consumed_at'),
    /** The answer that the consumer got, for a retry: readable with the consumed token alone. */
    replay: bytes('replay'),
    expiresAt: moment('expires_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.model, table.idHash] }),
    index('oidc_payloads_grant_id_hash_idx').on(table.grantIdHash).where(sql`grant_id_hash is not null`),
    uniqueIndex('oidc_payloads_uid_hash_key').on(table.model, table.uidHash).where(sql`uid_hash is not null`),
    uniqueIndex('oidc_payloads_user_code_hash_key')
      .on(table.userCodeHash)
      .where(sql`user_code_hash is not null`),
    index('oidc_payloads_account_id_idx')
      .on(table.accountId, table.oauthClientId)
      .where(sql`account_id is not null`),
    index('oidc_payloads_oauth_client_id_idx')
      .on(table.oauthClientId)
      .where(sql`oauth_client_id is not null`),
    index('oidc_payloads_session_id_idx').on(table.sessionId).where(sql`session_id is not null`),
    index('oidc_payloads_expires_at_idx').on(table.expiresAt),
  ],
)

/** Where somebody has signed in with a session: the apps that ask to be told of its end, by the `sid` of their ID token. */
export const oidcLogins = pgTable(
  'oidc_logins',
  {
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    oauthClientId: uuid('oauth_client_id')
      .notNull()
      .references(() => oauthClients.id, { onDelete: 'cascade' }),
    sid: text('sid').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.oauthClientId, table.sid] }),
    index('oidc_logins_oauth_client_id_idx').on(table.oauthClientId),
  ],
)

/** Ends of sessions that an app has yet to be told of; a row goes once it was told, or was given up. */
export const oidcLogouts = pgTable(
  'oidc_logouts',
  {
    oauthClientId: uuid('oauth_client_id')
      .notNull()
      .references(() => oauthClients.id, { onDelete: 'cascade' }),
    sid: text('sid').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    attemptCount: integer('attempt_count').notNull().default(0),
    /** When it is sent next. Whoever sends it moves this ahead first, so that nobody else does at the same time. */
    dueAt: moment('due_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.oauthClientId, table.sid] }),
    index('oidc_logouts_due_at_idx').on(table.oauthClientId, table.dueAt),
    index('oidc_logouts_user_id_idx').on(table.userId),
  ],
)

/** Keys that sign ID tokens. Announced before they sign, and until the last thing they signed has expired. */
export const oidcSigningKeys = pgTable(
  'oidc_signing_keys',
  {
    id: uuid('id').primaryKey(),
    /** `kid` in the JWK set. */
    kid: text('kid').notNull(),
    algorithm: text('algorithm').$type<'ES256' | 'RS256'>().notNull(),
    publicJwk: jsonb('public_jwk').notNull(),
    /** The private JWK. */
    privateKey: sealed('private_key').notNull(),
    state: text('state').$type<'next' | 'active' | 'retired'>().notNull(),
    activatedAt: moment('activated_at'),
    retiredAt: moment('retired_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('oidc_signing_keys_kid_key').on(table.kid),
    // One that signs, and one that waits, of each kind: whoever comes second at rotating finds it done.
    uniqueIndex('oidc_signing_keys_current_key')
      .on(table.algorithm, table.state)
      .where(sql`state <> 'retired'`),
    check('oidc_signing_keys_algorithm_check', sql`${table.algorithm} in ('ES256', 'RS256')`),
    check('oidc_signing_keys_state_check', sql`${table.state} in ('next', 'active', 'retired')`),
  ],
)
