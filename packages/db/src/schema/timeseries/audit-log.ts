import { bigint, boolean, customType, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { moment } from '../core/columns.ts'

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** Events that are durable but have no number yet. Written with the event, emptied by the sequencer. */
export const auditPending = pgTable('audit_pending', {
  id: uuid('id').primaryKey(),
  createdAt: moment('created_at').notNull(),
})

/**
 * The one order of all events: numbered without gaps, in the order in which they became visible. Streams resume by
 * this number, because neither time nor id says what committed after what.
 */
export const auditLeaves = pgTable('audit_leaves', {
  leafIndex: bigint('leaf_index', { mode: 'number' }).primaryKey(),
  eventId: uuid('event_id').notNull(),
  createdAt: moment('created_at').notNull(),
})

/** One row: how many leaves there are. Locking it is what makes numbering safe across processes. */
export const auditHead = pgTable('audit_head', {
  singleton: boolean('singleton').primaryKey().default(true),
  size: bigint('size', { mode: 'number' }).notNull().default(0),
})

/** What a request with an Idempotency-Key was answered with, kept for 24 h. */
export const auditIdempotencyKeys = pgTable(
  'audit_idempotency_keys',
  {
    /** SHA-256 over who asks and the key that they chose. */
    keyHash: bytes('key_hash').primaryKey(),
    /** SHA-256 of the request, to refuse the same key with another body. */
    requestHash: bytes('request_hash').notNull(),
    eventIds: text('event_ids').array().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  (table) => [index('audit_idempotency_keys_created_at_idx').on(table.createdAt)],
)
