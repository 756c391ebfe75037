import { ChangeUserRoleInput, RoleChanged } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { takeUserRole } from './change-user-role.ts'

export const removeUserRole = defineCommand({
  name: 'users.removeRole',
  permission: 'role:write',
  input: ChangeUserRoleInput,
  output: RoleChanged,
  run: (context) => takeUserRole(context, context.input),
})
