import type { DeletionStatus } from '@heimdall/contracts'
import { accountTokens, scheduledDeletions } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { lockUser } from '../../identity/account-lock/index.ts'
import { type CommandContext, fieldError, notFound } from '../../kernel/index.ts'
import { deletionCancelled, queueMail } from '../../mail/index.ts'
import { toDeletionStatus } from './deletion-of.ts'

type Context = Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'audit'>

/** Takes a deletion back, as long as nothing has been deleted. Throws NOT_FOUND where none is waited for. */
export async function withdrawDeletion(
  { services, tx, audit }: Context,
  userId: string,
): Promise<DeletionStatus> {
  // As the purge does: whoever has the row of the user decides.
  const user = await lockUser(tx, userId)
  if (!user || user.deletedAt !== null) throw notFound('This user')
  const [row] = await tx
    .delete(scheduledDeletions)
    .where(eq(scheduledDeletions.userId, userId))
    .returning({ deleteAt: scheduledDeletions.deleteAt })
  if (!row) {
    const message = 'This account is not going to be deleted'
    throw fieldError('NOT_FOUND', '', 'deletion_not_scheduled', message)
  }
  // Links of mails about it have nothing to keep any more; another deletion would have its own.
  await tx
    .delete(accountTokens)
    .where(and(eq(accountTokens.userId, userId), eq(accountTokens.purpose, 'cancel_deletion')))
  audit('deletion_cancelled', {
    userId,
    resource: ['user', userId],
    metadata: { deleteAt: row.deleteAt.toISOString() },
  })
  await queueMail(services, tx, userId, deletionCancelled, {})
  return toDeletionStatus(undefined)
}
