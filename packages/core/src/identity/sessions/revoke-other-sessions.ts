import { NoInput, RevokeOtherSessionsOutput } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { endSessions } from './end-sessions.ts'
import { signedIn } from './signed-in.ts'

export const revokeOtherSessions = defineCommand({
  name: 'sessions.revokeOthers',
  permission: 'self',
  input: NoInput,
  output: RevokeOtherSessionsOutput,
  lock: ({ tx, actor }) => lockUser(tx, signedIn(actor).userId),
  async run({ tx, actor, audit, accessChanged, now }) {
    const { userId, sessionId } = signedIn(actor)
    const revoked = await endSessions({ tx, now }, userId, sessionId)
    audit('all_sessions_revoked', { resource: ['user', userId], metadata: { count: revoked.length } })
    for (const id of revoked) accessChanged({ sessionId: id })
    return { revoked: revoked.length }
  },
})
