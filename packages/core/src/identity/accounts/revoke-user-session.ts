import { Done, done, RevokeUserSessionInput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { queueMail, sessionsEnded } from '../../mail/index.ts'
import { deleteSessions } from '../sessions/index.ts'
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
    const theirs = and(eq(sessions.id, sessionId), eq(sessions.userId, userId))
    const [revoked] = await deleteSessions({ tx, now }, theirs)
    if (revoked === undefined) throw notFound('This session')
    audit('session_revoked', { userId, resource: ['session', revoked], metadata: { reason: 'admin' } })
    accessChanged({ sessionId: revoked })
    await queueMail(services, tx, userId, sessionsEnded, { time: now.toISOString() })
    return done
  },
})
