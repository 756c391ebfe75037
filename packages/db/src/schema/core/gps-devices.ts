import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { moment, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** What sends where somebody is. Positions and what is known of it now lie in the time series. */
export const gpsDevices = pgTable(
  'gps_devices',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    /** `#rrggbb` */
    colour: text('colour').notNull(),
    icon: text('icon').notNull(),
    /** Of the token in the address that it sends to. */
    tokenHash: tokenHash('token_hash').notNull(),
    /** Of the key that overlays read by; it can not send. */
    pullKeyHash: tokenHash('pull_key_hash').notNull(),
    /** The dialect of what it sent last; null: nothing was understood yet. */
    dialect: text('dialect'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('gps_devices_token_hash_key').on(table.tokenHash),
    uniqueIndex('gps_devices_pull_key_hash_key').on(table.pullKeyHash),
    index('gps_devices_user_id_idx').on(table.userId, table.id),
  ],
)
