import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { gpsDevices } from './gps-devices.ts'
import { users } from './users.ts'

const owner = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })
const made = { createdAt: moment('created_at').notNull(), updatedAt: moment('updated_at').notNull() }

/** What somebody sorts their trips by. */
export const gpsTripCategories = pgTable(
  'gps_trip_categories',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    name: text('name').notNull(),
    /** `#rrggbb` */
    colour: text('colour').notNull(),
    icon: text('icon').notNull(),
    ...made,
  },
  (table) => [
    uniqueIndex('gps_trip_categories_user_id_name_key').on(table.userId, sql`lower(${table.name})`),
  ],
)

/** A place that a template plans to stop at. */
export interface PlannedLocation {
  name: string
  latitude: number
  longitude: number
}

/** What a trip made from a template begins with. */
export interface TripTemplateSettings {
  title: string | null
  notes: string | null
  mode: 'walk' | 'cycle' | 'drive' | null
}

/** What makes a new trip quick. */
export const gpsTripTemplates = pgTable(
  'gps_trip_templates',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    name: text('name').notNull(),
    categoryId: uuid('category_id').references(() => gpsTripCategories.id, { onDelete: 'set null' }),
    settings: jsonb('settings').$type<TripTemplateSettings>().notNull(),
    locations: jsonb('locations').$type<PlannedLocation[]>().notNull().default([]),
    ...made,
  },
  (table) => [
    uniqueIndex('gps_trip_templates_user_id_name_key').on(table.userId, sql`lower(${table.name})`),
    index('gps_trip_templates_category_id_idx').on(table.categoryId),
  ],
)

/** From a departure to an arrival: found by detection, or made by a person. The way itself lies in `gps_positions`. */
export const gpsTrips = pgTable(
  'gps_trips',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    /** Null: of no device, or of one that is gone. */
    deviceId: uuid('device_id').references(() => gpsDevices.id, { onDelete: 'set null' }),
    templateId: uuid('template_id').references(() => gpsTripTemplates.id, { onDelete: 'set null' }),
    categoryId: uuid('category_id').references(() => gpsTripCategories.id, { onDelete: 'set null' }),
    title: text('title'),
    notes: text('notes'),
    mode: text('mode').$type<'walk' | 'cycle' | 'drive'>(),
    /** A person has said what the mode is; detection leaves it. */
    isModeGiven: boolean('is_mode_given').notNull().default(false),
    isDetected: boolean('is_detected').notNull(),
    /** A person has said from when to when: detection leaves the trip alone and finds none in its time. */
    isFixed: boolean('is_fixed').notNull(),
    /** Detection has not seen its end yet. */
    isOpen: boolean('is_open').notNull().default(false),
    /** A person has deleted it. The row stays as long as its time would make detection find it again. */
    deletedAt: moment('deleted_at'),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at').notNull(),
    /** Null, all four: nothing is known of where it went. */
    startLatitude: doublePrecision('start_latitude'),
    startLongitude: doublePrecision('start_longitude'),
    endLatitude: doublePrecision('end_latitude'),
    endLongitude: doublePrecision('end_longitude'),
    distanceM: doublePrecision('distance_m').notNull().default(0),
    movingSeconds: integer('moving_seconds').notNull().default(0),
    topSpeedKmh: real('top_speed_kmh').notNull().default(0),
    climbM: real('climb_m').notNull().default(0),
    /** Fixes that have come into the time of a fixed trip since it was measured. */
    unmeasuredFixes: integer('unmeasured_fixes').notNull().default(0),
    ...made,
  },
  (table) => [
    index('gps_trips_user_id_started_at_idx').on(table.userId, table.startedAt.desc(), table.id.desc()),
    index('gps_trips_started_at_idx').on(table.startedAt.desc(), table.id.desc()),
    index('gps_trips_category_id_idx').on(table.categoryId),
    index('gps_trips_template_id_idx').on(table.templateId),
    index('gps_trips_device_id_ended_at_idx').on(table.deviceId, table.endedAt),
    // What detection finds, it finds once.
    uniqueIndex('gps_trips_device_id_started_at_key')
      .on(table.deviceId, table.startedAt)
      .where(sql`not is_fixed and deleted_at is null`),
    index('gps_trips_unmeasured_idx').on(table.id).where(sql`unmeasured_fixes > 0`),
    check('gps_trips_span_check', sql`${table.startedAt} <= ${table.endedAt}`),
    check('gps_trips_mode_check', sql`${table.mode} in ('walk', 'cycle', 'drive')`),
  ],
)

