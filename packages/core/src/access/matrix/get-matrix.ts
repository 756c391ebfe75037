import { NoInput, PermissionMatrix } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { readPermissions } from '../permission-queries.ts'
import { readRoles } from '../role-queries.ts'
import { readRevision } from './read-revision.ts'

export const getMatrix = defineQuery({
  name: 'roles.matrix',
  permission: 'role:read',
  input: NoInput,
  output: PermissionMatrix,
  run: ({ services }) =>
    // One moment for all three: a revision of other cells than those that are shown would hide a conflict.
    services.primary.db.transaction(
      async (tx) => ({
        revision: await readRevision(tx),
        roles: await readRoles(tx),
        permissions: await readPermissions(tx),
      }),
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
})
