import {
  bigint,
  check,
  index,
  inet,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

/** When somebody took their data with them, from where, and how much it was. */
export const dataExportLogs = pgTable(
  'data_export_logs',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    exportedAt: moment('exported_at').notNull(),
    ipAddress: inet('ip_address'),
    userAgent: text('user_agent'),
    exportFormat: varchar('export_format', { length: 50 }).notNull().default('zip'),
    /** Null: it broke off, or is still under way. */
    fileSizeBytes: bigint('file_size_bytes', { mode: 'number' }),
    locale: varchar('locale', { length: 10 }),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('data_export_logs_user_id_idx').on(table.userId, table.exportedAt.desc(), table.id.desc()),
  ],
)

/** Exports that are made in the background. The file lies in the blob store, as `exports/<id>.zip`. */
export const dataExportJobs = pgTable(
  'data_export_jobs',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    state: text('state').$type<'queued' | 'running' | 'ready' | 'failed' | 'expired'>().notNull(),
    locale: text('locale').$type<'en' | 'de'>().notNull(),
    /** Counted when it begins; 0: not yet, or too many to count in time. */
    rowsTotal: bigint('rows_total', { mode: 'number' }).notNull().default(0),
    rowsDone: bigint('rows_done', { mode: 'number' }).notNull().default(0),
    /** Counted up by whoever takes it: who holds an older number has lost it. */
    attempt: integer('attempt').notNull().default(0),
    /** When whoever makes it was last heard of. */
    heardAt: moment('heard_at'),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    createdAt: moment('created_at').notNull(),
    finishedAt: moment('finished_at'),
    /** Until when the file can be fetched. */
    expiresAt: moment('expires_at'),
  },
  (table) => [
    uniqueIndex('data_export_jobs_open_key').on(table.userId).where(sql`state in ('queued', 'running')`),
    index('data_export_jobs_user_id_idx').on(table.userId, table.id.desc()),
    index('data_export_jobs_work_idx').on(table.createdAt).where(sql`state in ('queued', 'running')`),
    index('data_export_jobs_expires_at_idx').on(table.expiresAt).where(sql`state = 'ready'`),
    check(
      'data_export_jobs_state_check',
      sql`${table.state} in ('queued', 'running', 'ready', 'failed', 'expired')`,
    ),
  ],
)