/** Named stops of a trip: those that detection found, and those that a person added or planned. */
export const gpsTripLocations = pgTable(
  'gps_trip_locations',
  {
    id: uuid('id').primaryKey(),
    tripId: uuid('trip_id')
      .notNull()
      .references(() => gpsTrips.id, { onDelete: 'cascade' }),
    /** Null: nobody has named it yet. */
    name: text('name'),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    arrivedAt: moment('arrived_at'),
    leftAt: moment('left_at'),
    isDetected: boolean('is_detected').notNull(),
    /** A person has changed it; detection leaves it as it is. */
    isEdited: boolean('is_edited').notNull(),
    isPlanned: boolean('is_planned').notNull().default(false),
    /** A person has deleted a stop that detection would find again. */
    deletedAt: moment('deleted_at'),
    ...made,
  },
  (table) => [index('gps_trip_locations_trip_id_idx').on(table.tripId, table.arrivedAt)],
)

/** How far detection has come with each device. */
export const gpsTripCursors = pgTable(
  'gps_trip_cursors',
  {
    deviceId: uuid('device_id')
      .primaryKey()
      .references(() => gpsDevices.id, { onDelete: 'cascade' }),
    userId: owner(),
    /** Fixes up to here, inclusive, are in `state`. Null: begin with the first one. */
    position: moment('position'),
    /** What the detector knows; null: nothing yet. */
    state: jsonb('state').$type<unknown>(),
    /** How many late fixes of the device have been taken into account: see `gps_late_fixes`. */
    lateCount: bigint('late_count', { mode: 'number' }).notNull().default(0),
    /** Counted up by every change, so that of two processes only one goes on from here. */
    version: bigint('version', { mode: 'number' }).notNull().default(0),
  },
  (table) => [index('gps_trip_cursors_user_id_idx').on(table.userId)],
)

/** By which numbers the trips of somebody are detected; no row: by the usual ones. */
export const gpsTripSettings = pgTable('gps_trip_settings', {
  userId: owner().primaryKey(),
  settings: jsonb('settings').$type<unknown>().notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Files of positions that somebody brought along, and what became of them. */
export const gpsImports = pgTable(
  'gps_imports',
  {
    id: uuid('id').primaryKey(),
    userId: owner(),
    deviceId: uuid('device_id')
      .notNull()
      .references(() => gpsDevices.id, { onDelete: 'cascade' }),
    fileName: text('file_name').notNull(),
    format: text('format').notNull(),
    status: text('status').$type<'running' | 'done' | 'failed'>().notNull(),
    bytesRead: bigint('bytes_read', { mode: 'number' }).notNull().default(0),
    /** Null: the sender did not say. */
    bytesTotal: bigint('bytes_total', { mode: 'number' }),
    accepted: integer('accepted').notNull().default(0),
    duplicate: integer('duplicate').notNull().default(0),
    refused: integer('refused').notNull().default(0),
    /** Why it failed, and at which line or element. */
    problem: jsonb('problem').$type<{ code: string; message: string; line: number | null }>(),
    startedAt: moment('started_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    index('gps_imports_user_id_id_idx').on(table.userId, table.id.desc()),
    index('gps_imports_device_id_idx').on(table.deviceId),
    check('gps_imports_status_check', sql`${table.status} in ('running', 'done', 'failed')`),
  ],
)
