import { check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

/**
 * A user's word that an event of their own activity is not right. The event lies in the other database, so what is
 * needed to find and name it stands here too.
 */
export const auditEventReports = pgTable(
  'audit_event_reports',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id').notNull(),
    eventCreatedAt: moment('event_created_at').notNull(),
    eventType: text('event_type').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    reason: text('reason')
      .$type<'not_me' | 'suspicious' | 'unknown_device' | 'unknown_location' | 'other'>()
      .notNull(),
    comment: text('comment'),
    status: text('status').$type<'pending' | 'reviewed' | 'resolved' | 'dismissed'>().notNull(),
    reviewedBy: uuid('reviewed_by').references(() => users.id, { onDelete: 'set null' }),
    reviewedAt: moment('reviewed_at'),
    /** For the person who reported. */
    note: text('note'),
    /** When `is_reported` was set on the event, in the other database. */
    eventMarkedAt: moment('event_marked_at'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('audit_event_reports_user_id_event_id_key').on(table.userId, table.eventId),
    index('audit_event_reports_event_id_idx').on(table.eventId),
    index('audit_event_reports_status_idx').on(table.status, table.createdAt.desc(), table.id.desc()),
    index('audit_event_reports_created_at_idx').on(table.createdAt.desc(), table.id.desc()),
    index('audit_event_reports_unmarked_idx').on(table.createdAt).where(sql`event_marked_at is null`),
    check(
      'audit_event_reports_reason_check',
      sql`${table.reason} in ('not_me', 'suspicious', 'unknown_device', 'unknown_location', 'other')`,
    ),
    check(
      'audit_event_reports_status_check',
      sql`${table.status} in ('pending', 'reviewed', 'resolved', 'dismissed')`,
    ),
  ],
)
