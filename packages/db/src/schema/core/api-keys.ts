import { boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { roles } from './access.ts'
import { moment, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** `scopes` are permission names; an owned key never holds more than its owner does at that moment. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid('id').primaryKey(),
    keyHash: tokenHash('key_hash').notNull(),
    prefix: text('prefix').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    isSystem: boolean('is_system').notNull().default(false),
    scopes: text('scopes').array().notNull(),
    isActive: boolean('is_active').notNull().default(true),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    lastUsedIp: text('last_used_ip'),
    /** Addresses and CIDR ranges that it may be used from; empty: from anywhere. */
    allowedIps: text('allowed_ips').array().notNull().default(sql`'{}'`),
    /** Narrowed by roles: when the last of them is gone, it holds nothing, instead of all its scopes again. */
    isNarrowed: boolean('is_narrowed').notNull().default(false),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('api_keys_key_hash_key').on(table.keyHash),
    index('api_keys_user_id_idx').on(table.userId),
    index('api_keys_created_at_idx').on(table.createdAt.desc(), table.id.desc()),
    check('api_keys_owner_check', sql`${table.isSystem} = (${table.userId} is null)`),
  ],
)

/** Roles narrow a key the way scopes do. */
export const apiKeyRoles = pgTable(
  'api_key_roles',
  {
    apiKeyId: uuid('api_key_id')
      .notNull()
      .references(() => apiKeys.id, { onDelete: 'cascade' }),
    roleId: uuid('role_id')
      .notNull()
      .references(() => roles.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.apiKeyId, table.roleId] })],
)
