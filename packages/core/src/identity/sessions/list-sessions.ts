import { NoInput, SessionList } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { openSessions } from './open-sessions.ts'
import { signedIn } from './signed-in.ts'

export const listSessions = defineQuery({
  name: 'sessions.list',
  permission: 'self',
  input: NoInput,
  output: SessionList,
  async run({ services, actor, now }) {
    const { userId, sessionId } = signedIn(actor)
    const open = await openSessions(services.primary.db, userId, now)
    return { sessions: open.map((session) => ({ ...session, current: session.id === sessionId })) }
  },
})
