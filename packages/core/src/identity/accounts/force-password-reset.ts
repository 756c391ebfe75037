import { EndedSessions, UserActionInput } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { newPasswordDue, queueMail } from '../../mail/index.ts'
import { requireNewPassword } from '../passwords/index.ts'
import { lockAccount } from './lock-account.ts'

/** Ends all sessions; the next sign-in with the password has to bring a new one. */
export const forceUserPasswordReset = defineCommand({
  name: 'users.forcePasswordReset',
  permission: 'user:write',
  input: UserActionInput,
  output: EndedSessions,
  async run(context) {
    const { services, tx, actor, input, now } = context
    const user = await lockAccount(tx, actor, input.userId)
    const revoked = await requireNewPassword(context, user)
    await queueMail(services, tx, user.id, newPasswordDue, { time: now.toISOString() })
    return { revoked }
  },
})
