import { knownPermissions } from '@heimdall/contracts'
import { roles, settings, totpFactors } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  giveRole,
  type KeyCall,
  linkAccount,
  type TestServices,
} from '../../testing/index.ts'
import { assignUserRole, removeUserRole } from '../assignments/index.ts'
import { createRole, listWithoutSecondFactor, updateRole } from '../roles/index.ts'
import { checkMany } from './check-many.ts'
import { checkPermissions } from './check-permissions.ts'
import { explainAccess } from './explain-access.ts'
import { listHolders } from './list-holders.ts'

let heimdall: TestServices
let bot: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  bot = await asKey(heimdall, { permissions: knownPermissions })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(settings)
  await heimdall.services.primary.db.delete(roles).where(eq(roles.isSystem, false))
  heimdall.services.accessMemory.forget({ everyone: true })
})

const role = async (name: string, names: string[], requiresTwoFactor = false) =>
  (await heimdall.run(createRole, bot, { name, permissions: names, requiresTwoFactor })).id
const assign = (userId: string, name: string) => heimdall.run(assignUserRole, bot, { userId, role: name })
const explain = async (userId: string) => (await heimdall.run(explainAccess, bot, { userId })).permissions
const check = (input: object) => heimdall.run(checkPermissions, bot, checkPermissions.input.parse(input))
const setUpFactor = (userId: string, confirmedAt: Date | null = heimdall.clock.now()) =>
  heimdall.services.primary.db
    .insert(totpFactors)
    .values({ userId, secret: Buffer.alloc(1), confirmedAt, createdAt: heimdall.clock.now() })

