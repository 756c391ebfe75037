import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { roles } from './access.ts'
import { moment, tokenHash } from './columns.ts'
import { users } from './users.ts'

/** A link that makes one account, also where registration is closed. */
export const invitations = pgTable(
  'invitations',
  {
    id: uuid('id').primaryKey(),
    tokenHash: tokenHash('token_hash').notNull(),
    /** Set: only this address may register with it. */
    email: text('email'),
    /** Given to the new account besides `user`. */
    roleId: uuid('role_id').references(() => roles.id, { onDelete: 'cascade' }),
    /** For whoever reads the list. */
    note: text('note'),
    invitedBy: uuid('invited_by').references(() => users.id, { onDelete: 'set null' }),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    usedBy: uuid('used_by').references(() => users.id, { onDelete: 'set null' }),
    revokedAt: moment('revoked_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('invitations_token_hash_key').on(table.tokenHash),
    index('invitations_created_at_idx').on(table.createdAt.desc(), table.id.desc()),
    index('invitations_role_id_idx').on(table.roleId),
  ],
)
