import {
  createRole,
  deleteRole,
  getMatrix,
  getRole,
  listRoleMembers,
  listRoles,
  listWithoutSecondFactor,
  updateMatrix,
  updateRole,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Roles']

export const roles = router({
  list: query(listRoles, {
    rest: { method: 'GET', path: '/v1/roles', operationId: 'listRoles', summary: 'All roles', tags },
  }),
  get: query(getRole, {
    rest: { method: 'GET', path: '/v1/roles/{roleId}', operationId: 'getRole', summary: 'One role', tags },
  }),
  members: query(listRoleMembers, {
    rest: {
      method: 'GET',
      path: '/v1/roles/{roleId}/members',
      operationId: 'listRoleMembers',
      summary: 'Who holds a role, the latest first',
      tags,
    },
  }),
  withoutSecondFactor: query(listWithoutSecondFactor),
  create: command(createRole, {
    rest: {
      method: 'POST',
      path: '/v1/roles',
      operationId: 'createRole',
      summary: 'Create a role',
      description: 'Nobody can give it what they do not hold themselves: 403.',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateRole, {
    rest: {
      method: 'PATCH',
      path: '/v1/roles/{roleId}',
      operationId: 'updateRole',
      summary: 'Rename or describe a role, or ask its holders for a second factor',
      description:
        'What is left out stays. With `requiresTwoFactor`, whoever has no second factor holds none of its permissions from this moment on.',
      tags,
    },
  }),
  delete: command(deleteRole, {
    rest: {
      method: 'DELETE',
      path: '/v1/roles/{roleId}',
      operationId: 'deleteRole',
      summary: 'Delete a role; its holders lose it',
      tags,
    },
  }),
  matrix: query(getMatrix, {
    rest: {
      method: 'GET',
      path: '/v1/permission-matrix',
      operationId: 'getPermissionMatrix',
      summary: 'Which role holds what, as one sheet',
      tags,
    },
  }),
  updateMatrix: command(updateMatrix, {
    rest: {
      method: 'PATCH',
      path: '/v1/permission-matrix',
      operationId: 'updatePermissionMatrix',
      summary: 'Give permissions to roles and take them, all at once',
      description:
        'All changes or none. 409 with the issue `matrix_changed` when somebody else has changed a cell since `revision` was read.',
      tags,
    },
  }),
})
