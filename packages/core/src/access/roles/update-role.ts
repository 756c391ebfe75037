import { Role, UpdateRoleInput } from '@heimdall/contracts'
import { roles } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { refuseBeyond } from '../refuse-beyond.ts'
import { readRole } from '../role-queries.ts'
import { refuseTakenName } from './role-name-taken.ts'

/** Heimdall's own roles keep their name and words; whether they ask for a second factor is the community's choice. */
export const updateRole = defineCommand({
  name: 'roles.update',
  permission: 'role:write',
  input: UpdateRoleInput,
  output: Role,
  lock: ({ tx }) => tx.execute(accessLock),
  async run({ tx, actor, input, audit, accessChanged }) {
    await tx.execute(accessLock)
    const role = await readRole(tx, input.roleId)
    refuseBeyond(actor, role.permissions, 'change a role that may do more than you may')
    const next = {
      name: input.name ?? role.name,
      description: input.description ?? role.description,
      requiresTwoFactor: input.requiresTwoFactor ?? role.requiresTwoFactor,
    }
    const changedFields = (['name', 'description', 'requiresTwoFactor'] as const).filter(
      (field) => next[field] !== role[field],
    )
    if (changedFields.length === 0) {
      audit.none('nothing changes')
      return role
    }
    const fixed = changedFields.find((field) => field !== 'requiresTwoFactor')
    if (role.isSystem && fixed) {
      throw fieldError(
        'CONFLICT',
        fixed,
        'system_role',
        'Heimdall’s own roles keep their name and description',
      )
    }
    if (changedFields.includes('name')) await refuseTakenName(tx, next.name, role.id)
    await tx.update(roles).set(next).where(eq(roles.id, role.id))
    audit('role_updated', {
      resource: ['role', role.id],
      metadata: { roleId: role.id, roleName: next.name, changedFields },
    })
    // Its name is part of what actors are remembered with, and a second factor decides what it gives.
    if (next.name !== role.name || next.requiresTwoFactor !== role.requiresTwoFactor) {
      accessChanged({ everyone: true })
    }
    return { ...role, ...next }
  },
})
