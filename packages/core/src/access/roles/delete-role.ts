import { GetRoleInput, Role } from '@heimdall/contracts'
import { roles, userRoles } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { refuseBeyond } from '../refuse-beyond.ts'
import { readRole } from '../role-queries.ts'

/** Its holders lose it with it. */
export const deleteRole = defineCommand({
  name: 'roles.delete',
  permission: 'role:write',
  input: GetRoleInput,
  output: Role,
  lock: ({ tx }) => tx.execute(accessLock),
  async run({ tx, actor, input, audit, accessChanged }) {
    await tx.execute(accessLock)
    const role = await readRole(tx, input.roleId)
    if (role.isSystem) {
      const message = 'Heimdall’s own roles can not be deleted'
      throw fieldError('CONFLICT', '', 'system_role', message)
    }
    refuseBeyond(actor, role.permissions, 'delete a role that may do more than you may')
    const affectedUsers = await tx.$count(userRoles, eq(userRoles.roleId, role.id))
    await tx.delete(roles).where(eq(roles.id, role.id))
    audit('role_deleted', {
      resource: ['role', role.id],
      metadata: { roleId: role.id, roleName: role.name, affectedUsers },
    })
    accessChanged({ everyone: true })
    return role
  },
})
