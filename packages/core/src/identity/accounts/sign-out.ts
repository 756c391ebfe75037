import { Done, done, NoInput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { deleteSessions, signedIn } from '../sessions/index.ts'

export const signOut = defineCommand({
  name: 'accounts.signOut',
  permission: 'self',
  input: NoInput,
  output: Done,
  async run({ tx, actor, audit, accessChanged, now }) {
    const { sessionId } = signedIn(actor)
    await deleteSessions({ tx, now }, eq(sessions.id, sessionId))
    audit('logout', { resource: ['auth', null], metadata: { sessionId } })
    accessChanged({ sessionId })
    return done
  },
})
