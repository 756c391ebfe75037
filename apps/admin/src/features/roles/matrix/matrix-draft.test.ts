import type { PermissionMatrix, Role } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { type MatrixDraft, rebase, toChanges, withCell } from './matrix-draft.ts'

const createdAt = '2026-03-02T10:00:00.000Z'
const permission = (name: string) => ({ id: `id of ${name}`, name, description: '', isOwn: false, createdAt })
const role = (name: string, permissions: string[], isSystem = false): Role => ({
  id: `id of ${name}`,
  name,
  description: '',
  isSystem,
  requiresTwoFactor: false,
  permissions,
  members: 0,
  createdAt,
})
const names = ['audit:read', 'trip:read', 'user:read']
const matrix = (roles: Record<string, string[]>): PermissionMatrix => ({
  revision: JSON.stringify(roles),
  roles: [role('super_admin', names, true), ...Object.entries(roles).map(([name, held]) => role(name, held))],
  permissions: names.map(permission),
})
const begin = (base: PermissionMatrix): MatrixDraft => ({ base, cells: new Map(), meanwhile: [] })
function set(draft: MatrixDraft, roleName: string, name: string, granted: boolean): MatrixDraft {
  const found = draft.base.roles.find((candidate) => candidate.name === roleName)
  if (!found) throw new Error(`There is no ${roleName}`)
  return withCell(draft, { role: found, permission: permission(name), granted })
}
const told = (cells: Iterable<{ role: Role; permission: { name: string }; granted: boolean }>) =>
  [...cells].map((cell) => `${cell.role.name} ${cell.granted ? '+' : '-'}${cell.permission.name}`)

test('changes are collected, and undone ones are none', () => {
  let draft = begin(matrix({ patron: ['audit:read'] }))
  draft = set(draft, 'patron', 'audit:read', false)
  draft = set(draft, 'patron', 'trip:read', true)
  draft = set(draft, 'patron', 'audit:read', true)
  expect(toChanges(draft)).toEqual([
    { roleId: 'id of patron', permissionId: 'id of trip:read', granted: true },
  ])
})

test('what somebody else has changed is shown; the same thought of both is no change any more', () => {
  let draft = begin(matrix({ patron: ['audit:read'], gone: [] }))
  draft = set(draft, 'patron', 'trip:read', true)
  draft = set(draft, 'patron', 'user:read', true)
  draft = set(draft, 'gone', 'user:read', true)
  const after = matrix({ patron: ['trip:read'], fresh: ['user:read'] })
  const next = rebase(draft, after)
  expect(next.base).toBe(after)
  expect(told(next.meanwhile)).toEqual(['patron -audit:read', 'patron +trip:read', 'fresh +user:read'])
  expect(told(next.cells.values())).toEqual(['patron +user:read'])
})
