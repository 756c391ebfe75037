import { bigint, boolean, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { moment } from '../core/columns.ts'

const dimensions = () => ({
  /** Start of the minute, hour or day, in UTC. */
  bucket: moment('bucket').notNull(),
  eventType: text('event_type').notNull(),
  status: text('status').notNull(),
  sourceService: text('source_service'),
  countryCode: text('country_code'),
  events: bigint('events', { mode: 'number' }).notNull(),
})

/**
 * How many events of each kind there were, by minute, hour and day. Plain PostgreSQL has tables that a job fills; they
 * are read through the views `audit_rollup_…`, which add what the job has not counted yet. With TimescaleDB those names
 * are continuous aggregates, and these tables do not exist. The narrower ones, `audit_rolled_…_by_…`, have one or two of the
 * dimensions (packages/audit/src/rollup/rollups.ts).
 */
export const auditRolledMinute = pgTable('audit_rolled_minute', dimensions(), (table) => [
  unique('audit_rolled_minute_key')
    .on(table.bucket, table.eventType, table.status, table.sourceService, table.countryCode)
    .nullsNotDistinct(),
])
export const auditRolledHour = pgTable('audit_rolled_hour', dimensions(), (table) => [
  unique('audit_rolled_hour_key')
    .on(table.bucket, table.eventType, table.status, table.sourceService, table.countryCode)
    .nullsNotDistinct(),
])
export const auditRolledDay = pgTable('audit_rolled_day', dimensions(), (table) => [
  unique('audit_rolled_day_key')
    .on(table.bucket, table.eventType, table.status, table.sourceService, table.countryCode)
    .nullsNotDistinct(),
])

/**
 * What the rollups lack yet: a row a commit, in it one count for each minute, type, status, source and country. Written
 * with the events, emptied by the job. With TimescaleDB a trigger lets nothing in.
 */
export const auditUncounted = pgTable('audit_uncounted', {
  batchId: bigint('batch_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  /** Starts of minutes, UTC. */
  buckets: moment('buckets').array().notNull(),
  eventTypes: text('event_types').array().notNull(),
  statuses: text('statuses').array().notNull(),
  sourceServices: text('source_services').array().notNull(),
  countryCodes: text('country_codes').array().notNull(),
  events: bigint('events', { mode: 'number' }).array().notNull(),
})

/** One row: up to when events have been dropped. Rollups of that time are final. */
export const auditRetention = pgTable('audit_retention', {
  singleton: boolean('singleton').primaryKey().default(true),
  droppedBefore: moment('dropped_before'),
})

/**
 * Hours that are over and whose users `audit_active_users` knows. Only as long as the rollups still count as many events
 * there: what comes late makes them differ, until the hour is taken in once more.
 */
export const auditActiveHours = pgTable('audit_active_hours', {
  bucket: moment('bucket').primaryKey(),
  events: bigint('events', { mode: 'number' }).notNull(),
})

/** Who was active of late, and in which of those hours last. Forgotten after a day or so. */
export const auditActiveUsers = pgTable('audit_active_users', {
  userId: text('user_id').primaryKey(),
  lastHour: moment('last_hour').notNull(),
})

/**
 * Days whose users and types `audit_seen_users` and `audit_seen_types` know: all up to the latest of these, and how many events
 * the rollups counted there. Of days of which they count more by now that is brought in once more. Empty on plain PostgreSQL.
 */
export const auditSeenDays = pgTable('audit_seen_days', {
  bucket: moment('bucket').primaryKey(),
  events: bigint('events', { mode: 'number' }).notNull(),
})

const days = () => ({ firstDay: moment('first_day').notNull(), lastDay: moment('last_day').notNull() })

/** Everybody who did something; nobody is the empty text. */
export const auditSeenUsers = pgTable('audit_seen_users', { userId: text('user_id').primaryKey(), ...days() })
export const auditSeenTypes = pgTable('audit_seen_types', {
  eventType: text('event_type').primaryKey(),
  ...days(),
})
