import { ChangeUserRoleInput, RoleChanged } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { giveUserRole } from './change-user-role.ts'

export const assignUserRole = defineCommand({
  name: 'users.assignRole',
  permission: 'role:write',
  input: ChangeUserRoleInput,
  output: RoleChanged,
  run: (context) => giveUserRole(context, context.input),
})
