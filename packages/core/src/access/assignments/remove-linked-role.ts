import { ChangeLinkedRoleInput, RoleChanged } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { userOfLink } from '../user-of-link.ts'
import { takeUserRole } from './change-user-role.ts'

/** For bots, which know people by their platform. */
export const removeLinkedRole = defineCommand({
  name: 'users.removeLinkedRole',
  permission: 'role:write',
  input: ChangeLinkedRoleInput,
  output: RoleChanged,
  async run(context) {
    const { role, reason, ...account } = context.input
    return takeUserRole(context, { userId: await userOfLink(context.tx, account), role, reason })
  },
})
