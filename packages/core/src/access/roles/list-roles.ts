import { NoInput, RoleList } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readRoles } from '../role-queries.ts'

export const listRoles = defineQuery({
  name: 'roles.list',
  permission: 'role:read',
  input: NoInput,
  output: RoleList,
  run: async ({ services }) => ({ roles: await readRoles(services.primary.db) }),
})
