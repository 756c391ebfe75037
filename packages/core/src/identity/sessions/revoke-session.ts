import { Done, done, RevokeSessionInput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, eq } from 'drizzle-orm'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { signedIn } from './signed-in.ts'

export const revokeSession = defineCommand({
  name: 'sessions.revoke',
  permission: 'self',
  input: RevokeSessionInput,
  output: Done,
  async run({ tx, actor, input, audit, accessChanged }) {
    const { userId } = signedIn(actor)
    const [revoked] = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, input.id), eq(sessions.userId, userId)))
      .returning({ id: sessions.id })
    if (!revoked) throw notFound('This session')
    audit('session_revoked', { resource: ['session', revoked.id] })
    accessChanged({ sessionId: revoked.id })
    return done
  },
})
