import { BanResult, UnbanLinkedUserInput } from '@heimdall/contracts'
import { userOfLink } from '../../access/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { applyUnban } from './unban-user.ts'

export const unbanLinkedUser = defineCommand({
  name: 'users.unbanLinked',
  permission: 'user:write',
  input: UnbanLinkedUserInput,
  output: BanResult,
  async run(context) {
    const { tx, input } = context
    return applyUnban({ ...context, input: { ...input, userId: await userOfLink(tx, input) } })
  },
})
