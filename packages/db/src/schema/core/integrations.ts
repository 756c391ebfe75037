import {
  bigint,
  boolean,
  check,
  date,
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
import { moment, sealed, tokenHash } from './columns.ts'
import { identityProviders } from './identity-providers.ts'
import { sessions } from './sessions.ts'
import { users } from './users.ts'

/**
 * Accounts elsewhere by which the community itself acts and reads there, such as the channel of its streamer. They belong to the
 * platform and to nobody here: they outlive the account of whoever has connected them.
 */
export const integrations = pgTable(
  'integrations',
  {
    id: uuid('id').primaryKey(),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProviders.id),
    /** The platform's unchanging id of the account. */
    externalId: text('external_id').notNull(),
    username: text('username'),
    displayName: text('display_name'),
    avatarUrl: text('avatar_url'),
    /** What was asked for, and what was given of it. */
    requestedScopes: text('requested_scopes').array().notNull(),
    scopes: text('scopes').array().notNull(),
    /** Null once they are of no more use. */
    accessToken: sealed('access_token'),
    refreshToken: sealed('refresh_token'),
    /** `disconnected`: the platform has still to be told; then the row goes. */
    status: text('status').$type<'active' | 'error' | 'needs_reconnect' | 'disconnected'>().notNull(),
    /** Why the last attempt failed, as a code that the apps have words for. */
    problem: text('problem'),
    /** Failures in a row, and when the first of them was. */
    failureCount: integer('failure_count').notNull().default(0),
    failingSince: moment('failing_since'),
    /** Somebody was told of this row of failures. */
    alertedAt: moment('alerted_at'),
    isEnabled: boolean('is_enabled').notNull().default(true),
    /** The account is a bot of the community, not a person's. */
    isBot: boolean('is_bot').notNull().default(false),
    tokenIssuedAt: moment('token_issued_at').notNull(),
    /** Null: the platform has named no end. */
    tokenExpiresAt: moment('token_expires_at'),
    lastRefreshedAt: moment('last_refreshed_at'),
    validatedAt: moment('validated_at'),
    /** When something is to be done next; null: never by itself. */
    refreshDueAt: moment('refresh_due_at'),
    validateDueAt: moment('validate_due_at'),
    statsDueAt: moment('stats_due_at'),
    revokeDueAt: moment('revoke_due_at'),
    /** In a process's hands, until the claim is too old. */
    claimedAt: moment('claimed_at'),
    /** A refresh token was sent, and what came of it was never written down. */
    refreshSentAt: moment('refresh_sent_at'),
    /** As `IntegrationStats` of the contracts has them. */
    stats: jsonb('stats'),
    statsAt: moment('stats_at'),
    statsProblem: text('stats_problem'),
    connectedBy: uuid('connected_by').references(() => users.id, { onDelete: 'set null' }),
    connectedAt: moment('connected_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('integrations_provider_id_external_id_key').on(table.providerId, table.externalId),
    check(
      'integrations_status_check',
      sql`${table.status} in ('active', 'error', 'needs_reconnect', 'disconnected')`,
    ),
  ],
)

/** What an integration counted on a day, the last reading of it. */
export const integrationFigures = pgTable(
  'integration_figures',
  {
    integrationId: uuid('integration_id')
      .notNull()
      .references(() => integrations.id, { onDelete: 'cascade' }),
    day: date('day', { mode: 'string' }).notNull(),
    figure: text('figure').$type<'followers' | 'subscribers' | 'members'>().notNull(),
    value: bigint('value', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.integrationId, table.figure, table.day] })],
)

/** An administrator is at a platform to connect it and is expected back; `state` finds the row, once. */
export const integrationFlows = pgTable(
  'integration_flows',
  {
    id: uuid('id').primaryKey(),
    stateHash: tokenHash('state_hash').notNull(),
    /** Of a cookie: only the browser that left may come back. */
    browserHash: tokenHash('browser_hash').notNull(),
    providerId: uuid('provider_id')
      .notNull()
      .references(() => identityProviders.id, { onDelete: 'cascade' }),
    /** The one that is connected anew. */
    integrationId: uuid('integration_id').references(() => integrations.id, { onDelete: 'cascade' }),
    scopes: text('scopes').array().notNull(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    /** PKCE code verifier and nonce. */
    secrets: sealed('secrets').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('integration_flows_state_hash_key').on(table.stateHash),
    index('integration_flows_session_id_idx').on(table.sessionId),
    index('integration_flows_expires_at_idx').on(table.expiresAt),
  ],
)
