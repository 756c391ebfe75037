import { Done, done, ForceDeleteInput } from '@heimdall/contracts'
import { scheduledDeletions } from '@heimdall/db/core'
import { lockAccount } from '../../identity/accounts/index.ts'
import { defineCommand, fieldError, newId, userIdOf } from '../../kernel/index.ts'
import { deleteAccount } from './delete-account.ts'

/** Deletes an account at once, without a time to think again. */
export const forceDelete = defineCommand({
  name: 'users.forceDelete',
  permission: 'user:write',
  input: ForceDeleteInput,
  output: Done,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const { userId, reason } = input
    await lockAccount(tx, actor, userId)
    if (userId === userIdOf(actor)) {
      throw fieldError(
        'BAD_REQUEST',
        'userId',
        'own_account',
        'You can not delete your own account here; ask for it on your privacy page',
      )
    }
    const when = { scheduledAt: now, deleteAt: now, initiatedBy: userIdOf(actor), reason: 'Administration' }
    await tx
      .insert(scheduledDeletions)
      .values({ id: newId(services), userId, ...when, createdAt: now })
      .onConflictDoUpdate({ target: scheduledDeletions.userId, set: when })
    audit('deletion_scheduled', {
      userId,
      resource: ['user', userId],
      metadata: { deleteAt: now.toISOString(), reason },
    })
    await deleteAccount(context, userId)
    return done
  },
})
