import { explainAccess, listHolders } from '@heimdall/core'
import { query, router } from '../trpc.ts'

const tags = ['Permissions']

export const access = router({
  explain: query(explainAccess, {
    rest: {
      method: 'GET',
      path: '/v1/users/{userId}/permissions',
      operationId: 'explainUserPermissions',
      summary: 'What an account may do, and through which roles',
      tags,
    },
  }),
  holders: query(listHolders, {
    rest: {
      method: 'GET',
      path: '/v1/permissions/holders',
      operationId: 'listPermissionHolders',
      summary: 'Who has a permission, and through which roles',
      tags,
    },
  }),
})
