import { accountTokens, pendingSignIns, sessions } from '@heimdall/db/core'
import { and, eq, isNull, ne } from '@heimdall/db/sql'
import type { CommandContext } from '../../kernel/index.ts'
import { deleteSessions } from './delete-sessions.ts'

/**
 * Ends a user's sessions, all but one if asked, and answers which; and what whoever is to be out may have begun: sign-ins,
 * and a new address whose link would later bring them back. The caller tells the audit log and all processes.
 */
export async function endSessions(
  { tx, now }: Pick<CommandContext<unknown, unknown>, 'tx' | 'now'>,
  userId: string,
  except?: string,
): Promise<string[]> {
  await tx.delete(pendingSignIns).where(eq(pendingSignIns.userId, userId))
  const ended = await deleteSessions(
    { tx, now },
    and(eq(sessions.userId, userId), except === undefined ? undefined : ne(sessions.id, except)),
  )
  // After the sessions: a mail that leaves right now holds its session until its link is there to be found.
  await tx
    .delete(accountTokens)
    .where(
      and(
        eq(accountTokens.userId, userId),
        eq(accountTokens.purpose, 'change_email'),
        isNull(accountTokens.usedAt),
      ),
    )
  return ended
}
