import { knownPermissions, maxRoles } from '@heimdall/contracts'
import { rolePermissions, roles, userRoles } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createRole } from './create-role.ts'
import { deleteRole } from './delete-role.ts'
import { getRole } from './get-role.ts'
import { listRoleMembers } from './list-role-members.ts'
import { listRoles } from './list-roles.ts'
import { updateRole } from './update-role.ts'

let heimdall: TestServices
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(roles).where(eq(roles.isSystem, false))
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const create = (name = 'Subscriber', more: object = {}, call: UserCall = admin) =>
  heimdall.run(createRole, call, { name, ...more })
const systemRole = async (name: string) => {
  const { roles: all } = await heimdall.run(listRoles, admin, {})
  const found = all.find((role) => role.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}
const stored = () => heimdall.services.primary.db.select().from(roles).where(eq(roles.isSystem, false))
const eventTypes = async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)

describe('a new role', () => {
  test('is there, holds what it was given, and is recorded', async () => {
    const role = await create('Subscriber', {
      description: 'Supports the stream',
      permissions: ['user:read', 'audit:read', 'user:read'],
    })
    expect(role).toMatchObject({
      name: 'Subscriber',
      isSystem: false,
      requiresTwoFactor: false,
      permissions: ['audit:read', 'user:read'],
      members: 0,
    })
    expect(await heimdall.run(getRole, admin, { roleId: role.id })).toEqual(role)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'role_created',
        actorId: admin.actor.userId,
        resourceType: 'role',
        resourceId: role.id,
        metadata: { roleName: 'Subscriber', permissions: ['audit:read', 'user:read'] },
      },
    ])
  })

  test('never holds what its maker does not, nor what there is not', async () => {
    await expect(create('Boss', { permissions: ['permission:write'] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      permission: 'permission:write',
    })
    expect(await eventTypes()).toEqual(['bot_permission_denied'])
    await expect(create('Typo', { permissions: ['audit:raed'] })).rejects.toMatchObject({
      issues: [{ code: 'permission_unknown' }],
    })
    expect(await stored()).toEqual([])
  })

  test('has a name of its own, whatever the case, also made twice at once', async () => {
    const outcomes = await Promise.allSettled([create('Mods'), create('mods'), create('MODS')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(create('Admin')).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'name_taken' }],
    })
    expect(await stored()).toHaveLength(1)
  })

  test.each(['', 'x', ' ', '-x', 'a/b', 'x'.repeat(51), '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'])(
    'can not be called %j',
    (name) => expect(createRole.input.safeParse({ name }).success).toBe(false),
  )

  test('is refused when there are too many', async () => {
    const { db } = heimdall.services.primary
    const createdAt = heimdall.clock.now()
    const filler = Array.from({ length: maxRoles - 4 }, (_, index) => ({
      id: crypto.randomUUID(),
      name: `filler ${index}`,
      createdAt,
    }))
    await db.insert(roles).values(filler)
    await expect(create()).rejects.toMatchObject({ issues: [{ code: 'too_many_roles' }] })
  })
})