describe('why does somebody have this', () => {
  test('each permission stands with every role that gives it', async () => {
    await role('Subscriber', ['audit:read'])
    await role('Patron', ['audit:read', 'trip:read'])
    const { userId } = await createAccount(heimdall)
    await assign(userId, 'Subscriber')
    await assign(userId, 'Patron')
    expect(await explain(userId)).toMatchObject([
      { name: 'audit:read', holds: true, isOwn: false, roles: [{ name: 'Patron' }, { name: 'Subscriber' }] },
      { name: 'trip:read', holds: true, roles: [{ name: 'Patron', heldBack: false }] },
    ])
  })

  test('a super admin has all there are by that role alone', async () => {
    const { userId } = await createAccount(heimdall, { role: 'super_admin' })
    const held = await explain(userId)
    expect(held).toHaveLength(knownPermissions.length)
    expect(
      held.every(({ roles: [first, ...others] }) => first?.name === 'super_admin' && !others.length),
    ).toBe(true)
  })

  test('a role that waits for a second factor is named, and gives nothing until there is one', async () => {
    await role('Guard', ['audit:read'], true)
    await role('Patron', ['trip:read'])
    const account = await createAccount(heimdall)
    const { userId } = account
    await assign(userId, 'Guard')
    await assign(userId, 'Patron')
    expect(await explain(userId)).toMatchObject([
      { name: 'audit:read', holds: false, roles: [{ name: 'Guard', heldBack: true }] },
      { name: 'trip:read', holds: true },
    ])
    expect([...(await asUser(heimdall, account)).actor.permissions]).toEqual(['trip:read'])
    await setUpFactor(userId, null)
    expect((await explain(userId))[0]?.holds).toBe(false)
    await heimdall.services.primary.db
      .update(totpFactors)
      .set({ confirmedAt: heimdall.clock.now() })
      .where(eq(totpFactors.userId, userId))
    expect((await explain(userId))[0]).toMatchObject({ holds: true, roles: [{ heldBack: false }] })
  })

  test('what it says is what a session may do, for every account, whatever is asked of it', async () => {
    const { db } = heimdall.services.primary
    await role('Guard', ['audit:read', 'user:read'], true)
    await role('Patron', ['trip:read', 'user:read'])
    for (const required of [false, true]) {
      await db.delete(settings)
      if (required) {
        await db
          .insert(settings)
          .values({ key: 'two_factor_required', value: true, updatedAt: heimdall.clock.now() })
      }
      for (const options of [{}, { role: 'moderator' }, { role: 'super_admin' }] as const) {
        for (const factor of [false, true]) {
          const account = await createAccount(heimdall, options)
          await assign(account.userId, 'Guard')
          await assign(account.userId, 'Patron')
          if (factor) await setUpFactor(account.userId)
          const session = await asUser(heimdall, account)
          const held = (await explain(account.userId)).filter(({ holds }) => holds).map(({ name }) => name)
          expect(held).toEqual([...session.actor.permissions].sort())
          const asked = await check({ userId: account.userId, permission: [...knownPermissions] })
          expect(
            asked.permissions
              .filter(({ allowed }) => allowed)
              .map(({ permission }) => permission)
              .sort(),
          ).toEqual(held)
        }
      }
    }
  })

  test('nobody there: not found', async () => {
    const gone = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
    await expect(explain(gone.userId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('who has this: pages, search, with the roles, those held back too', async () => {
  await role('Guard', ['geofence:write'], true)
  await role('Patron', ['geofence:write'])
  const made: string[] = []
  for (const username of ['anna', 'bernd', 'clara']) {
    heimdall.clock.advance(1_000)
    const { userId } = await createAccount(heimdall, { username })
    made.push(userId)
    await assign(userId, username === 'bernd' ? 'Guard' : 'Patron')
  }
  const holders = (input: object) =>
    heimdall.run(listHolders, bot, listHolders.input.parse({ permission: 'geofence:write', ...input }))
  const all = await holders({})
  expect(all.holders.slice(0, 3)).toMatchObject([
    { username: 'clara', holds: true, roles: [{ name: 'Patron' }] },
    { username: 'bernd', holds: false, roles: [{ name: 'Guard', heldBack: true }] },
    { username: 'anna', holds: true },
  ])
  expect((await holders({ limit: 1, page: 2 })).holders.map(({ username }) => username)).toEqual(['bernd'])
  expect((await holders({ search: 'ANN' })).total).toBe(1)
  await expect(holders({ permission: 'geofence:eat' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

describe('may this person do that', () => {
  const account = { provider: 'discord', externalId: '80351110224678912' }

  test('by id and by the account of a platform, with the roles that say so', async () => {
    const { userId } = await createAccount(heimdall, { role: 'moderator' })
    await linkAccount(heimdall, userId, account)
    const byId = await check({ userId, permission: ['audit:read', 'audit:write'] })
    expect(byId).toEqual({
      status: 'active',
      userId,
      allowed: false,
      permissions: [
        { permission: 'audit:read', allowed: true, reason: 'granted', roles: ['moderator'] },
        { permission: 'audit:write', allowed: false, reason: 'not_granted', roles: [] },
      ],
    })
    expect(await check({ ...account, permission: ['audit:read', 'audit:write'] })).toEqual(byId)
    expect((await check({ userId, permission: ['audit:read'] })).allowed).toBe(true)
  })

  test('strangers, the deleted and the banned may nothing, and it says why', async () => {
    const ask = { permission: ['audit:read'] }
    const none = {
      status: 'unknown',
      userId: null,
      allowed: false,
      permissions: [{ reason: 'unknown_account' }],
    }
    expect(await check({ provider: 'twitch', externalId: '1', ...ask })).toMatchObject(none)
    expect(await check({ userId: '01890000-0000-7000-8000-000000000000', ...ask })).toMatchObject(none)
    const gone = await createAccount(heimdall, { role: 'moderator', deletedAt: heimdall.clock.now() })
    expect(await check({ userId: gone.userId, ...ask })).toMatchObject(none)
    const banExpiresAt = new Date(heimdall.clock.now().getTime() + 60_000)
    const bannedAt = heimdall.clock.now()
    const banned = await createAccount(heimdall, { role: 'moderator', bannedAt, banExpiresAt })
    const asked = () => check({ userId: banned.userId, ...ask })
    expect(await asked()).toMatchObject({
      status: 'banned',
      allowed: false,
      permissions: [{ reason: 'banned', roles: ['moderator'] }],
    })
    heimdall.clock.advance(60_000)
    expect(await asked()).toMatchObject({ status: 'active', allowed: true })
  })

  test('a misspelt permission is told from one that is not held; a held back role is named', async () => {
    await role('Guard', ['audit:read'], true)
    const { userId } = await createAccount(heimdall)
    await assign(userId, 'Guard')
    expect((await check({ userId, permission: ['audit:read', 'audit:raed'] })).permissions).toEqual([
      { permission: 'audit:read', allowed: false, reason: 'needs_second_factor', roles: ['Guard'] },
      { permission: 'audit:raed', allowed: false, reason: 'unknown_permission', roles: [] },
    ])
  })

  test('every change of a role, of who holds it, of a permission counts at once', async () => {
    const roleId = await role('Patron', ['trip:read'])
    const { userId } = await createAccount(heimdall)
    const may = async () => (await check({ userId, permission: ['trip:read'] })).permissions[0]?.reason
    expect(await may()).toBe('not_granted')
    await assign(userId, 'Patron')
    expect(await may()).toBe('granted')
    await heimdall.run(updateRole, bot, { roleId, requiresTwoFactor: true })
    expect(await may()).toBe('needs_second_factor')
    await heimdall.run(updateRole, bot, { roleId, requiresTwoFactor: false })
    expect(await may()).toBe('granted')
    await heimdall.run(removeUserRole, bot, { userId, role: roleId })
    expect(await may()).toBe('not_granted')
  })

  test('many accounts are one query, and those that are remembered none', async () => {
    const accounts = await Promise.all(
      Array.from({ length: 20 }, () => createAccount(heimdall, { role: 'moderator' })),
    )
    const asked = [
      ...accounts.map(({ userId }) => ({ userId })),
      { provider: 'discord', externalId: 'nobody' },
      { userId: accounts[0]?.userId ?? '' },
    ]
    const run = () =>
      heimdall.run(checkMany, bot, { accounts: asked, permissions: ['audit:read', 'song:sing'] })
    const { db } = heimdall.services.primary
    const execute = db.execute.bind(db)
    let queries = 0
    Object.assign(db, {
      execute: (...args: Parameters<typeof execute>) => {
        queries++
        return execute(...args)
      },
    })
    const answers = await run()
    expect(queries).toBe(1)
    await heimdall.run(checkMany, bot, { accounts: asked.slice(0, 20), permissions: ['audit:read'] })
    expect(queries).toBe(1)
    Object.assign(db, { execute })
    expect(answers.accounts.map(({ userId }) => userId)).toEqual([
      ...accounts.map(({ userId }) => userId),
      null,
      accounts[0]?.userId,
    ])
    expect(answers.accounts[0]?.permissions.map(({ reason }) => reason)).toEqual([
      'granted',
      'unknown_permission',
    ])
  })

  test('what was read before a change is not remembered after it', async () => {
    const { accessMemory } = heimdall.services
    const { userId } = await createAccount(heimdall)
    const key = `:${userId}`
    const access = { userId, bannedAt: null, banExpiresAt: null, grants: new Map() }
    const gate = Promise.withResolvers<void>()
    const reading = accessMemory.accountsOf([key], async () => {
      await gate.promise
      return new Map([[key, access]])
    })
    await new Promise((resolve) => setTimeout(resolve, 10))
    accessMemory.forget({ userId })
    gate.resolve()
    await reading
    let reads = 0
    await accessMemory.accountsOf([key], async () => {
      reads++
      return new Map([[key, access]])
    })
    expect(reads).toBe(1)
  })

  test('input is one account, and bounded', () => {
    const permission = ['audit:read']
    const id = '01890000-0000-7000-8000-000000000000'
    for (const input of [
      { permission },
      { provider: 'discord', permission },
      { externalId: '1', permission },
      { userId: id, provider: 'discord', externalId: '1', permission },
      { userId: id, permission: [] },
      { userId: id, permission: Array(51).fill('audit:read') },
      { userId: id, permission: ['nonsense'] },
      { provider: 'Dis:cord', externalId: '1', permission },
    ]) {
      expect(checkPermissions.input.safeParse(input).success).toBe(false)
    }
    const accounts = Array(101).fill({ userId: id })
    expect(checkMany.input.safeParse({ accounts, permissions: permission }).success).toBe(false)
    expect(checkMany.input.safeParse({ accounts: [{}], permissions: permission }).success).toBe(false)
  })

  test('needs permission:read, and so does the explanation', async () => {
    const other = await asKey(heimdall, { permissions: ['user:read', 'role:read'] })
    const { userId } = await createAccount(heimdall)
    const forbidden = { code: 'FORBIDDEN' }
    const permission = ['audit:read']
    await expect(heimdall.run(checkPermissions, other, { userId, permission })).rejects.toMatchObject(
      forbidden,
    )
    await expect(
      heimdall.run(checkMany, other, { accounts: [{ userId }], permissions: permission }),
    ).rejects.toMatchObject(forbidden)
    await expect(heimdall.run(explainAccess, other, { userId })).rejects.toMatchObject(forbidden)
    await expect(heimdall.run(listHolders, other, { permission: 'audit:read' })).rejects.toMatchObject(
      forbidden,
    )
  })
})

test('who would be led through set-up: holders of the role without a factor', async () => {
  const roleId = await role('Guard', [])
  const { services } = heimdall
  const [withOne, without] = await Promise.all([createAccount(heimdall), createAccount(heimdall)])
  const gone = await createAccount(heimdall, { deletedAt: heimdall.clock.now() })
  await services.primary.db.transaction((tx) => giveRole(services, tx, without.userId, []))
  await assign(withOne.userId, 'Guard')
  await assign(without.userId, 'Guard')
  await setUpFactor(withOne.userId)
  const found = await heimdall.run(listWithoutSecondFactor, bot, { roleId })
  expect(found).toMatchObject({ total: 1, accounts: [{ id: without.userId }] })
  expect(JSON.stringify(found)).not.toContain(gone.userId)
})
