import { CheckPermissionsInput, PermissionCheck } from '@heimdall/contracts'
import { AppError, defineQuery } from '../../kernel/index.ts'
import { accountName } from './account-name.ts'
import { can } from './can.ts'

/** For bots: may this person do that? */
export const checkPermissions = defineQuery({
  name: 'permissions.check',
  permission: 'permission:read',
  input: CheckPermissionsInput,
  output: PermissionCheck,
  async run({ services, input }) {
    const [check] = await can(services, [accountName(input)], input.permission)
    if (!check) throw new AppError('INTERNAL', 'No answer for the one account that was asked for')
    return check
  },
})
