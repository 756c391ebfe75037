import { bigint, boolean, index, jsonb, pgSequence, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

/** Given to a fence whenever its shape or rules change, under the lock of all changes: so their order is that of the commits. */
export const gpsGeofenceRevisions = pgSequence('gps_geofence_revisions')

/** Areas that devices enter and leave. What happens at them lies in the time series. */
export const gpsGeofences = pgTable(
  'gps_geofences',
  {
    id: uuid('id').primaryKey(),
    /** Whose devices it watches; null: everybody's. */
    userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** `#rrggbb` */
    colour: text('colour').notNull(),
    /** `GeofenceShape` of the contracts. */
    shape: jsonb('shape').$type<Record<string, unknown>>().notNull(),
    /** `GeofenceRules` of the contracts. */
    rules: jsonb('rules').$type<Record<string, unknown>>().notNull(),
    /** Of which events the owner gets a mail. */
    mailOn: text('mail_on').array().notNull(),
    isActive: boolean('is_active').notNull().default(true),
    /** Devices that have seen a lower one know nothing of this fence yet. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    index('gps_geofences_user_id_idx').on(table.userId, table.id),
    // By which lists are read: those of the platform last, else by name.
    index('gps_geofences_order_idx').on(
      sql`(CASE WHEN ${table.userId} IS NULL THEN '1' ELSE '0' END || lower(${table.name}))`,
      table.id,
    ),
  ],
)
export type GpsGeofenceRow = typeof gpsGeofences.$inferSelect

/** One row: up to which number of the feed owners have been written to. */
export const gpsFenceMailCursor = pgTable('gps_fence_mail_cursor', {
  singleton: boolean('singleton').primaryKey().default(true),
  position: bigint('position', { mode: 'number' }).notNull(),
})
