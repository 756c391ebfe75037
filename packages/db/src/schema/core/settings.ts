import { boolean, check, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment, sealed } from './columns.ts'
import { users } from './users.ts'

/** Settings of Heimdall that differ from their default, and those that a community has added (`custom.…`). */
export const settings = pgTable(
  'settings',
  {
    key: text('key').primaryKey(),
    /** JSON null where the value is a secret. */
    value: jsonb('value').notNull(),
    /** The value of a secret. */
    sealed: sealed('sealed'),
    isPublic: boolean('is_public').notNull().default(false),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    check(
      'settings_sealed_check',
      sql`${table.sealed} is null or (${table.value} = 'null' and not ${table.isPublic})`,
    ),
  ],
)

/** What settings were before. JSON null stands for what was not there, and for what is secret. */
export const settingChanges = pgTable(
  'setting_changes',
  {
    id: uuid('id').primaryKey(),
    key: text('key').notNull(),
    kind: text('kind').$type<'created' | 'updated' | 'deleted'>().notNull(),
    oldValue: jsonb('old_value').notNull(),
    newValue: jsonb('new_value').notNull(),
    isSecret: boolean('is_secret').notNull(),
    changedBy: uuid('changed_by').references(() => users.id, { onDelete: 'set null' }),
    changedAt: moment('changed_at').notNull(),
  },
  (table) => [
    index('setting_changes_key_id_idx').on(table.key, table.id.desc()),
    check('setting_changes_kind_check', sql`${table.kind} in ('created', 'updated', 'deleted')`),
  ],
)
