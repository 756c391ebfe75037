import { Permission, UpdatePermissionInput } from '@heimdall/contracts'
import { permissions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { ownPermission } from '../permission-queries.ts'

/** Its words; a name stands in bots' code, and is never changed. */
export const updatePermission = defineCommand({
  name: 'permissions.update',
  permission: 'permission:write',
  input: UpdatePermissionInput,
  output: Permission,
  async run({ tx, input, audit }) {
    await tx.execute(accessLock)
    const permission = await ownPermission(tx, input.permissionId)
    const { description } = input
    if (description === permission.description) {
      audit.none('nothing changes')
      return permission
    }
    await tx.update(permissions).set({ description }).where(eq(permissions.id, permission.id))
    audit('permission_updated', {
      resource: ['permission', permission.id],
      metadata: { permissionId: permission.id, permission: permission.name, changedFields: ['description'] },
    })
    return { ...permission, description }
  },
})
