import { knownPermissions, systemRolePermissions, systemRoles } from '@heimdall/contracts'
import { permissions, rolePermissions, roles } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTestServices, type TestServices } from '../testing/index.ts'
import { ensureSystemAccess } from './ensure-system-access.ts'

let heimdall: TestServices
beforeEach(async () => {
  heimdall = await createTestServices()
})
afterEach(() => heimdall.close())

async function grants(): Promise<Record<string, string[]>> {
  const rows = await heimdall.services.primary.db
    .select({ role: roles.name, permission: permissions.name })
    .from(rolePermissions)
    .innerJoin(roles, eq(roles.id, rolePermissions.roleId))
    .innerJoin(permissions, eq(permissions.id, rolePermissions.permissionId))
  const result: Record<string, string[]> = Object.fromEntries(systemRoles.map((role) => [role, []]))
  for (const { role, permission } of rows) result[role]?.push(permission)
  for (const held of Object.values(result)) held.sort()
  return result
}

const intended = Object.fromEntries(
  systemRoles.map((role) => [role, [...systemRolePermissions[role]].sort()]),
)

async function remove(role: string, permission: string) {
  const { db } = heimdall.services.primary
  const [roleRow] = await db.select().from(roles).where(eq(roles.name, role))
  const [permissionRow] = await db.select().from(permissions).where(eq(permissions.name, permission))
  if (!roleRow || !permissionRow) throw new Error('not there')
  await db
    .delete(rolePermissions)
    .where(and(eq(rolePermissions.roleId, roleRow.id), eq(rolePermissions.permissionId, permissionRow.id)))
}

test('makes every role and permission that this version knows', async () => {
  expect(await grants()).toEqual(intended)
  const found = await heimdall.services.primary.db.select({ name: permissions.name }).from(permissions)
  expect(found.map(({ name }) => name).sort()).toEqual([...knownPermissions].sort())
})

test('changes nothing the second time, nor what administrators made of a role', async () => {
  await remove('moderator', 'audit:read')
  await ensureSystemAccess(heimdall.services)
  await ensureSystemAccess(heimdall.services)
  const expected = { ...intended, moderator: intended.moderator?.filter((name) => name !== 'audit:read') }
  expect(await grants()).toEqual(expected)
})

test('gives a permission that is new to the database to the roles that are meant to hold it', async () => {
  await remove('moderator', 'user:read')
  await heimdall.services.primary.db.delete(permissions).where(eq(permissions.name, 'audit:read'))
  await ensureSystemAccess(heimdall.services)
  const after = await grants()
  expect(after.moderator).toContain('audit:read')
  expect(after.moderator).not.toContain('user:read')
})

test('many starts at once do it once', async () => {
  await heimdall.services.primary.db.delete(rolePermissions)
  await heimdall.services.primary.db.delete(roles)
  await heimdall.services.primary.db.delete(permissions)
  await Promise.all(Array.from({ length: 6 }, () => ensureSystemAccess(heimdall.services)))
  expect(await grants()).toEqual(intended)
  expect(await heimdall.services.primary.db.select().from(roles)).toHaveLength(systemRoles.length)
})
