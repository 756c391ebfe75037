import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/**
 * Events on their way to the time-series database. A command writes them in its own transaction, the
 * relay appends and deletes them. `id` and `created_at` are final here, so that a retry can not double one.
 */
export const auditOutbox = pgTable('audit_outbox', {
  id: uuid('id').primaryKey(),
  createdAt: moment('created_at').notNull(),
  event: jsonb('event').notNull(),
})
