import { NoInput, PermissionList } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readPermissions } from '../permission-queries.ts'

export const listPermissions = defineQuery({
  name: 'permissions.list',
  permission: 'permission:read',
  input: NoInput,
  output: PermissionList,
  run: async ({ services }) => ({ permissions: await readPermissions(services.primary.db) }),
})
