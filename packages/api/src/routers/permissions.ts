import {
  checkMany,
  checkPermissions,
  createPermission,
  deletePermission,
  listPermissions,
  updatePermission,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Permissions']

export const permissions = router({
  list: query(listPermissions, {
    rest: {
      method: 'GET',
      path: '/v1/permissions',
      operationId: 'listPermissions',
      summary: 'All permissions: Heimdall’s own and those that the community added',
      tags,
    },
  }),
  create: command(createPermission, {
    rest: {
      method: 'POST',
      path: '/v1/permissions',
      operationId: 'createPermission',
      summary: 'Add a permission of your own',
      description: 'At first only super admins hold it.',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updatePermission, {
    rest: {
      method: 'PATCH',
      path: '/v1/permissions/{permissionId}',
      operationId: 'updatePermission',
      summary: 'Describe a permission of your own',
      tags,
    },
  }),
  delete: command(deletePermission, {
    rest: {
      method: 'DELETE',
      path: '/v1/permissions/{permissionId}',
      operationId: 'deletePermission',
      summary: 'Delete a permission of your own; roles and API keys lose it',
      tags,
    },
  }),
  check: query(checkPermissions, {
    rest: {
      method: 'GET',
      path: '/v1/permissions/check',
      operationId: 'checkPermissions',
      summary: 'May this person do that, and why?',
      description:
        'By `userId`, or by `provider` and `externalId`. Repeat `permission` to ask for up to 50. Strangers are no error: all is denied, and `status` is `unknown`.',
      tags,
    },
    unlimited: true,
  }),
  checkMany: query(checkMany, {
    rest: {
      method: 'POST',
      path: '/v1/permissions/check',
      operationId: 'checkPermissionsOfMany',
      summary: 'The same for up to 100 accounts at once',
      tags,
    },
    unlimited: true,
  }),
})
