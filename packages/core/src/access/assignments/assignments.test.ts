import { identityProviders, linkedAccounts, userRoles, users } from '@heimdall/db/core'
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
  linkAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createRole } from '../roles/index.ts'
import { assignLinkedRole } from './assign-linked-role.ts'
import { assignUserRole } from './assign-user-role.ts'
import { listLinkedRoles } from './list-linked-roles.ts'
import { listUserRoles } from './list-user-roles.ts'
import { removeLinkedRole } from './remove-linked-role.ts'
import { removeUserRole } from './remove-user-role.ts'

let heimdall: TestServices
let admin: UserCall
let subscriber: string
let userId: string
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  subscriber = (await heimdall.run(createRole, admin, { name: 'Subscriber', permissions: ['audit:read'] })).id
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  userId = (await createAccount(heimdall)).userId
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const rolesOf = async (id = userId) =>
  (await heimdall.run(listUserRoles, admin, { userId: id })).roles.map(({ name }) => name)

describe('giving a role', () => {
  test('gives it at once, says why, and tells every process', async () => {
    const input = { userId, role: 'subscriber', reason: 'A year of support' }
    expect(await heimdall.run(assignUserRole, admin, input)).toEqual({
      userId,
      roleId: subscriber,
      changed: true,
    })
    const { roles } = await heimdall.run(listUserRoles, admin, { userId })
    expect(roles).toMatchObject([
      { name: 'user', assignedBy: null },
      {
        id: subscriber,
        permissions: ['audit:read'],
        heldBack: false,
        assignedBy: { id: admin.actor.userId },
      },
    ])
    expect(heimdall.accessChanges).toEqual([{ userId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'role_assigned',
        userId,
        actorId: admin.actor.userId,
        resourceType: 'role',
        resourceId: subscriber,
        metadata: { roleName: 'Subscriber', reason: 'A year of support' },
      },
    ])
  })

  test('takes a fresh sign-in, or a key', async () => {
    const authenticatedAt = new Date(heimdall.clock.now().getTime() - 601_000)
    const old = { ...admin, actor: { ...admin.actor, authenticatedAt } }
    const input = { userId, role: 'subscriber' }
    await expect(heimdall.run(assignUserRole, old, input)).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    const key = await asKey(heimdall, { permissions: ['role:write', 'audit:read'] })
    expect(await heimdall.run(assignUserRole, key, input)).toMatchObject({ changed: true })
  })

  test('a second time, or several times at once, changes nothing more', async () => {
    const give = () => heimdall.run(assignUserRole, admin, { userId, role: subscriber })
    const answers = await Promise.all([give(), give(), give()])
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
  })

  test('that may do more than whoever gives it is refused, and recorded', async () => {
    await expect(heimdall.run(assignUserRole, admin, { userId, role: 'super_admin' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      permission: 'permission:write',
    })
    const bot = await asKey(heimdall, { permissions: ['role:write'] })
    await expect(heimdall.run(assignUserRole, bot, { userId, role: subscriber })).rejects.toMatchObject({
      permission: 'audit:read',
    })
    expect(await rolesOf()).toEqual(['user'])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'bot_permission_denied' },
      { eventType: 'bot_permission_denied' },
    ])
  })

  test('needs an account and a role that there are', async () => {
    const gone = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
    const notFound = { code: 'NOT_FOUND' }
    for (const input of [
      { userId: gone.userId, role: subscriber },
      { userId: '01890000-0000-7000-8000-000000000000', role: subscriber },
      { userId, role: 'nonsense' },
    ]) {
      await expect(heimdall.run(assignUserRole, admin, input)).rejects.toMatchObject(notFound)
      await expect(heimdall.run(removeUserRole, admin, input)).rejects.toMatchObject(notFound)
    }
  })
})

