import { boolean, check, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment, sealed } from './columns.ts'

/** Platforms whose accounts can be linked, as data: `kind` says which dialect they speak. */
export const identityProviders = pgTable(
  'identity_providers',
  {
    id: uuid('id').primaryKey(),
    /** Lower case; stands in addresses and in the audit log, so it never changes. */
    slug: text('slug').notNull(),
    kind: text('kind').$type<'twitch' | 'discord' | 'google' | 'github' | 'oidc'>().notNull(),
    name: text('name').notNull(),
    /** Of `oidc` alone; the others have theirs in the code. */
    issuer: text('issuer'),
    clientId: text('client_id').notNull(),
    clientSecret: sealed('client_secret').notNull(),
    scopes: text('scopes').array().notNull(),
    /** Whether people can sign in with it. Integrations are connected through it all the same. */
    isEnabled: boolean('is_enabled').notNull().default(true),
    /** Whether whoever has no account yet may make one with it. */
    allowsRegistration: boolean('allows_registration').notNull().default(true),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('identity_providers_slug_key').on(table.slug),
    check(
      'identity_providers_kind_check',
      sql`${table.kind} in ('twitch', 'discord', 'google', 'github', 'oidc')`,
    ),
    check('identity_providers_issuer_check', sql`(${table.kind} = 'oidc') = (${table.issuer} is not null)`),
  ],
)
