import { Done, done, RevokeUserSessionInput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, eq } from 'drizzle-orm'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { queueMail, sessionsEnded } from '../../mail/index.ts'
import { lockAccount } from './lock-account.ts'

/** Ends one session of somebody else. */
export const revokeUserSession = defineCommand({
  name: 'users.revokeSession',
  permission: 'session:write',
  input: RevokeUserSessionInput,
  output: Done,
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const { userId, sessionId } = input
    await lockAccount(tx, actor, userId)
    const [revoked] = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
      .returning({ id: sessions.id })
    if (!revoked) throw notFound('This session')
    audit('session_revoked', { userId, resource: ['session', revoked.id], metadata: { reason: 'admin' } })
    accessChanged({ sessionId: revoked.id })
    await queueMail(services, tx, userId, sessionsEnded, { time: now.toISOString() })
    return done
  },
})
