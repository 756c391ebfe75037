import { CreateRoleInput, maxRoles, Role } from '@heimdall/contracts'
import { permissions, rolePermissions, roles } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'
import { type AppError, defineCommand, fieldError, newId } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { checkPermissionsExist } from '../check-permissions-exist.ts'
import { refuseBeyond } from '../refuse-beyond.ts'
import { readRole } from '../role-queries.ts'
import { refuseTakenName } from './role-name-taken.ts'

export const createRole = defineCommand({
  name: 'roles.create',
  permission: 'role:write',
  input: CreateRoleInput,
  output: Role,
  async run({ services, tx, actor, input, audit, now }) {
    await tx.execute(accessLock)
    await refuseTakenName(tx, input.name)
    if ((await tx.$count(roles)) >= maxRoles) throw tooManyRoles()
    await checkPermissionsExist(tx, input.permissions)
    refuseBeyond(actor, input.permissions, 'give a role what you may not do yourself')
    const names = [...new Set(input.permissions)].sort()
    const roleId = newId(services)
    const { name, description, requiresTwoFactor } = input
    await tx.insert(roles).values({ id: roleId, name, description, requiresTwoFactor, createdAt: now })
    if (names.length > 0) {
      const rows = await tx
        .select({ id: permissions.id })
        .from(permissions)
        .where(inArray(permissions.name, names))
      await tx.insert(rolePermissions).values(rows.map(({ id }) => ({ roleId, permissionId: id })))
    }
    audit('role_created', {
      resource: ['role', roleId],
      metadata: { roleId, roleName: name, permissions: names },
    })
    return readRole(tx, roleId)
  },
})

function tooManyRoles(): AppError {
  const message = `There are ${maxRoles} roles already. Delete one that is no longer needed.`
  return fieldError('CONFLICT', '', 'too_many_roles', message)
}
