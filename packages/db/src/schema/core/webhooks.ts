import { bigint, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment, sealed } from './columns.ts'
import { users } from './users.ts'

/** Addresses that are told what happens, and how far in the log each of them is. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    id: uuid('id').primaryKey(),
    url: text('url').notNull(),
    description: text('description'),
    /** What it hears of: topics, or single types of them. */
    topics: text('topics').array().notNull(),
    /** A search that audit events must match; null: all of them. */
    q: text('q'),
    /** Of what happens to devices: only to these; null: to all. A device that is deleted leaves it; empty: to none. */
    deviceIds: uuid('device_ids').array(),
    /** Of all topics: only what is about this account. No foreign key, for without it everybody would be heard of; deleted, it is an id of nobody. */
    userId: uuid('user_id'),
    secret: sealed('secret').notNull(),
    /** Signs as well until then, so that a receiver can change over. */
    previousSecret: sealed('previous_secret'),
    previousSecretExpiresAt: moment('previous_secret_expires_at'),
    /** `paused`: by a person; `disabled`: by Heimdall. The position rests meanwhile, so nothing is lost. */
    status: text('status').$type<'active' | 'paused' | 'disabled'>().notNull(),
    disabledReason: text('disabled_reason').$type<'failing' | 'gone' | 'filter' | 'permission'>(),
    /** The number in the log from which on nothing is planned yet. */
    position: bigint('position', { mode: 'number' }).notNull(),
    /** The same in the feed of devices; null where nothing of it is heard. */
    gpsPosition: bigint('gps_position', { mode: 'number' }),
    /** A span of time that is being planned anew: from here, behind this event of the same moment, until there. */
    replayFrom: moment('replay_from'),
    replayAfter: uuid('replay_after'),
    replayTo: moment('replay_to'),
    /** The number in the feed of devices from which on this span is still to be planned; null: no more of it. */
    replayGpsPosition: bigint('replay_gps_position', { mode: 'number' }),
    /** When the first attempt failed after which none has succeeded. */
    failingSince: moment('failing_since'),
    lastSuccessAt: moment('last_success_at'),
    /** By whose permissions it hears: whoever has made it, or has taken it over since. Null: the platform. */
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    check('webhook_endpoints_status_check', sql`${table.status} in ('active', 'paused', 'disabled')`),
    check(
      'webhook_endpoints_previous_secret_check',
      sql`(${table.previousSecret} is null) = (${table.previousSecretExpiresAt} is null)`,
    ),
  ],
)

/** One attempt, as the delivery log shows it. */
export interface WebhookAttempt {
  at: string
  responseStatus: number | null
  durationMs: number
  /** Why there was no answer, or why it was none. */
  error: string | null
  /** The first bytes of the answer, as text. */
  answer: string | null
}

/**
 * One message to one endpoint. What it says is read from the audit log, or from the feed of devices, when it leaves, so that
 * nothing which they have forgotten goes on lying here.
 */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey(),
    endpointId: uuid('endpoint_id')
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: 'cascade' }),
    /** The same at every attempt and every replay, by which receivers know what they have. */
    messageId: text('message_id').notNull(),
    type: text('type').notNull(),
    /** The audit event that it is about; null: a test, or something that happened to a device. */
    eventId: uuid('event_id'),
    /** The number in the feed of devices of what it is about. */
    feedNumber: bigint('feed_number', { mode: 'number' }),
    eventAt: moment('event_at').notNull(),
    /** `sending`: in a process's hands, until the claim is too old. */
    status: text('status').$type<'waiting' | 'sending' | 'delivered' | 'dead'>().notNull(),
    attemptCount: integer('attempt_count').notNull().default(0),
    dueAt: moment('due_at').notNull(),
    claimedAt: moment('claimed_at'),
    finishedAt: moment('finished_at'),
    /** The latest ones, the oldest first. */
    attempts: jsonb('attempts').$type<WebhookAttempt[]>().notNull().default([]),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_endpoint_id_message_id_key').on(table.endpointId, table.messageId),
    index('webhook_deliveries_endpoint_id_id_idx').on(table.endpointId, table.id.desc()),
    index('webhook_deliveries_status_idx').on(table.endpointId, table.status, table.id.desc()),
    index('webhook_deliveries_waiting_idx')
      .on(table.endpointId, table.dueAt, table.id)
      .where(sql`status = 'waiting'`),
    index('webhook_deliveries_sending_idx').on(table.claimedAt).where(sql`status = 'sending'`),
    check(
      'webhook_deliveries_status_check',
      sql`${table.status} in ('waiting', 'sending', 'delivered', 'dead')`,
    ),
  ],
)
