import { Done, done, UnlinkUserInput } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { lockAccount } from '../accounts/index.ts'
import { removeLink } from './remove-link.ts'

/** For administrators: the reason stands in the audit log and in the mail to the owner. */
export const unlinkUser = defineCommand({
  name: 'links.unlinkUser',
  permission: 'user:write',
  input: UnlinkUserInput,
  output: Done,
  async run(context) {
    // Not from those who may do more than oneself.
    await lockAccount(context.tx, context.actor, context.input.userId)
    await removeLink(context, context.input)
    return done
  },
})
