import { date, pgTable, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { users } from './users.ts'

/** Who wants a mail each week that says what happened. */
export const digestSubscriptions = pgTable('digest_subscriptions', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** The Monday on which the last one was queued, in its transaction: nobody gets two of a week. */
  lastWeek: date('last_week'),
  createdAt: moment('created_at').notNull(),
})
