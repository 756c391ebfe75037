import { apiKeys, roles } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveRole,
  queuedMails,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createApiKey } from './create-api-key.ts'
import { loadApiKey } from './load-api-key.ts'
import { regenerateApiKey } from './regenerate-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { updateApiKey } from './update-api-key.ts'

let heimdall: TestServices
let owner: UserCall
let admin: UserCall
let id: string
let key: string
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  owner = await asUser(
    heimdall,
    await createAccount(heimdall, { permissions: ['audit:read', 'audit:write', 'user:read'] }),
  )
  const input = { name: 'Bot', permissions: ['audit:read', 'audit:write'] }
  ;({ id, key } = await heimdall.run(createApiKey, owner, input))
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const update = (call: UserCall, change: object) => heimdall.run(updateApiKey, call, { id, ...change })
const load = (ip: string | null = '203.0.113.7', which = key) => loadApiKey(heimdall.services, which, ip)
const holds = async () => [...((await load())?.permissions ?? [])].sort()

describe('an update', () => {
  test('changes what is named and nothing else, at once, and says which fields', async () => {
    const expiresAt = new Date(heimdall.clock.now().getTime() + 60_000).toISOString()
    const changed = await update(owner, { name: ' Song bot ', description: 'For songs', expiresAt })
    expect(changed).toMatchObject({
      id,
      name: 'Song bot',
      description: 'For songs',
      permissions: ['audit:read', 'audit:write'],
      roles: null,
      allowedIps: [],
      expiresAt,
      owner: { id: owner.actor.userId },
    })
    expect(heimdall.accessChanges).toEqual([{ apiKeyId: id }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'api_key_updated',
        userId: owner.actor.userId,
        resourceId: id,
        metadata: { name: 'Song bot', changedFields: ['name', 'description', 'expires_at'], expiresAt },
      },
    ])
    expect(await update(owner, { description: null, expiresAt: null })).toMatchObject({
      name: 'Song bot',
      description: null,
      expiresAt: null,
    })
  })

  test('of permissions counts at the next request', async () => {
    await update(owner, { permissions: ['user:read'] })
    expect(await holds()).toEqual(['user:read'])
    expect((await eventsInOutbox(heimdall))[0]?.metadata).toMatchObject({ permissions: ['user:read'] })
  })

  test('gives nothing that the owner lacks, and nothing that does not exist', async () => {
    await expect(update(owner, { permissions: ['user:write'] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(update(owner, { permissions: ['audit:raed'] })).rejects.toMatchObject({
      issues: [{ code: 'permission_unknown' }],
    })
    await expect(update(admin, { permissions: ['user:write'] })).rejects.toMatchObject({
      issues: [{ code: 'owner_lacks_permission' }],
    })
    expect(await holds()).toEqual(['audit:read', 'audit:write'])
  })

  test('refuses what makes no sense', async () => {
    for (const change of [{}, { name: '' }, { permissions: [] }, { allowedIps: ['everywhere'] }]) {
      expect(updateApiKey.input.safeParse({ id, ...change }).success).toBe(false)
    }
    const past = new Date(heimdall.clock.now().getTime() - 1).toISOString()
    await expect(update(owner, { expiresAt: past })).rejects.toMatchObject({
      issues: [{ code: 'expiry_in_past' }],
    })
    await heimdall.run(revokeApiKey, owner, { id })
    await expect(update(owner, { name: 'x' })).rejects.toMatchObject({ issues: [{ code: 'key_revoked' }] })
  })
})

describe('the addresses of a key', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7', true],
    ['203.0.113.7', '203.0.113.8', false],
    ['203.0.113.0/24', '203.0.113.200', true],
    ['203.0.113.9/24', '203.0.113.200', true],
    ['203.0.113.0/24', '203.0.114.1', false],
    ['2001:db8::/32', '2001:db8:1::1', true],
    ['2001:DB8::1', '2001:db8::1', true],
    ['2001:db8::/32', '203.0.113.7', false],
    ['203.0.113.0/24', null, false],
  ])('%s, used from %s: %s', async (range, ip, works) => {
    await update(owner, { allowedIps: [range] })
    expect((await load(ip)) !== null).toBe(works)
  })

  test('any of several will do; none means from anywhere', async () => {
    await update(owner, { allowedIps: ['198.51.100.1', '203.0.113.0/24', '203.0.113.0/24'] })
    expect((await update(owner, { name: 'x' })).allowedIps).toEqual(['198.51.100.1', '203.0.113.0/24'])
    expect(await load('203.0.113.7')).not.toBeNull()
    await update(owner, { allowedIps: [] })
    expect(await load(null)).not.toBeNull()
  })

  test('a refused use leaves no trace of a use', async () => {
    await update(owner, { allowedIps: ['198.51.100.1'] })
    await load('203.0.113.7')
    const [row] = await heimdall.services.primary.db.select().from(apiKeys).where(eq(apiKeys.id, id))
    expect(row?.lastUsedAt).toBeNull()
  })
})

