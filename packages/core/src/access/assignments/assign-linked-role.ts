import { ChangeLinkedRoleInput, RoleChanged } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { userOfLink } from '../user-of-link.ts'
import { giveUserRole } from './change-user-role.ts'

/** For bots, which know people by their platform. */
export const assignLinkedRole = defineCommand({
  name: 'users.assignLinkedRole',
  permission: 'role:write',
  input: ChangeLinkedRoleInput,
  output: RoleChanged,
  async run(context) {
    const { role, reason, ...account } = context.input
    return giveUserRole(context, { userId: await userOfLink(context.tx, account), role, reason })
  },
})
