import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { bytes } from '../bytes.ts'
import { moment } from '../core/columns.ts'

/**
 * Events that are durable but have no place in the log yet, one row a commit. Written with the events, emptied by the
 * sealer. Packed, because a row an event would cost as much as half of the event itself.
 */
export const auditPending = pgTable('audit_pending', {
  batchId: bigint('batch_id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  ids: uuid('ids').array().notNull(),
  createdAts: moment('created_ats').array().notNull(),
  /** 32 bytes an event, in the order of `ids`. */
  leafHashes: bytes('leaf_hashes').notNull(),
})

/**
 * The one order of all events: numbered without gaps, in the order in which they became visible. Streams resume by
 * this number, because neither time nor id says what committed after what.
 */
export const auditLeaves = pgTable(
  'audit_leaves',
  {
    leafIndex: bigint('leaf_index', { mode: 'number' }).primaryKey(),
    eventId: uuid('event_id').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('audit_leaves_event_id_idx').on(table.eventId)],
)

/** One row: how many leaves there are, and their root. Locking it is what makes sealing safe across processes. */
export const auditHead = pgTable('audit_head', {
  singleton: boolean('singleton').primaryKey().default(true),
  size: bigint('size', { mode: 'number' }).notNull().default(0),
  /** RFC 9162, section 2.1.1. Of the empty tree at first. */
  rootHash: bytes('root_hash').notNull(),
  /** Events from before are in no log. */
  startedAt: moment('started_at').notNull(),
})

/** Hashes of the tree, 256 a row and the last row of a level shorter, as C2SP's tlog-tiles cuts them. */
export const auditTiles = pgTable(
  'audit_tiles',
  {
    level: smallint('level').notNull(),
    index: bigint('index', { mode: 'number' }).notNull(),
    /** Hashes in `data`, 1 to 256. */
    width: smallint('width').notNull(),
    data: bytes('data').notNull(),
  },
  (table) => [primaryKey({ columns: [table.level, table.index] })],
)

/** Signed statements of size and root, the newest last. */
export const auditCheckpoints = pgTable('audit_checkpoints', {
  size: bigint('size', { mode: 'number' }).primaryKey(),
  /** The note as it is served, with its signatures. */
  note: text('note').notNull(),
  createdAt: moment('created_at').notNull(),
})

/** Those who cosign checkpoints, and the size that each has cosigned last. */
export const auditWitnesses = pgTable('audit_witnesses', {
  name: text('name').primaryKey(),
  size: bigint('size', { mode: 'number' }).notNull(),
})

/** Who signs checkpoints. One row: name and key of a log never change, for they are its identity. */
export const auditSigner = pgTable('audit_signer', {
  singleton: boolean('singleton').primaryKey().default(true),
  origin: text('origin').notNull(),
  /** Ed25519 seed, wrapped by the master key. */
  wrappedSeed: bytes('wrapped_seed').notNull(),
  createdAt: moment('created_at').notNull(),
})

/**
 * The key that salts what the log commits to about one subject in one month. Without it nobody can guess the values
 * that were committed to, so deleting it completes an erasure.
 */
export const auditSubjectKeys = pgTable(
  'audit_subject_keys',
  {
    /** `user_id` or `actor_id` of the events; empty for those about nobody. */
    subject: text('subject').notNull(),
    /** First day of the month, UTC. */
    month: date('month').notNull(),
    class: text('class').$type<'net' | 'personal'>().notNull(),
    wrappedKey: bytes('wrapped_key').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.month, table.class] })],
)

/** One row: how many erasures there have been. Writers that still remember the keys of before write nothing. */
export const auditKeyEpoch = pgTable('audit_key_epoch', {
  singleton: boolean('singleton').primaryKey().default(true),
  epoch: bigint('epoch', { mode: 'number' }).notNull().default(0),
})

/** What an erased event had committed to: with it the entry, and so the proof, stays what it was. */
export const auditRedactions = pgTable(
  'audit_redactions',
  {
    eventId: uuid('event_id').notNull(),
    /** Name of the commitment. */
    field: text('field').notNull(),
    commitment: bytes('commitment').notNull(),
    redactedAt: moment('redacted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.eventId, table.field] })],
)

/** What a request with an Idempotency-Key was answered with, kept for 24 h. */
export const auditIdempotencyKeys = pgTable(
  'audit_idempotency_keys',
  {
    /** SHA-256 over who asks and the key that they chose. */
    keyHash: bytes('key_hash').primaryKey(),
    /** SHA-256 of the request, to refuse the same key with another body. */
    requestHash: bytes('request_hash').notNull(),
    eventIds: text('event_ids').array().notNull(),
    /** How many of them were new. */
    accepted: integer('accepted').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3, mode: 'date' }).notNull(),
  },
  (table) => [index('audit_idempotency_keys_created_at_idx').on(table.createdAt)],
)
