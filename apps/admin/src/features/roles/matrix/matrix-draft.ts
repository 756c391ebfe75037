import type { MatrixChange, Permission, PermissionMatrix, Role } from '@heimdall/contracts'

export interface MatrixCell {
  role: Role
  permission: Permission
  granted: boolean
}

/** Changes that are not saved yet, and the matrix that they were made on. */
export interface MatrixDraft {
  base: PermissionMatrix
  cells: ReadonlyMap<string, MatrixCell>
  /** What somebody else has changed since the draft was begun. */
  meanwhile: readonly MatrixCell[]
}

export const cellKey = (roleId: string, permissionId: string) => `${roleId} ${permissionId}`

const isGranted = ({ role, permission }: Omit<MatrixCell, 'granted'>) =>
  role.permissions.includes(permission.name)

/** Changes a cell; back to what it was, it is no change any more. */
export function withCell(draft: MatrixDraft, cell: MatrixCell): MatrixDraft {
  const cells = new Map(draft.cells)
  const key = cellKey(cell.role.id, cell.permission.id)
  if (isGranted(cell) === cell.granted) cells.delete(key)
  else cells.set(key, cell)
  return { ...draft, cells }
}

/** The same changes on what the matrix has become meanwhile; those that somebody else has made too fall away. */
export function rebase(draft: MatrixDraft, base: PermissionMatrix): MatrixDraft {
  const roles = new Map(base.roles.map((role) => [role.id, role]))
  const permissions = new Map(base.permissions.map((permission) => [permission.id, permission]))
  const begun: MatrixDraft = { base, cells: new Map(), meanwhile: changesBetween(draft.base, base) }
  return [...draft.cells.values()].reduce((next, { role, permission, granted }) => {
    const [newRole, newPermission] = [roles.get(role.id), permissions.get(permission.id)]
    return newRole && newPermission
      ? withCell(next, { role: newRole, permission: newPermission, granted })
      : next
  }, begun)
}

/** Cells that differ, as they are in `after`. A super admin's change with every new permission, and say nothing. */
function changesBetween(before: PermissionMatrix, after: PermissionMatrix): MatrixCell[] {
  const rolesBefore = new Map(before.roles.map((role) => [role.id, role]))
  return after.roles
    .filter((role) => !(role.isSystem && role.name === 'super_admin'))
    .flatMap((role) =>
      after.permissions.flatMap((permission) => {
        const granted = isGranted({ role, permission })
        const previous = rolesBefore.get(role.id)
        const wasGranted = previous !== undefined && isGranted({ role: previous, permission })
        return granted === wasGranted ? [] : [{ role, permission, granted }]
      }),
    )
}

export const toChanges = (draft: MatrixDraft): MatrixChange[] =>
  [...draft.cells.values()].map(({ role, permission, granted }) => ({
    roleId: role.id,
    permissionId: permission.id,
    granted,
  }))
