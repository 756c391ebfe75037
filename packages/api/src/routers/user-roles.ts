import {
  assignLinkedRole,
  assignUserRole,
  listLinkedRoles,
  listUserRoles,
  removeLinkedRole,
  removeUserRole,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Roles']
const giving =
  'Nobody can give a role that may do more than they may: 403. Held already, it answers `"changed": false`.'
const taking =
  'Nobody can take a role that may do more than they may: 403. The last super admin stays: 409. Not held, it answers `"changed": false`.'

export const userRoles = router({
  list: query(listUserRoles, {
    rest: {
      method: 'GET',
      path: '/v1/users/{userId}/roles',
      operationId: 'listUserRoles',
      summary: 'The roles of an account',
      tags,
    },
  }),
  assign: command(assignUserRole, {
    rest: {
      method: 'PUT',
      path: '/v1/users/{userId}/roles/{role}',
      operationId: 'assignUserRole',
      summary: 'Give an account a role',
      description: giving,
      tags,
    },
  }),
  remove: command(removeUserRole, {
    rest: {
      method: 'DELETE',
      path: '/v1/users/{userId}/roles/{role}',
      operationId: 'removeUserRole',
      summary: 'Take a role from an account',
      description: taking,
      tags,
    },
  }),
  listByLink: query(listLinkedRoles, {
    rest: {
      method: 'GET',
      path: '/v1/linked-accounts/{provider}/{externalId}/roles',
      operationId: 'listLinkedAccountRoles',
      summary: 'The roles of whoever has linked this account of a platform',
      tags,
    },
  }),
  assignByLink: command(assignLinkedRole, {
    rest: {
      method: 'PUT',
      path: '/v1/linked-accounts/{provider}/{externalId}/roles/{role}',
      operationId: 'assignLinkedAccountRole',
      summary: 'Give a role to whoever has linked this account of a platform',
      description: giving,
      tags,
    },
  }),
  removeByLink: command(removeLinkedRole, {
    rest: {
      method: 'DELETE',
      path: '/v1/linked-accounts/{provider}/{externalId}/roles/{role}',
      operationId: 'removeLinkedAccountRole',
      summary: 'Take a role from whoever has linked this account of a platform',
      description: taking,
      tags,
    },
  }),
})
