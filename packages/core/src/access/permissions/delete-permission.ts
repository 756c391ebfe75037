import { GetPermissionInput, PermissionDeleted } from '@heimdall/contracts'
import { apiKeys, permissions, rolePermissions } from '@heimdall/db/core'
import { arrayContains, eq, sql } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { ownPermission } from '../permission-queries.ts'
import { takeFromApps } from './take-from-apps.ts'

/** Roles lose it, and keys and apps too: one of the same name, made later, must not wake up in them. */
export const deletePermission = defineCommand({
  name: 'permissions.delete',
  permission: 'permission:write',
  input: GetPermissionInput,
  output: PermissionDeleted,
  async run({ tx, input, audit, accessChanged }) {
    await tx.execute(accessLock)
    const { id, name } = await ownPermission(tx, input.permissionId)
    const affectedRoles = await tx.$count(rolePermissions, eq(rolePermissions.permissionId, id))
    const keys = await tx
      .update(apiKeys)
      .set({ scopes: sql`array_remove(${apiKeys.scopes}, ${name})` })
      .where(arrayContains(apiKeys.scopes, [name]))
      .returning({ id: apiKeys.id })
    await takeFromApps(tx, name)
    await tx.delete(permissions).where(eq(permissions.id, id))
    audit('permission_deleted', {
      resource: ['permission', id],
      metadata: { permissionId: id, permission: name, affectedRoles, affectedKeys: keys.length },
    })
    accessChanged({ everyone: true })
    return { affectedRoles, affectedKeys: keys.length }
  },
})
