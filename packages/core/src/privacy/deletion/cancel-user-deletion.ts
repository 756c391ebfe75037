import { DeletionStatus, UserDeletionInput } from '@heimdall/contracts'
import { lockAccount } from '../../identity/accounts/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { withdrawDeletion } from './withdraw-deletion.ts'

/** Keeps somebody's account after all. */
export const cancelUserDeletion = defineCommand({
  name: 'users.cancelDeletion',
  permission: 'user:write',
  input: UserDeletionInput,
  output: DeletionStatus,
  async run(context) {
    const user = await lockAccount(context.tx, context.actor, context.input.userId)
    return withdrawDeletion(context, user.id)
  },
})
