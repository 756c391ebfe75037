import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { bytes } from '../bytes.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

/** Pictures, re-encoded to one small square; `users.avatar_url` names the present one. */
export const avatars = pgTable('avatars', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** WebP. */
  image: bytes('image').notNull(),
  /** Stands in the address, so that a new picture has a new one. */
  contentHash: text('content_hash').notNull(),
  source: text('source').$type<'upload' | 'platform'>().notNull(),
  updatedAt: moment('updated_at').notNull(),
})
