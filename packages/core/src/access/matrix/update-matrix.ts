import {
  type MatrixChange,
  type Permission,
  PermissionMatrix,
  type Role,
  UpdateMatrixInput,
} from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { rolePermissions } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { type AppError, defineCommand, fieldError } from '../../kernel/index.ts'
import { accessLock } from '../access-lock.ts'
import { readPermissions } from '../permission-queries.ts'
import { refuseBeyond } from '../refuse-beyond.ts'
import { isSuperAdmin, readRoles } from '../role-queries.ts'
import { readRevision } from './read-revision.ts'

interface Cell {
  role: Role
  permission: Permission
  granted: boolean
}

/** All changed cells at once, or none: nobody sees half of a rearrangement. */
export const updateMatrix = defineCommand({
  name: 'roles.updateMatrix',
  permission: 'role:write',
  input: UpdateMatrixInput,
  output: PermissionMatrix,
  lock: ({ tx }) => tx.execute(accessLock),
  async run({ tx, actor, input, audit, accessChanged }) {
    await tx.execute(accessLock)
    if ((await readRevision(tx)) !== input.revision) throw changedMeanwhile()
    const cells = await cellsOf(tx, input.changes)
    const names = cells.map(({ permission }) => permission.name)
    refuseBeyond(actor, names, 'give a role, or take from it, what you may not do yourself')
    const changed = cells.filter(
      (cell) => cell.role.permissions.includes(cell.permission.name) !== cell.granted,
    )
    for (const cell of changed) {
      await write(tx, cell)
      const { role, permission } = cell
      audit(cell.granted ? 'role_permission_assigned' : 'role_permission_removed', {
        resource: ['role', role.id],
        metadata: {
          roleId: role.id,
          roleName: role.name,
          permissionId: permission.id,
          permission: permission.name,
        },
      })
    }
    for (const [permission, group] of Map.groupBy(changed, (cell) => cell.permission)) {
      audit('permission_changed', {
        resource: ['permission', permission.id],
        description: describe(group),
        metadata: {
          permission: permission.name,
          // Given to some and taken from others: neither.
          granted: group.every(({ granted }) => granted === group[0]?.granted)
            ? (group[0]?.granted ?? null)
            : null,
          reason: input.reason ?? null,
        },
      })
    }
    if (changed.length === 0) audit.none('nothing changes')
    else accessChanged({ everyone: true })
    return {
      revision: await readRevision(tx),
      roles: await readRoles(tx),
      permissions: await readPermissions(tx),
    }
  },
})

function changedMeanwhile(): AppError {
  const message = 'Somebody else has changed the permissions of roles meanwhile. Look at them again.'
  return fieldError('CONFLICT', 'revision', 'matrix_changed', message)
}

/** A role or permission that is gone is a change by somebody else, too. */
async function cellsOf(tx: Transaction, changes: readonly MatrixChange[]): Promise<Cell[]> {
  const roles = new Map((await readRoles(tx)).map((role) => [role.id, role]))
  const permissions = new Map((await readPermissions(tx)).map((permission) => [permission.id, permission]))
  // The last word about a cell counts.
  const distinct = new Map(changes.map((change) => [`${change.roleId} ${change.permissionId}`, change]))
  return [...distinct.values()].map(({ roleId, permissionId, granted }) => {
    const [role, permission] = [roles.get(roleId), permissions.get(permissionId)]
    if (!role || !permission) throw changedMeanwhile()
    if (isSuperAdmin(role)) {
      const message = 'A super admin always holds everything'
      throw fieldError('CONFLICT', 'changes', 'system_role', message)
    }
    return { role, permission, granted }
  })
}

async function write(tx: Transaction, { role, permission, granted }: Cell): Promise<void> {
  const cell = { roleId: role.id, permissionId: permission.id }
  if (granted) await tx.insert(rolePermissions).values(cell)
  else {
    await tx
      .delete(rolePermissions)
      .where(
        and(eq(rolePermissions.roleId, cell.roleId), eq(rolePermissions.permissionId, cell.permissionId)),
      )
  }
}

function describe(cells: readonly Cell[]): string {
  const names = (granted: boolean) =>
    cells
      .filter((cell) => cell.granted === granted)
      .map(({ role }) => role.name)
      .join(', ')
  const parts = [names(true) && `given to ${names(true)}`, names(false) && `taken from ${names(false)}`]
  return parts.filter(Boolean).join('; ')
}
