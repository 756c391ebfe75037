import { permissions, roles, userRoles } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount, createTestServices, giveRole, type TestServices } from '../testing/index.ts'
import { assignRole } from './assign-role.ts'
import { permissionsOfUser, rolesOfUser } from './effective-permissions.ts'
import { superAdminExists } from './super-admin-exists.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

async function accessOf(userId: string) {
  const [row] = await heimdall.services.primary.db.execute<{ permissions: string[]; roles: string[] }>(
    sql`SELECT ${permissionsOfUser(sql`${userId}::uuid`)} AS permissions, ${rolesOfUser(sql`${userId}::uuid`)} AS roles`,
  )
  if (!row) throw new Error('unreachable')
  return { permissions: row.permissions.sort(), roles: row.roles }
}

test('nobody administers a new Heimdall; a deleted super admin does not count', async () => {
  const { db } = heimdall.services.primary
  expect(await superAdminExists(db)).toBe(false)
  await createAccount(heimdall, { role: 'admin' })
  await createAccount(heimdall, { role: 'super_admin', deletedAt: heimdall.clock.now() })
  expect(await superAdminExists(db)).toBe(false)
  await createAccount(heimdall, { role: 'super_admin' })
  expect(await superAdminExists(db)).toBe(true)
})

test('permissions are the union over the roles', async () => {
  const { userId } = await createAccount(heimdall, { permissions: ['audit:read', 'user:read'] })
  const { services } = heimdall
  await services.primary.db.transaction((tx) => giveRole(services, tx, userId, ['user:read', 'audit:write']))
  expect((await accessOf(userId)).permissions).toEqual(['audit:read', 'audit:write', 'user:read'])
})

test('a super admin holds every permission there is, also one that a community added', async () => {
  const { userId } = await createAccount(heimdall, { role: 'super_admin' })
  const { db } = heimdall.services.primary
  await db.insert(permissions).values({
    id: '01890000-0000-7000-8000-000000000001',
    resource: 'song',
    action: 'request',
    createdAt: heimdall.clock.now(),
  })
  const access = await accessOf(userId)
  expect(access.permissions).toContain('song:request')
  expect(access.permissions).toHaveLength((await db.select().from(permissions)).length)
  expect(access.roles).toEqual(['super_admin', 'user'])
})

test('a role that only calls itself super_admin gives nothing', async () => {
  const { userId } = await createAccount(heimdall)
  const { db } = heimdall.services.primary
  const roleId = '01890000-0000-7000-8000-000000000002'
  await db.insert(roles).values({ id: roleId, name: 'Super_Admin', createdAt: heimdall.clock.now() })
  await db.insert(userRoles).values({ userId, roleId, assignedBy: null, assignedAt: heimdall.clock.now() })
  expect((await accessOf(userId)).permissions).toEqual([])
})

test('a role is assigned once, and a missing one is said', async () => {
  const { userId } = await createAccount(heimdall)
  const { db } = heimdall.services.primary
  const grant = { userId, role: 'moderator', assignedBy: null, now: heimdall.clock.now() } as const
  const [first, second] = [
    await db.transaction((tx) => assignRole(tx, grant)),
    await db.transaction((tx) => assignRole(tx, grant)),
  ]
  expect(second).toEqual(first)
  expect((await accessOf(userId)).roles).toEqual(['moderator', 'user'])
  await db.update(roles).set({ name: 'renamed' }).where(eq(roles.name, 'moderator'))
  await expect(db.transaction((tx) => assignRole(tx, grant))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
