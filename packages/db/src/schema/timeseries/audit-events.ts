import { boolean, customType, index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { bytes } from '../bytes.ts'
import { moment } from '../core/columns.ts'

/** PostgreSQL's `inet`; a plain address goes in and comes out, without a mask. */
const inet = customType<{ data: string; driverData: string }>({ dataType: () => 'inet' })

/**
 * One row an event, never updated but by erasure and reports. `id` is a UUIDv7 whose time is `created_at`, so that
 * an id alone finds its row. A hypertable with TimescaleDB, natively partitioned by week without.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: uuid('id').notNull(),
    createdAt: moment('created_at').notNull(),
    eventType: text('event_type').notNull(),
    userId: text('user_id'),
    actorId: uuid('actor_id'),
    resourceType: text('resource_type'),
    resourceId: text('resource_id'),
    ipAddress: inet('ip_address'),
    userAgent: text('user_agent'),
    description: text('description'),
    metadata: jsonb('metadata').$type<Record<string, unknown>>(),
    status: text('status').$type<'success' | 'failure'>().notNull(),
    errorMessage: text('error_message'),
    countryCode: text('country_code'),
    countryName: text('country_name'),
    city: text('city'),
    region: text('region'),
    sourceService: text('source_service'),
    isReported: boolean('is_reported').notNull().default(false),
    correlationId: uuid('correlation_id'),
    /** What the log holds of this event; null for one that is older than the log. */
    leafHash: bytes('leaf_hash'),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.createdAt] }),
    // Grows at its end, so that its pages stay full; lists read it backwards.
    index('audit_events_created_at_idx').on(table.createdAt, table.id),
    index('audit_events_user_id_idx').on(table.userId, table.createdAt.desc(), table.id.desc()),
    index('audit_events_event_type_idx').on(table.eventType, table.createdAt.desc(), table.id.desc()),
    index('audit_events_reported_idx').on(table.createdAt.desc(), table.id.desc()).where(sql`is_reported`),
    index('audit_events_acts_idx')
      .on(table.actorId, table.createdAt.desc(), table.id.desc())
      .where(sql`actor_id::text IS DISTINCT FROM user_id AND actor_id IS NOT NULL`),
    index('audit_events_app_idx')
      .on(sql`left(metadata ->> 'clientId', 64)`, table.createdAt.desc(), table.id.desc())
      .where(sql`left(metadata ->> 'clientId', 64) IS NOT NULL`),
  ],
)
export type AuditEventRow = typeof auditEvents.$inferSelect