describe('a change', () => {
  test('says which fields, and tells every process when it matters to them', async () => {
    const { id: roleId } = await create()
    await forgetEvents(heimdall)
    const described = await heimdall.run(updateRole, admin, { roleId, description: 'For a year' })
    expect(described.description).toBe('For a year')
    expect(heimdall.accessChanges).toEqual([])
    const renamed = await heimdall.run(updateRole, admin, { roleId, name: 'Patron', requiresTwoFactor: true })
    expect(await heimdall.run(getRole, admin, { roleId })).toEqual(renamed)
    expect(renamed).toMatchObject({ name: 'Patron', requiresTwoFactor: true, description: 'For a year' })
    expect(heimdall.accessChanges).toEqual([{ everyone: true }])
    const events = await eventsInOutbox(heimdall)
    expect(events.map(({ metadata }) => metadata.changedFields).sort()).toEqual([
      ['description'],
      ['name', 'requiresTwoFactor'],
    ])
    await heimdall.run(updateRole, admin, { roleId, name: 'Patron' })
    expect(await eventsInOutbox(heimdall)).toHaveLength(2)
  })

  test('leaves the names of Heimdall’s own alone, but may ask them for a second factor', async () => {
    const { id: roleId } = await systemRole('moderator')
    for (const change of [{ name: 'Boss' }, { description: 'Nice people' }]) {
      await expect(heimdall.run(updateRole, admin, { roleId, ...change })).rejects.toMatchObject({
        issues: [{ code: 'system_role' }],
      })
    }
    expect(await heimdall.run(updateRole, admin, { roleId, requiresTwoFactor: true })).toMatchObject({
      requiresTwoFactor: true,
    })
    await heimdall.run(updateRole, admin, { roleId, requiresTwoFactor: false })
  })

  test('takes no name of another', async () => {
    await create('Mods')
    const { id: roleId } = await create('Subscriber')
    await expect(heimdall.run(updateRole, admin, { roleId, name: 'mods' })).rejects.toMatchObject({
      issues: [{ code: 'name_taken' }],
    })
    expect((await heimdall.run(updateRole, admin, { roleId, name: 'subscriber' })).name).toBe('subscriber')
  })

  test('of a role that may do more than whoever changes it is refused, and so is its deletion', async () => {
    const { id: roleId } = await systemRole('super_admin')
    await expect(heimdall.run(updateRole, admin, { roleId, requiresTwoFactor: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const above = await heimdall.run(createRole, asSystem(), {
      name: 'Above',
      permissions: ['permission:write'],
    })
    await expect(heimdall.run(deleteRole, admin, { roleId: above.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(heimdall.run(updateRole, admin, { roleId: above.id, name: 'Below' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('a deletion', () => {
  test('takes the role from whoever holds it, and says from how many', async () => {
    const { db } = heimdall.services.primary
    const { id: roleId } = await create('Subscriber', { permissions: ['audit:read'] })
    const { userId } = await createAccount(heimdall)
    await db.insert(userRoles).values({ userId, roleId, assignedBy: null, assignedAt: heimdall.clock.now() })
    await forgetEvents(heimdall)
    await heimdall.run(deleteRole, admin, { roleId })
    expect(await db.select().from(userRoles).where(eq(userRoles.roleId, roleId))).toEqual([])
    expect(await db.select().from(rolePermissions).where(eq(rolePermissions.roleId, roleId))).toEqual([])
    expect(heimdall.accessChanges).toEqual([{ everyone: true }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'role_deleted', metadata: { roleName: 'Subscriber', affectedUsers: 1 } },
    ])
    await expect(heimdall.run(deleteRole, admin, { roleId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of Heimdall’s own is refused', async () => {
    for (const name of ['user', 'moderator', 'admin', 'super_admin']) {
      const { id: roleId } = await systemRole(name)
      await expect(heimdall.run(deleteRole, asSystem(), { roleId })).rejects.toMatchObject({
        issues: [{ code: 'system_role' }],
      })
    }
  })
})

describe('the list', () => {
  test('shows Heimdall’s own from the mightiest down, then the others, with their members', async () => {
    await create('Zebra')
    await create('alpaca')
    const { roles: all } = await heimdall.run(listRoles, admin, {})
    expect(all.map(({ name }) => name)).toEqual([
      'super_admin',
      'admin',
      'moderator',
      'user',
      'alpaca',
      'Zebra',
    ])
    expect(all[0]?.permissions).toEqual([...knownPermissions].sort())
    await createAccount(heimdall, { role: 'moderator', deletedAt: heimdall.clock.now() })
    const before = (await systemRole('moderator')).members
    await createAccount(heimdall, { role: 'moderator' })
    expect((await systemRole('moderator')).members).toBe(Number(before) + 1)
  })

  test('of members comes in pages, can be searched, and says who gave the role', async () => {
    const { db } = heimdall.services.primary
    const { id: roleId } = await create()
    const names = ['anton', 'berta', 'casar']
    for (const username of names) {
      heimdall.clock.advance(1_000)
      const { userId } = await createAccount(heimdall, { username })
      const assignedBy = username === 'berta' ? admin.actor.userId : null
      await db.insert(userRoles).values({ userId, roleId, assignedBy, assignedAt: heimdall.clock.now() })
    }
    const members = (input: object) =>
      heimdall.run(listRoleMembers, admin, listRoleMembers.input.parse({ roleId, ...input }))
    const first = await members({ limit: 2 })
    expect(first.members.map(({ username }) => username)).toEqual(['casar', 'berta'])
    expect(first.total).toBe(3)
    expect(first.members[1]?.assignedBy).toMatchObject({ id: admin.actor.userId })
    expect(first.members[0]).toMatchObject({ assignedBy: null, hasSecondFactor: false })
    expect((await members({ limit: 2, page: 2 })).members.map(({ username }) => username)).toEqual(['anton'])
    expect((await members({ search: 'ERT' })).total).toBe(1)
    await expect(members({ roleId: '01890000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

test('reading needs role:read, changing role:write', async () => {
  const { id: roleId } = await systemRole('moderator')
  const reader = await asKey(heimdall, { permissions: ['role:read'] })
  const writer = await asKey(heimdall, { permissions: ['role:write'] })
  const change = { name: 'Subscriber' }
  await expect(heimdall.run(createRole, reader, change)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(updateRole, reader, { roleId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(deleteRole, reader, { roleId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(heimdall.run(createRole, anonymousCall(), change)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  const forbidden = { code: 'FORBIDDEN' }
  await expect(heimdall.run(listRoles, writer, {})).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(getRole, writer, { roleId })).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listRoleMembers, writer, { roleId })).rejects.toMatchObject(forbidden)
  expect((await heimdall.run(createRole, writer, change)).permissions).toEqual([])
})
