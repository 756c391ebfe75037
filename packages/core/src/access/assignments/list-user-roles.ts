import { UserRoles, UserRolesInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readUserRoles } from './read-user-roles.ts'

export const listUserRoles = defineQuery({
  name: 'users.roles',
  permission: 'role:read',
  input: UserRolesInput,
  output: UserRoles,
  run: ({ services, input }) => readUserRoles(services.primary.db, input.userId),
})
