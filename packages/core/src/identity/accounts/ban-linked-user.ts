import { BanLinkedUserInput, BanResult } from '@heimdall/contracts'
import { userOfLink } from '../../access/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { applyBan } from './ban-user.ts'

/** For bots, which know people by the ids of their platform. */
export const banLinkedUser = defineCommand({
  name: 'users.banLinked',
  permission: 'user:write',
  input: BanLinkedUserInput,
  output: BanResult,
  async run(context) {
    const { tx, input } = context
    return applyBan({ ...context, input: { ...input, userId: await userOfLink(tx, input) } })
  },
})
