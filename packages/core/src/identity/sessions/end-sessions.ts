import type { Transaction } from '@heimdall/db'
import { pendingSignIns, sessions } from '@heimdall/db/core'
import { and, eq, ne } from 'drizzle-orm'

/**
 * Ends a user's sessions, all but one if asked, and answers how many; and whatever sign-in has only begun. The caller
 * tells the audit log and all processes.
 */
export async function endSessions(tx: Transaction, userId: string, except?: string): Promise<number> {
  await tx.delete(pendingSignIns).where(eq(pendingSignIns.userId, userId))
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.id, except)))
    .returning({ id: sessions.id })
  return ended.length
}
