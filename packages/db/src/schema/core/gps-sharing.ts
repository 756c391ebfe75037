import {
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { roles } from './access.ts'
import { moment, sealed, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** What an audience may see from now on, and what it may not because of what was in force before. */
const policy = (prefix: string) => ({
  /** `hidden`, `country`, `city`, `grid` or `exact`. */
  precision: text(`${prefix}precision`).notNull(),
  delaySeconds: integer(`${prefix}delay_seconds`).notNull(),
  /** What was recorded before waits for the longest delay that was ever in force. */
  delayChangedAt: moment(`${prefix}delay_changed_at`).notNull(),
  earlierDelaySeconds: integer(`${prefix}earlier_delay_seconds`).notNull(),
  /** What was recorded before is never shown. */
  since: moment(`${prefix}since`).notNull(),
})
/** Null: all of its owner's, also those to come. */
const deviceIds = (name: string) => uuid(name).array()

const { precision, delaySeconds, delayChangedAt, earlierDelaySeconds, since } = policy('public_')
const overlay = policy('overlay_')

/** How somebody shares where they are. No row: they never have, and nobody sees anything. */
export const gpsSharing = pgTable('gps_sharing', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** 32 random bytes, from which the ragged edges of zones and grid follow. */
  secret: sealed('secret').notNull(),
  /** Set: "hide now", nobody sees anything. */
  hiddenAt: moment('hidden_at'),
  /** What was recorded before is never shown to anybody. */
  purgedAt: moment('purged_at').notNull(),
  publicPrecision: precision,
  publicDelaySeconds: delaySeconds,
  publicDelayChangedAt: delayChangedAt,
  publicEarlierDelaySeconds: earlierDelaySeconds,
  publicSince: since,
  publicDeviceIds: deviceIds('public_device_ids'),
  overlayPrecision: overlay.precision,
  overlayDelaySeconds: overlay.delaySeconds,
  overlayDelayChangedAt: overlay.delayChangedAt,
  overlayEarlierDelaySeconds: overlay.earlierDelaySeconds,
  overlaySince: overlay.since,
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})

/** Where nobody but the owner sees anything. The centre is the true one; what hides is made of it with the secret. */
export const gpsZones = pgTable(
  'gps_zones',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    latitude: doublePrecision('latitude').notNull(),
    longitude: doublePrecision('longitude').notNull(),
    radiusM: integer('radius_m').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    index('gps_zones_user_id_idx').on(table.userId, table.id),
    check('gps_zones_radius_check', sql`${table.radiusM} >= 200`),
  ],
)

/** Links that show where somebody is to whoever has them. */
export const gpsShares = pgTable(
  'gps_shares',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    tokenHash: tokenHash('token_hash').notNull(),
    passwordHash: text('password_hash'),
    ...policy(''),
    deviceIds: deviceIds('device_ids'),
    expiresAt: moment('expires_at'),
    viewCount: integer('view_count').notNull().default(0),
    lastViewedAt: moment('last_viewed_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('gps_shares_token_hash_key').on(table.tokenHash),
    index('gps_shares_user_id_idx').on(table.userId, table.id),
  ],
)

/** Accounts, and holders of roles, that may see where somebody is. */
export const gpsGrants = pgTable(
  'gps_grants',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    granteeId: uuid('grantee_id').references(() => users.id, { onDelete: 'cascade' }),
    roleId: uuid('role_id').references(() => roles.id, { onDelete: 'cascade' }),
    ...policy(''),
    deviceIds: deviceIds('device_ids'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('gps_grants_user_id_grantee_id_key').on(table.userId, table.granteeId),
    uniqueIndex('gps_grants_user_id_role_id_key').on(table.userId, table.roleId),
    index('gps_grants_grantee_id_idx').on(table.granteeId),
    index('gps_grants_role_id_idx').on(table.roleId),
    check('gps_grants_one_check', sql`num_nonnulls(${table.granteeId}, ${table.roleId}) = 1`),
  ],
)

/** Who saw where somebody was: one row a viewer, audience and ten minutes; for staff, one a viewer, kind and hour. */
export const gpsViews = pgTable(
  'gps_views',
  {
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** `public`, `link`, `grant`, `overlay` or `staff`. */
    audience: text('audience').notNull(),
    /** Of the link or the grant, or, for staff, of its key or app; it may be gone by now. Null: there is only one such audience. */
    audienceId: uuid('audience_id'),
    /** Null: somebody who was not signed in. */
    viewerId: uuid('viewer_id').references(() => users.id, { onDelete: 'cascade' }),
    /** What staff looked at; null for all others. */
    kind: text('kind'),
    /** The beginning of its ten minutes, or of its hour. */
    slot: moment('slot').notNull(),
    views: integer('views').notNull(),
    lastAt: moment('last_at').notNull(),
  },
  (table) => [
    unique('gps_views_slot_key')
      .on(table.ownerId, table.slot, table.audience, table.audienceId, table.viewerId, table.kind)
      .nullsNotDistinct(),
    index('gps_views_owner_id_idx').on(table.ownerId, table.lastAt.desc(), table.id.desc()),
    index('gps_views_viewer_id_idx').on(table.viewerId),
    index('gps_views_last_at_idx').on(table.lastAt),
  ],
)
