import { check, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment, sealed } from './columns.ts'
import { users } from './users.ts'

/**
 * Mails on their way out. A command writes them in its own transaction, a worker sends them. What a mail says is made
 * from its template and `params` when it leaves.
 */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: uuid('id').primaryKey(),
    /** Whose mail it is; null: of nobody who has an account, or not resolved yet. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    recipient: text('recipient').notNull(),
    locale: text('locale').notNull(),
    template: text('template').notNull(),
    params: jsonb('params').notNull(),
    /** `sending`: in somebody's hands; after a crash there, nobody knows whether it left. */
    status: text('status').$type<'waiting' | 'sending' | 'sent' | 'dead'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Not before this moment. */
    dueAt: moment('due_at').notNull(),
    claimedAt: moment('claimed_at'),
    sentAt: moment('sent_at'),
    lastError: text('last_error'),
    /** What a mail with a link in it said; only where it became a file instead of leaving. */
    content: sealed('content'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    index('mail_outbox_user_id_idx').on(table.userId).where(sql`user_id is not null`),
    index('mail_outbox_created_at_idx').on(table.createdAt.desc(), table.id.desc()),
    index('mail_outbox_waiting_idx').on(table.dueAt).where(sql`status = 'waiting'`),
    index('mail_outbox_sending_idx').on(table.claimedAt).where(sql`status = 'sending'`),
    index('mail_outbox_sent_idx').on(table.sentAt).where(sql`status = 'sent'`),
    check('mail_outbox_status_check', sql`${table.status} in ('waiting', 'sending', 'sent', 'dead')`),
  ],
)
