import { boolean, doublePrecision, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../core/columns.ts'

/**
 * Who entered and left geofences. A hypertable with TimescaleDB, natively partitioned by week without. Written in the
 * transaction of the fix that made it certain.
 */
export const gpsFenceEvents = pgTable(
  'gps_fence_events',
  {
    id: uuid('id').notNull(),
    geofenceId: uuid('geofence_id').notNull(),
    /** As it was called then: the fence may be gone. */
    geofenceName: text('geofence_name').notNull(),
    deviceId: uuid('device_id').notNull(),
    userId: uuid('user_id').notNull(),
    kind: text('kind').$type<'enter' | 'exit' | 'dwell'>().notNull(),
    /** When it happened, and when it became certain. */
    at: moment('at').notNull(),
    confirmedAt: moment('confirmed_at').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    /** The device went right through between two fixes. */
    isPassing: boolean('is_passing').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.geofenceId, table.at, table.id] }),
    index('gps_fence_events_device_id_at_idx').on(table.deviceId, table.at.desc(), table.id.desc()),
    index('gps_fence_events_user_id_idx').on(table.userId),
  ],
)
