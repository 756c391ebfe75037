import {
  bigint,
  boolean,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment } from '../core/columns.ts'

type Attributes = Readonly<Record<string, string | number | boolean>>

/**
 * Where devices were. A device has one fix a moment, so that what is sent twice is stored once. A hypertable with
 * TimescaleDB, natively partitioned by week without. Units are those of `Fix` in packages/core.
 */
export const gpsPositions = pgTable(
  'gps_positions',
  {
    deviceId: uuid('device_id').notNull(),
    /** Whose device it is, so that what belongs to somebody is found without the primary database. */
    userId: uuid('user_id').notNull(),
    fixTime: moment('fix_time').notNull(),
    receivedAt: moment('received_at').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    altitudeM: real('altitude_m'),
    speedKmh: real('speed_kmh'),
    heading: real('heading'),
    accuracyM: real('accuracy_m'),
    batteryPercent: real('battery_percent'),
    motion: text('motion'),
    flags: smallint('flags').notNull().default(0),
    /** Null: none. */
    attributes: jsonb('attributes').$type<Attributes>(),
  },
  (table) => [primaryKey({ columns: [table.deviceId, table.fixTime] })],
)

/** What is known of each device now: one row from its first fix on, locked by whoever writes its positions. */
export const gpsDeviceStates = pgTable(
  'gps_device_states',
  {
    deviceId: uuid('device_id').primaryKey(),
    userId: uuid('user_id').notNull(),
    /** The fix that moved it last; all of these are null until one has. */
    fixTime: moment('fix_time'),
    receivedAt: moment('received_at'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    altitudeM: real('altitude_m'),
    speedKmh: real('speed_kmh'),
    heading: real('heading'),
    accuracyM: real('accuracy_m'),
    motion: text('motion'),
    attributes: jsonb('attributes').$type<Attributes>(),
    /** Of the newest fix that had one, whether or not it moved the device. */
    batteryPercent: real('battery_percent'),
    /** Of the newest fix that is stored of it, whatever its flags: what is newer than this is certainly new. */
    newestFixTime: moment('newest_fix_time'),
    /** When anything was last heard of it, by our clock. 1970: never, files alone have told of it. */
    lastSeenAt: moment('last_seen_at').notNull(),
    /** What geofences know of it, by their ids. */
    fences: jsonb('fences').$type<Record<string, unknown>>().notNull().default({}),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('gps_device_states_user_id_idx').on(table.userId)],
)

/**
 * Fixes that came late, counted under the lock of the device's state by whoever writes them: who has read past them, as
 * the detection of trips has, goes back to the earliest one that it has not taken into account.
 */
export const gpsLateFixes = pgTable('gps_late_fixes', {
  deviceId: uuid('device_id').primaryKey(),
  userId: uuid('user_id').notNull(),
  count: bigint('count', { mode: 'number' }).notNull(),
  /** Of those that nobody has gone back for yet; null: of none. */
  earliestAt: moment('earliest_at'),
})

/**
 * What happened to devices, in the one order in which it was committed: numbered without gaps under the lock of the head,
 * so that streams resume by the number. Kept for a day.
 */
export const gpsFeed = pgTable('gps_feed', {
  number: bigint('number', { mode: 'number' }).primaryKey(),
  at: moment('at').notNull(),
  deviceId: uuid('device_id').notNull(),
  userId: uuid('user_id').notNull(),
  kind: text('kind').$type<'position' | 'device' | 'fence'>().notNull(),
  body: jsonb('body').$type<Record<string, unknown>>().notNull(),
})

/** One row: how many numbers have been given; the next one is this. */
export const gpsFeedHead = pgTable('gps_feed_head', {
  singleton: boolean('singleton').primaryKey().default(true),
  size: bigint('size', { mode: 'number' }).notNull().default(0),
})
