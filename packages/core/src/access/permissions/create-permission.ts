import { CreatePermissionInput, knownPermissions, maxOwnPermissions, Permission } from '@heimdall/contracts'
import { permissions } from '@heimdall/db/core'
import { type AppError, defineCommand, fieldError, newId } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { toPermission } from '../permission-queries.ts'

/** At first only super admins hold it; the matrix gives it on. */
export const createPermission = defineCommand({
  name: 'permissions.create',
  permission: 'permission:write',
  input: CreatePermissionInput,
  output: Permission,
  async run({ services, tx, input, audit, accessChanged, now }) {
    await tx.execute(accessLock)
    if ((await tx.$count(permissions)) >= knownPermissions.length + maxOwnPermissions) throw tooMany()
    const { name, description } = input
    const [resource = '', action = ''] = name.split(':')
    const [row] = await tx
      .insert(permissions)
      .values({ id: newId(services), resource, action, description, createdAt: now })
      .onConflictDoNothing()
      .returning()
    if (!row) throw fieldError('CONFLICT', 'name', 'name_taken', 'There is a permission of this name already')
    audit('permission_created', {
      resource: ['permission', row.id],
      metadata: { permissionId: row.id, permission: name, description },
    })
    accessChanged({ everyone: true })
    return toPermission(row)
  },
})

function tooMany(): AppError {
  const message = `There are ${maxOwnPermissions} permissions of your own already. Delete one that is no longer needed.`
  return fieldError('CONFLICT', '', 'too_many_permissions', message)
}
