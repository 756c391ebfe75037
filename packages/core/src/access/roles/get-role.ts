import { GetRoleInput, Role } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readRole } from '../role-queries.ts'

export const getRole = defineQuery({
  name: 'roles.get',
  permission: 'role:read',
  input: GetRoleInput,
  output: Role,
  run: ({ services, input }) => readRole(services.primary.db, input.roleId),
})
