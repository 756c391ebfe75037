import { EndedSessions, UserActionInput } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { queueMail, sessionsEnded } from '../../mail/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { endAllSessions } from '../sessions/index.ts'
import { lockAccount } from './lock-account.ts'

/** Signs somebody else out everywhere. */
export const endUserSessions = defineCommand({
  name: 'users.endSessions',
  permission: 'session:write',
  input: UserActionInput,
  output: EndedSessions,
  lock: ({ tx, input }) => lockUser(tx, input.userId),
  async run(context) {
    const { services, tx, actor, input, now } = context
    const user = await lockAccount(tx, actor, input.userId)
    const revoked = await endAllSessions(context, user.id, 'admin')
    if (revoked > 0) await queueMail(services, tx, user.id, sessionsEnded, { time: now.toISOString() })
    return { revoked }
  },
})