describe('taking a role', () => {
  test('takes it at once and says why; not held, nothing happens', async () => {
    await heimdall.run(assignUserRole, admin, { userId, role: subscriber })
    await forgetEvents(heimdall)
    heimdall.accessChanges.length = 0
    const take = () => heimdall.run(removeUserRole, admin, { userId, role: 'Subscriber', reason: 'Left' })
    expect((await take()).changed).toBe(true)
    expect((await take()).changed).toBe(false)
    expect(await rolesOf()).toEqual(['user'])
    expect(heimdall.accessChanges).toEqual([{ userId }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'role_removed', userId, metadata: { roleName: 'Subscriber', reason: 'Left' } },
    ])
  })

  test('that every account holds is refused', async () => {
    await expect(heimdall.run(removeUserRole, asSystem(), { userId, role: 'user' })).rejects.toMatchObject({
      issues: [{ code: 'system_role' }],
    })
  })

  test('that may do more than whoever takes it is refused', async () => {
    const boss = await createAccount(heimdall, { role: 'super_admin' })
    await expect(
      heimdall.run(removeUserRole, admin, { userId: boss.userId, role: 'super_admin' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await rolesOf(boss.userId)).toContain('super_admin')
  })
})

describe('the last super admin', () => {
  beforeEach(async () => {
    const [row] = await heimdall.services.primary.sql`SELECT id FROM roles WHERE name = 'super_admin'`
    await heimdall.services.primary.db.delete(userRoles).where(eq(userRoles.roleId, row?.id))
  })
  const remove = (id: string, call = asSystem()) =>
    heimdall.run(removeUserRole, call, { userId: id, role: 'super_admin' })
  const lastOne = { code: 'CONFLICT', issues: [{ code: 'last_super_admin' }] }

  test('stays; a banned or deleted one does not count as another', async () => {
    const one = await createAccount(heimdall, { role: 'super_admin' })
    await createAccount(heimdall, { role: 'super_admin', bannedAt: heimdall.clock.now() })
    await createAccount(heimdall, { role: 'super_admin', deletedAt: heimdall.clock.now() })
    await expect(remove(one.userId)).rejects.toMatchObject(lastOne)
    await expect(remove(one.userId, await asUser(heimdall, one))).rejects.toMatchObject(lastOne)
    expect(await rolesOf(one.userId)).toContain('super_admin')
    await createAccount(heimdall, { role: 'super_admin' })
    expect((await remove(one.userId)).changed).toBe(true)
  })

  test('an account that nobody has confirmed or used is no other, unless it can be used', async () => {
    const one = await createAccount(heimdall, { role: 'super_admin' })
    const claim = await createAccount(heimdall, { role: 'super_admin', unverified: true })
    await expect(remove(one.userId)).rejects.toMatchObject(lastOne)
    await linkAccount(heimdall, claim.userId, { provider: 'discord', externalId: '1' })
    expect((await remove(one.userId)).changed).toBe(true)
    // It counts as itself all the same.
    await expect(remove(claim.userId)).rejects.toMatchObject(lastOne)
  })

  test('of two that are removed at the same moment, one stays', async () => {
    const two = await Promise.all([1, 2].map(() => createAccount(heimdall, { role: 'super_admin' })))
    const outcomes = await Promise.allSettled(two.map((account) => remove(account.userId)))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = await Promise.all(two.map((account) => rolesOf(account.userId)))
    expect(left.flat().filter((name) => name === 'super_admin')).toHaveLength(1)
  })
})

describe('by the account of a platform', () => {
  const account = { provider: 'discord', externalId: '80351110224678912' }
  beforeEach(async () => {
    await heimdall.services.primary.db.delete(linkedAccounts)
    await heimdall.services.primary.db.delete(identityProviders)
    await linkAccount(heimdall, userId, account)
  })

  test('a bot reads, gives and takes roles', async () => {
    const bot = await asKey(heimdall, { permissions: ['role:read', 'role:write', 'audit:read'] })
    expect(await heimdall.run(assignLinkedRole, bot, { ...account, role: 'Subscriber' })).toEqual({
      userId,
      roleId: subscriber,
      changed: true,
    })
    const { roles, userId: found } = await heimdall.run(listLinkedRoles, bot, account)
    expect([found, roles.map(({ name }) => name)]).toEqual([userId, ['user', 'Subscriber']])
    heimdall.clock.advance(1)
    expect((await heimdall.run(removeLinkedRole, bot, { ...account, role: subscriber })).changed).toBe(true)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'role_assigned', userId, actorId: null, metadata: { apiKeyId: bot.actor.apiKeyId } },
      { eventType: 'role_removed', userId },
    ])
  })

  test('that nobody has linked, or whose owner is gone, there is none', async () => {
    const notFound = { code: 'NOT_FOUND' }
    const unknown = { ...account, externalId: '1' }
    const elsewhere = { ...account, provider: 'twitch' }
    for (const input of [unknown, elsewhere]) {
      await expect(heimdall.run(listLinkedRoles, admin, input)).rejects.toMatchObject(notFound)
      await expect(
        heimdall.run(assignLinkedRole, admin, { ...input, role: subscriber }),
      ).rejects.toMatchObject(notFound)
      await expect(
        heimdall.run(removeLinkedRole, admin, { ...input, role: subscriber }),
      ).rejects.toMatchObject(notFound)
    }
    await heimdall.services.primary.db
      .update(users)
      .set({ deletedAt: heimdall.clock.now() })
      .where(eq(users.id, userId))
    await expect(heimdall.run(listLinkedRoles, admin, account)).rejects.toMatchObject(notFound)
  })
})

test('reading needs role:read, changing role:write', async () => {
  const input = { userId, role: subscriber }
  const reader = await asKey(heimdall, { permissions: ['role:read', 'audit:read'] })
  const writer = await asKey(heimdall, { permissions: ['role:write', 'audit:read'] })
  const forbidden = { code: 'FORBIDDEN' }
  await expect(heimdall.run(assignUserRole, reader, input)).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(removeUserRole, reader, input)).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(listUserRoles, writer, { userId })).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(assignUserRole, anonymousCall(), input)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  expect((await heimdall.run(assignUserRole, writer, input)).changed).toBe(true)
})
