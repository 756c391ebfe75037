import { NoInput, RevokeOtherSessionsOutput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, eq, ne } from 'drizzle-orm'
import { defineCommand } from '../../kernel/index.ts'
import { signedIn } from './signed-in.ts'

export const revokeOtherSessions = defineCommand({
  name: 'sessions.revokeOthers',
  permission: 'self',
  input: NoInput,
  output: RevokeOtherSessionsOutput,
  async run({ tx, actor, audit, accessChanged }) {
    const { userId, sessionId } = signedIn(actor)
    const revoked = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)))
      .returning({ id: sessions.id })
    audit('all_sessions_revoked', { resource: ['user', userId], metadata: { count: revoked.length } })
    for (const { id } of revoked) accessChanged({ sessionId: id })
    return { revoked: revoked.length }
  },
})
