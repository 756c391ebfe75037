import { Done, done, NoInput } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { defineCommand } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

export const signOut = defineCommand({
  name: 'accounts.signOut',
  permission: 'self',
  input: NoInput,
  output: Done,
  async run({ tx, actor, audit, accessChanged }) {
    const { sessionId } = signedIn(actor)
    await tx.delete(sessions).where(eq(sessions.id, sessionId))
    audit('logout', { resource: ['auth', null], metadata: { sessionId } })
    accessChanged({ sessionId })
    return done
  },
})
