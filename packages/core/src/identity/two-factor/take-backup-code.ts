import type { Transaction } from '@heimdall/db'
import { backupCodes } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import type { Services } from '../../kernel/index.ts'
import { isBackupCode } from './backup-code.ts'

/** Uses a backup code up, and answers how many are left; null when there is no such code, or it has been used. */
export async function takeBackupCode(
  { services, tx, now }: { services: Services; tx: Transaction; now: Date },
  userId: string,
  code: string,
): Promise<number | null> {
  const unused = await tx
    .select({ id: backupCodes.id, codeHash: backupCodes.codeHash })
    .from(backupCodes)
    .where(and(eq(backupCodes.userId, userId), isNull(backupCodes.usedAt)))
  // All of them, so that the time says nothing about which it was.
  const [found] = unused.filter((row) => isBackupCode(services, row, code))
  if (!found) return null
  const [taken] = await tx
    .update(backupCodes)
    .set({ usedAt: now })
    .where(and(eq(backupCodes.id, found.id), isNull(backupCodes.usedAt)))
    .returning({ id: backupCodes.id })
  return taken ? unused.length - 1 : null
}
