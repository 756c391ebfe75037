import { DeletionStatus, UserDeletionInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { deletionOf, toDeletionStatus } from './deletion-of.ts'

/** Whether somebody's account is to be deleted, and when. */
export const getUserDeletion = defineQuery({
  name: 'users.deletion',
  permission: 'user:read',
  input: UserDeletionInput,
  output: DeletionStatus,
  async run({ services, input: { userId } }) {
    const { db } = services.primary
    const [user] = await db.select({ deletedAt: users.deletedAt }).from(users).where(eq(users.id, userId))
    if (!user) throw notFound('This user')
    // One that has gone through it waits for nothing any more.
    return toDeletionStatus(user.deletedAt === null ? await deletionOf(db, userId) : undefined)
  },
})
