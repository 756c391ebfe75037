import { CheckManyInput, PermissionChecks } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { accountName } from './account-name.ts'
import { can } from './can.ts'

/** The same for many accounts at once: a whole voice channel, a page of a list. */
export const checkMany = defineQuery({
  name: 'permissions.checkMany',
  permission: 'permission:read',
  input: CheckManyInput,
  output: PermissionChecks,
  run: async ({ services, input }) => ({
    accounts: await can(services, input.accounts.map(accountName), input.permissions),
  }),
})
