import { Done, done, ForceDeleteInput } from '@heimdall/contracts'
import { scheduledDeletions } from '@heimdall/db/core'
import { keepSuperAdmin } from '../../access/index.ts'
import { lockAccount } from '../../identity/accounts/index.ts'
import {
  type Actor,
  type CommandContext,
  defineCommand,
  newId,
  requireFresh,
  userIdOf,
} from '../../kernel/index.ts'
import { announceDeletion } from './announce-deletion.ts'
import { deleteAccount } from './delete-account.ts'
import { refuseOwnAccount } from './refuse-own-account.ts'

/** Deletes an account at once, without a time to think again. */
export const forceDelete = defineCommand({
  name: 'users.forceDelete',
  permission: 'user:write',
  input: ForceDeleteInput,
  output: Done,
  /** Nobody is told that they are deleted who will not be. */
  async prepare({ services, actor, input, now }) {
    if (actor.type === 'user') requireFresh(actor, now)
    await services.primary.db.transaction((tx) => requireDeletable({ tx, actor, now }, input.userId))
    await announceDeletion(services, input.userId)
  },
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const { userId, reason } = input
    await requireDeletable(context, userId)
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

async function requireDeletable(
  { tx, actor, now }: Pick<CommandContext<unknown, unknown>, 'tx' | 'now'> & { actor: Actor },
  userId: string,
): Promise<void> {
  await lockAccount(tx, actor, userId)
  refuseOwnAccount(actor, userId)
  await keepSuperAdmin(tx, userId, now)
}