describe('the roles of a key', () => {
  const newRole = async (permissions: string[]) => {
    const { services } = heimdall
    const { userId } = await createAccount(heimdall)
    const roleId = await services.primary.db.transaction((tx) => giveRole(services, tx, userId, permissions))
    return { roleId, name: `test_${roleId}` }
  }

  test('narrow it, and give it nothing', async () => {
    const { name } = await newRole(['audit:read', 'user:write'])
    expect(await update(owner, { roles: [name] })).toMatchObject({ roles: [name] })
    expect(await holds()).toEqual(['audit:read'])
    await update(owner, { roles: null })
    expect(await holds()).toEqual(['audit:read', 'audit:write'])
  })

  test('do not take away what belongs to every owner of a key, where the key names it', async () => {
    const { name } = await newRole(['audit:read'])
    const named = { permissions: ['audit:read', 'audit:write', 'data:export'], roles: [name] }
    await update(owner, named)
    expect(await holds()).toEqual(['audit:read', 'data:export'])
    await update(owner, { permissions: ['audit:read', 'audit:write'] })
    expect(await holds()).toEqual(['audit:read'])
  })

  test('when the last of them is deleted, it holds nothing, rather than everything again', async () => {
    const { roleId, name } = await newRole(['audit:read'])
    await update(owner, { roles: [name] })
    await heimdall.services.primary.db.delete(roles).where(eq(roles.id, roleId))
    expect(await holds()).toEqual([])
  })

  test('have to exist', async () => {
    await expect(update(owner, { roles: ['nobody'] })).rejects.toMatchObject({
      issues: [{ code: 'role_unknown' }],
    })
    expect(await holds()).toEqual(['audit:read', 'audit:write'])
  })
})

describe('a renewal', () => {
  const renew = (call: UserCall) => heimdall.run(regenerateApiKey, call, { id })

  test('brings a new key with the same configuration; the old one is dead at once', async () => {
    await load()
    const renewed = await renew(owner)
    expect(renewed).toMatchObject({
      id,
      name: 'Bot',
      permissions: ['audit:read', 'audit:write'],
      lastUsedAt: null,
    })
    expect(renewed.key).not.toBe(key)
    expect(renewed.key.startsWith(renewed.prefix)).toBe(true)
    expect(await load()).toBeNull()
    expect(await load(null, renewed.key)).toMatchObject({ apiKeyId: id })
    expect(heimdall.accessChanges).toEqual([{ apiKeyId: id }])
    const [event, ...others] = await eventsInOutbox(heimdall)
    expect(others).toEqual([])
    expect(event).toMatchObject({
      eventType: 'api_key_regenerated',
      metadata: { name: 'Bot', keyPrefix: renewed.prefix, oldKeyPrefix: key.slice(0, 11) },
    })
    expect(JSON.stringify(event)).not.toContain(renewed.key)
  })

  test('several at once leave one key that works', async () => {
    const keys = (await Promise.all([1, 2, 3].map(() => renew(owner)))).map((renewed) => renewed.key)
    const working = await Promise.all(keys.map(async (one) => (await load(null, one)) !== null))
    expect(working.filter(Boolean)).toHaveLength(1)
  })

  test('of a revoked key is none', async () => {
    await heimdall.run(revokeApiKey, owner, { id })
    await expect(renew(owner)).rejects.toMatchObject({ issues: [{ code: 'key_revoked' }] })
  })
})

describe.each([
  ['updateApiKey', (call: UserCall) => update(call, { name: 'Mine now' })],
  ['regenerateApiKey', (call: UserCall) => heimdall.run(regenerateApiKey, call, { id })],
])('%s', (_name, act) => {
  test('of somebody else’s key: not found, without api_key:write', async () => {
    const stranger = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:read'] }))
    await expect(act(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(act({ ...stranger, ...anonymousCall() } as UserCall)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  test('of a key that may do more than oneself: refused, or it would be a way to more', async () => {
    const helper = await asUser(
      heimdall,
      await createAccount(heimdall, { permissions: ['api_key:write', 'audit:read'] }),
    )
    await expect(act(helper)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await load()).not.toBeNull()
    await expect(act(admin)).resolves.toMatchObject({ id })
  })

  test('of whoever may do more than oneself: refused, or one would act in their name', async () => {
    const boss = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
    ;({ id, key } = await heimdall.run(createApiKey, boss, { name: 'Bot', permissions: ['audit:read'] }))
    await expect(act(admin)).rejects.toMatchObject({ code: 'FORBIDDEN', issues: [{ code: 'outranked' }] })
    expect(await load()).not.toBeNull()
    await expect(act(boss)).resolves.toMatchObject({ id })
  })
})

describe('a key that can be used for more', () => {
  const soon = () => new Date(heimdall.clock.now().getTime() + 3_600_000).toISOString()
  const later = () => new Date(heimdall.clock.now().getTime() + 7_200_000).toISOString()
  const mails = async () => (await queuedMails(heimdall)).map(({ params }) => params)
  let before: number
  beforeEach(async () => {
    await update(owner, { permissions: ['audit:read'], allowedIps: ['203.0.113.0/24'], expiresAt: soon() })
    before = (await mails()).length
  })

  test.each<[string, () => object]>([
    ['by a permission', () => ({ permissions: ['audit:read', 'user:read'] })],
    ['from anywhere', () => ({ allowedIps: [] })],
    ['from elsewhere', () => ({ allowedIps: ['203.0.113.0/24', '198.51.100.1'] })],
    ['for longer', () => ({ expiresAt: later() })],
    ['for good', () => ({ expiresAt: null })],
  ])('%s, needs a fresh sign-in, and its owner is told', async (_how, change) => {
    heimdall.clock.advance(601_000)
    await expect(update(owner, change())).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
    expect(await mails()).toHaveLength(before)
    await update(await asUser(heimdall, { userId: owner.actor.userId }), change())
    expect((await mails()).slice(before)).toMatchObject([{ params: { kind: 'widened', name: 'Bot' } }])
  })

  test('by its roles, needs one too; for less, or under another name, neither', async () => {
    await update(owner, { roles: ['user'] })
    heimdall.clock.advance(601_000)
    await expect(update(owner, { roles: null })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await update(owner, {
      name: 'x',
      roles: ['user'],
      allowedIps: ['203.0.113.0/24'],
      permissions: ['audit:read'],
    })
    expect(await mails()).toHaveLength(before)
  })
})
