import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

/** What lies outside of the database, by the names that it is found by there. */
export interface OutsideOfAccount {
  /** Devices, of whose requests something is remembered. */
  devices: string[]
  /** Keys of blobs. */
  blobs: string[]
  /** Mails, which are files where there is no mail server. */
  mails: string[]
}

/** Accounts that asked to be deleted, until their grace period is over. The row stays, for history. */
export const scheduledDeletions = pgTable(
  'scheduled_deletions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .unique('scheduled_deletions_user_id_key')
      .references(() => users.id, { onDelete: 'cascade' }),
    scheduledAt: moment('scheduled_at').notNull(),
    deleteAt: moment('delete_at').notNull(),
    initiatedBy: uuid('initiated_by').references(() => users.id, { onDelete: 'set null' }),
    reason: text('reason'),
    /** When the person was told that little time is left. */
    remindedAt: moment('reminded_at'),
    /** What is still to be removed once the rows are gone that led there; null: nothing. */
    outside: jsonb('outside').$type<OutsideOfAccount>(),
    /** When the audit log, in the other database, had forgotten the person too. */
    erasedAt: moment('erased_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('scheduled_deletions_delete_at_idx').on(table.deleteAt).where(sql`erased_at is null`)],
)
