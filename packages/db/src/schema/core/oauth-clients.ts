import { boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { bytes } from '../bytes.ts'
import { moment, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** Apps that sign people in with Heimdall, and bots that act as themselves. */
export const oauthClients = pgTable(
  'oauth_clients',
  {
    id: uuid('id').primaryKey(),
    /** What the protocol calls `client_id`. It never changes. */
    clientId: text('client_id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** The developer. Null: it belongs to the platform. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    /** A public client can keep no secret: an app on a phone, or in a browser. */
    type: text('type').$type<'public' | 'confidential'>().notNull(),
    applicationType: text('application_type').$type<'web' | 'native'>().notNull().default('web'),
    /** Of the platform itself: its users are not asked for consent. */
    isFirstParty: boolean('is_first_party').notNull().default(false),
    redirectUris: text('redirect_uris').array().notNull().default(sql`'{}'`),
    postLogoutRedirectUris: text('post_logout_redirect_uris').array().notNull().default(sql`'{}'`),
    grantTypes: text('grant_types').array().notNull(),
    /** What it may ask users for: `openid`, `profile`, `email`, `offline_access`, and permissions. */
    scopes: text('scopes').array().notNull().default(sql`'{}'`),
    /** Permissions that it holds itself, as a bot (client credentials); of its owner's, where it has one. */
    botPermissions: text('bot_permissions').array().notNull().default(sql`'{}'`),
    tokenEndpointAuthMethod: text('token_endpoint_auth_method')
      .$type<'none' | 'client_secret_basic' | 'client_secret_post' | 'private_key_jwt'>()
      .notNull(),
    /** JWK set with the public keys, for `private_key_jwt`. */
    jwks: jsonb('jwks'),
    idTokenSignedResponseAlg: text('id_token_signed_response_alg')
      .$type<'RS256' | 'ES256'>()
      .notNull()
      .default('RS256'),
    requirePushedAuthorizationRequests: boolean('require_pushed_authorization_requests')
      .notNull()
      .default(false),
    dpopBoundAccessTokens: boolean('dpop_bound_access_tokens').notNull().default(false),
    backchannelLogoutUri: text('backchannel_logout_uri'),
    homepageUri: text('homepage_uri'),
    policyUri: text('policy_uri'),
    tosUri: text('tos_uri'),
    /** Set: it can do nothing, and none of its tokens works. */
    suspendedAt: moment('suspended_at'),
    suspendedBy: uuid('suspended_by').references(() => users.id, { onDelete: 'set null' }),
    suspendReason: text('suspend_reason'),
    /** When it last got a token; written once a minute at most. */
    lastUsedAt: moment('last_used_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('oauth_clients_client_id_key').on(table.clientId),
    index('oauth_clients_user_id_idx').on(table.userId),
    index('oauth_clients_created_at_idx').on(table.createdAt.desc(), table.id.desc()),
    check('oauth_clients_type_check', sql`${table.type} in ('public', 'confidential')`),
    check('oauth_clients_application_type_check', sql`${table.applicationType} in ('web', 'native')`),
    check(
      'oauth_clients_auth_method_check',
      sql`${table.tokenEndpointAuthMethod} in ('none', 'client_secret_basic', 'client_secret_post', 'private_key_jwt') and (${table.type} = 'public') = (${table.tokenEndpointAuthMethod} = 'none')`,
    ),
    check('oauth_clients_id_token_alg_check', sql`${table.idTokenSignedResponseAlg} in ('RS256', 'ES256')`),
  ],
)

/** Several at a time, so that a new one can be put to use before the old one ends. */
export const oauthClientSecrets = pgTable(
  'oauth_client_secrets',
  {
    id: uuid('id').primaryKey(),
    oauthClientId: uuid('oauth_client_id')
      .notNull()
      .references(() => oauthClients.id, { onDelete: 'cascade' }),
    secretHash: tokenHash('secret_hash').notNull(),
    /** The first characters, to tell secrets apart. */
    prefix: text('prefix').notNull(),
    /** Null: until it is replaced. A replaced one still works until then. */
    expiresAt: moment('expires_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('oauth_client_secrets_secret_hash_key').on(table.secretHash),
    index('oauth_client_secrets_oauth_client_id_idx').on(table.oauthClientId),
  ],
)

/** Pictures of apps, re-encoded to one small square. */
export const oauthClientLogos = pgTable('oauth_client_logos', {
  oauthClientId: uuid('oauth_client_id')
    .primaryKey()
    .references(() => oauthClients.id, { onDelete: 'cascade' }),
  /** WebP. */
  image: bytes('image').notNull(),
  /** Stands in the address, so that a new picture has a new one. */
  contentHash: text('content_hash').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** What a user has allowed an app; one row for both, with all that was ever allowed and not taken back. */
export const oauthConsents = pgTable(
  'oauth_consents',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    oauthClientId: uuid('oauth_client_id')
      .notNull()
      .references(() => oauthClients.id, { onDelete: 'cascade' }),
    scopes: text('scopes').array().notNull(),
    grantedAt: moment('granted_at').notNull(),
    /** When scopes were added last. */
    updatedAt: moment('updated_at').notNull(),
    /** When the app last got tokens for this user; written once a minute at most. */
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [
    uniqueIndex('oauth_consents_user_id_oauth_client_id_key').on(table.userId, table.oauthClientId),
    index('oauth_consents_oauth_client_id_idx').on(table.oauthClientId),
  ],
)
