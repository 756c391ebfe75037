import { type DeletionStatus, deletionGraceDays } from '@heimdall/contracts'
import { scheduledDeletions } from '@heimdall/db/core'
import { keepSuperAdmin } from '../../access/index.ts'
import type { UserRow } from '../../identity/account-lock/index.ts'
import { type CommandContext, fieldError, newId } from '../../kernel/index.ts'
import { toDeletionStatus } from './deletion-of.ts'
import { queueDeletionMail } from './queue-deletion-mail.ts'

type Context = Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'audit' | 'now'>

/** The one way in which a deletion begins its seven days. Expects the locked row of somebody who is not deleted. */
export async function scheduleDeletion(
  { services, tx, audit, now }: Context,
  user: UserRow,
  { initiatedBy, reason }: { initiatedBy: string | null; reason: string },
): Promise<DeletionStatus> {
  const userId = user.id
  await keepSuperAdmin(tx, userId, now)
  const deleteAt = new Date(now.getTime() + deletionGraceDays * 86_400_000)
  const [row] = await tx
    .insert(scheduledDeletions)
    .values({ id: newId(services), userId, scheduledAt: now, deleteAt, initiatedBy, reason, createdAt: now })
    .onConflictDoNothing()
    .returning()
  if (!row) {
    throw fieldError('CONFLICT', '', 'deletion_scheduled', 'This account is going to be deleted already')
  }
  audit('deletion_scheduled', {
    userId,
    resource: ['user', userId],
    metadata: { deleteAt: deleteAt.toISOString(), reason },
  })
  await queueDeletionMail(services, tx, user, 'requested')
  return toDeletionStatus(row)
}
