import { boolean, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

export const roles = pgTable(
  'roles',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    /** System roles can be neither renamed nor deleted. */
    isSystem: boolean('is_system').notNull().default(false),
    /** Whoever has no second factor holds none of its permissions. */
    requiresTwoFactor: boolean('requires_two_factor').notNull().default(false),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('roles_name_key').on(table.name)],
)

export const permissions = pgTable(
  'permissions',
  {
    id: uuid('id').primaryKey(),
    resource: text('resource').notNull(),
    action: text('action').notNull(),
    name: text('name').notNull().generatedAlwaysAs(sql`resource || ':' || action`),
    description: text('description').notNull().default(''),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('permissions_resource_action_key').on(table.resource, table.action)],
)

export const rolePermissions = pgTable(
  'role_permissions',
  {
    roleId: uuid('role_id')
      .notNull()
      .references(() => roles.id, { onDelete: 'cascade' }),
    permissionId: uuid('permission_id')
      .notNull()
      .references(() => permissions.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.roleId, table.permissionId] })],
)

export const userRoles = pgTable(
  'user_roles',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    roleId: uuid('role_id')
      .notNull()
      .references(() => roles.id, { onDelete: 'cascade' }),
    assignedBy: uuid('assigned_by').references(() => users.id, { onDelete: 'set null' }),
    assignedAt: moment('assigned_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.roleId] }),
    index('user_roles_role_id_idx').on(table.roleId),
  ],
)
