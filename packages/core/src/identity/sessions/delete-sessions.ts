import type { Transaction } from '@heimdall/db'
import { oauthClients, oidcLogins, oidcLogouts, sessions } from '@heimdall/db/core'
import { and, eq, inArray, isNotNull, type SQL } from '@heimdall/db/sql'
import type { CommandContext } from '../../kernel/index.ts'

/**
 * The one way in which sessions end; answers which did. The apps that their owner has signed in to with them are told
 * (OpenID Connect Back-Channel Logout 1.0), from rows that commit with the end, so that no crash keeps it from them. The
 * caller tells the audit log and all processes.
 */
export async function deleteSessions(
  { tx, now }: Pick<CommandContext<unknown, unknown>, 'tx' | 'now'>,
  which: SQL | undefined,
): Promise<string[]> {
  const ended = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(which)
    .orderBy(sessions.id)
    .for('update')
  if (ended.length === 0) return []
  const ids = ended.map(({ id }) => id)
  await queueLogouts(tx, ids, now)
  await tx.delete(sessions).where(inArray(sessions.id, ids))
  return ids
}

/** Asked once the sessions are locked: a sign-in to an app that was under way has finished by then, or fails. */
async function queueLogouts(tx: Transaction, sessionIds: string[], now: Date): Promise<void> {
  const logins = await tx
    .select({ oauthClientId: oidcLogins.oauthClientId, sid: oidcLogins.sid, userId: sessions.userId })
    .from(oidcLogins)
    .innerJoin(sessions, eq(sessions.id, oidcLogins.sessionId))
    .innerJoin(oauthClients, eq(oauthClients.id, oidcLogins.oauthClientId))
    .where(and(inArray(oidcLogins.sessionId, sessionIds), isNotNull(oauthClients.backchannelLogoutUri)))
  if (logins.length === 0) return
  await tx
    .insert(oidcLogouts)
    .values(logins.map((login) => ({ ...login, dueAt: now })))
    .onConflictDoNothing()
}
