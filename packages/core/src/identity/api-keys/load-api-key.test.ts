import { apiKeys, userRoles, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asKey, createAccount, createTestServices, type TestServices } from '../../testing/index.ts'
import { loadApiKey } from './load-api-key.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const load = (key: string, ip: string | null = '203.0.113.7') => loadApiKey(heimdall.services, key, ip)
const ownedKey = async (permissions: string[], scopes = permissions) => {
  const owner = await createAccount(heimdall, { permissions })
  return { owner, ...(await asKey(heimdall, { owner, permissions: scopes })) }
}

describe('an owned key', () => {
  test('holds its scopes, as far as its owner holds them', async () => {
    const { key, actor, owner } = await ownedKey(['audit:read'], ['audit:read', 'user:write'])
    expect(await load(key)).toEqual({
      type: 'api_key',
      apiKeyId: actor.apiKeyId,
      ownerId: owner.userId,
      permissions: new Set(['audit:read']),
    })
  })

  test('shrinks at once when its owner loses a permission', async () => {
    const { key, owner } = await ownedKey(['audit:read', 'audit:write'])
    expect((await load(key))?.permissions.size).toBe(2)
    await heimdall.services.primary.db.delete(userRoles).where(eq(userRoles.userId, owner.userId))
    expect((await load(key))?.permissions).toEqual(new Set())
  })

  test('grows with its owner up to its scopes, and no further', async () => {
    const owner = await createAccount(heimdall, { role: 'super_admin' })
    const { key } = await asKey(heimdall, { owner, permissions: ['audit:read'] })
    expect((await load(key))?.permissions).toEqual(new Set(['audit:read']))
  })

  test('rests while its owner is banned, and dies with them', async () => {
    const { key, owner } = await ownedKey(['audit:read'])
    const { db } = heimdall.services.primary
    const now = heimdall.clock.now()
    await db.update(users).set({ bannedAt: now }).where(eq(users.id, owner.userId))
    expect(await load(key)).toBeNull()
    await db
      .update(users)
      .set({ banExpiresAt: new Date(now.getTime() + 1) })
      .where(eq(users.id, owner.userId))
    heimdall.clock.advance(1)
    expect(await load(key)).not.toBeNull()
    await db.update(users).set({ deletedAt: now }).where(eq(users.id, owner.userId))
    expect(await load(key)).toBeNull()
  })
})

test('an owned key rests until its owner has chosen a new password, where one is due', async () => {
  const { key, owner } = await ownedKey(['audit:read'])
  const { db } = heimdall.services.primary
  const own = eq(users.id, owner.userId)
  await db.update(users).set({ mustChangePassword: true }).where(own)
  expect(await load(key)).toBeNull()
  await db.update(users).set({ mustChangePassword: false }).where(own)
  expect(await load(key)).not.toBeNull()
})

test('a system key holds its scopes, whoever comes and goes', async () => {
  const { key } = await asKey(heimdall, { permissions: ['audit:write', 'song:request'] })
  expect(await load(key)).toMatchObject({
    ownerId: null,
    permissions: new Set(['audit:write', 'song:request']),
  })
})

test('a key ends at its expiry', async () => {
  const expiresAt = new Date(heimdall.clock.now().getTime() + 60_000)
  const { key } = await asKey(heimdall, { permissions: ['audit:write'], expiresAt })
  heimdall.clock.advance(59_999)
  expect(await load(key)).not.toBeNull()
  heimdall.clock.advance(1)
  expect(await load(key)).toBeNull()
})

test.each(['', 'hk_', `hk_${'x'.repeat(43)}`, "' OR true --", '\u0000'])('knows no key %j', async (key) => {
  expect(await load(key)).toBeNull()
})

test('its hash is no key', async () => {
  const { actor } = await asKey(heimdall, { permissions: [] })
  const [row] = await heimdall.services.primary.db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.id, actor.apiKeyId))
  expect(await load(row?.keyHash.toString('hex') ?? '')).toBeNull()
  expect(await load(row?.prefix ?? '')).toBeNull()
})

test('notes when and from where it was used, once a minute at most', async () => {
  const { key, actor } = await asKey(heimdall, { permissions: [] })
  const use = async () => {
    const [row] = await heimdall.services.primary.db
      .select()
      .from(apiKeys)
      .where(eq(apiKeys.id, actor.apiKeyId))
    return [row?.lastUsedAt, row?.lastUsedIp]
  }
  const first = heimdall.clock.now()
  heimdall.clock.advance(59_000)
  await load(key, '198.51.100.1')
  expect(await use()).toEqual([first, '203.0.113.7'])
  heimdall.clock.advance(2_000)
  await load(key, '198.51.100.1')
  expect(await use()).toEqual([heimdall.clock.now(), '198.51.100.1'])
  heimdall.clock.advance(61_000)
  await load(key, null)
  expect(await use()).toEqual([heimdall.clock.now(), null])
})
