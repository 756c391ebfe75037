import type { Transaction } from '@heimdall/db'
import { backupCodes } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { newId, type Services } from '../../kernel/index.ts'
import { codesInASet, newBackupCode, sealBackupCode } from './backup-code.ts'

/** A new set, for this one answer; the ones before are gone. */
export async function replaceBackupCodes(
  { services, tx, now }: { services: Services; tx: Transaction; now: Date },
  userId: string,
): Promise<string[]> {
  const codes = Array.from({ length: codesInASet }, () => newBackupCode(services.random))
  await tx.delete(backupCodes).where(eq(backupCodes.userId, userId))
  const rows = codes.map((code) => {
    const id = newId(services)
    return { id, userId, codeHash: sealBackupCode(services, id, code), createdAt: now }
  })
  await tx.insert(backupCodes).values(rows)
  return codes
}
