import { Done, done, RevokeSessionInput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { deleteSessions } from './delete-sessions.ts'
import { signedIn } from './signed-in.ts'

export const revokeSession = defineCommand({
  name: 'sessions.revoke',
  permission: 'self',
  input: RevokeSessionInput,
  output: Done,
  async run({ tx, actor, input, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    const theirs = and(eq(sessions.id, input.id), eq(sessions.userId, userId))
    const [sessionId] = await deleteSessions({ tx, now }, theirs)
    if (sessionId === undefined) throw notFound('This session')
    audit('session_revoked', { resource: ['session', sessionId] })
    accessChanged({ sessionId })
    return done
  },
})
