import { Done, done } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { defineCommand } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

export const signOut = defineCommand({
  name: 'accounts.signOut',
  permission: 'self',
  input: z.object({}),
  output: Done,
  async run({ tx, actor, audit, accessChanged }) {
    const { sessionId } = signedIn(actor)
    await tx.delete(sessions).where(eq(sessions.id, sessionId))
    audit('logout', { resource: ['auth', null], metadata: { sessionId } })
    accessChanged({ sessionId })
    return done
  },
})
