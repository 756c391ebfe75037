import { boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

/** Searches of the audit log that somebody has given a name, for themselves or for all who may read it. */
export const auditViews = pgTable(
  'audit_views',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The query string of the admin app's page, without `?`. */
    search: text('search').notNull(),
    isShared: boolean('is_shared').notNull().default(false),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('audit_views_owner_id_name_key').on(table.ownerId, sql`lower(${table.name})`),
    index('audit_views_is_shared_idx').on(table.isShared),
  ],
)
