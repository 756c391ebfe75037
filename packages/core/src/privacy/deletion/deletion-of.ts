import type { DeletionStatus } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { scheduledDeletions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'

export type DeletionRow = typeof scheduledDeletions.$inferSelect

/** The deletion that an account waits for, or has gone through. */
export async function deletionOf(
  db: Database | Transaction,
  userId: string,
): Promise<DeletionRow | undefined> {
  const [row] = await db.select().from(scheduledDeletions).where(eq(scheduledDeletions.userId, userId))
  return row
}

export const toDeletionStatus = (row: DeletionRow | undefined): DeletionStatus => ({
  isScheduledForDeletion: row !== undefined,
  scheduledAt: row?.scheduledAt.toISOString() ?? null,
  scheduledDeletionAt: row?.deleteAt.toISOString() ?? null,
  reason: row?.reason ?? null,
  requestedBy: row ? requestedBy(row) : null,
})

/** Who asked for a deletion: the person, or anybody else. */
export const requestedBy = ({ userId, initiatedBy }: Pick<DeletionRow, 'userId' | 'initiatedBy'>) =>
  initiatedBy === userId ? 'self' : 'administration'
