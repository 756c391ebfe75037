import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  type KeyCall,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { getApiKey } from './get-api-key.ts'
import { listApiKeys } from './list-api-keys.ts'
import { revokeApiKey } from './revoke-api-key.ts'

let heimdall: TestServices
let heidi: UserCall
let peter: UserCall
let keys: KeyCall[]
beforeAll(async () => {
  heimdall = await createTestServices()
  heidi = await asUser(heimdall, await createAccount(heimdall, { username: 'heidi' }))
  peter = await asUser(heimdall, await createAccount(heimdall, { username: 'peter', role: 'moderator' }))
  keys = []
  for (const owner of [heidi.actor, heidi.actor, peter.actor, undefined]) {
    heimdall.clock.advance(1_000)
    keys.push(await asKey(heimdall, { ...(owner ? { owner } : {}), permissions: ['audit:read'] }))
  }
})
afterAll(() => heimdall.close())

const idsOf = async (call: UserCall, input: Parameters<typeof listApiKeys.input.parse>[0]) =>
  (await heimdall.run(listApiKeys, call, listApiKeys.input.parse(input))).apiKeys.map(({ id }) => id)
const idOf = (index: number) => keys[index]?.actor.apiKeyId

test('shows one’s own, the latest first, and never a key', async () => {
  const list = await heimdall.run(listApiKeys, heidi, {})
  expect(list).toMatchObject({ page: 1, limit: 20, total: 2 })
  expect(list.apiKeys.map(({ id }) => id)).toEqual([idOf(1), idOf(0)])
  expect(list.apiKeys[0]).toEqual({
    id: idOf(1),
    name: 'Test key',
    description: null,
    prefix: keys[1]?.key.slice(0, 11),
    permissions: ['audit:read'],
    roles: null,
    allowedIps: [],
    isSystem: false,
    owner: { id: heidi.actor.userId, username: 'heidi' },
    isActive: true,
    expiresAt: null,
    lastUsedAt: '2026-03-02T10:00:02.000Z',
    lastUsedIp: '203.0.113.7',
    createdAt: '2026-03-02T10:00:02.000Z',
  })
  for (const { key } of keys) expect(JSON.stringify(list)).not.toContain(key)
})

test('shows all to whoever may see them, with their owners', async () => {
  const { apiKeys, total } = await heimdall.run(listApiKeys, peter, { scope: 'all' })
  expect(total).toBe(4)
  expect(apiKeys.map(({ owner }) => owner?.username ?? null)).toEqual([null, 'peter', 'heidi', 'heidi'])
  await expect(heimdall.run(listApiKeys, asSystem(), { scope: 'all' })).resolves.toMatchObject({ total: 4 })
})

test('comes in pages', async () => {
  const pages = await Promise.all([1, 2, 3].map((page) => idsOf(peter, { scope: 'all', page, limit: 2 })))
  expect(pages).toEqual([[idOf(3), idOf(2)], [idOf(1), idOf(0)], []])
})

test('refuses the rest, and records who asked for all of them', async () => {
  await expect(heimdall.run(listApiKeys, heidi, { scope: 'all' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(heimdall.run(listApiKeys, anonymousCall(), {})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'bot_permission_denied',
      metadata: { permission: 'api_key:read', operation: 'apiKeys.list' },
    },
  ])
  for (const input of [{ scope: 'mine' }, { page: 0 }, { limit: 101 }]) {
    expect(listApiKeys.input.safeParse(input).success).toBe(false)
  }
})

test('keeps showing a revoked one, as inactive', async () => {
  await heimdall.run(revokeApiKey, heidi, { id: idOf(0) ?? '' })
  const { apiKeys } = await heimdall.run(listApiKeys, heidi, {})
  expect(apiKeys.map(({ isActive }) => isActive)).toEqual([true, false])
})

test('one key alone: one’s own, or any for whoever may see them; that of another does not exist', async () => {
  const [own, foreign] = [idOf(0) ?? '', idOf(2) ?? '']
  expect(await heimdall.run(getApiKey, heidi, { id: own })).toMatchObject({ id: own, name: 'Test key' })
  await expect(heimdall.run(getApiKey, heidi, { id: foreign })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await heimdall.run(getApiKey, peter, { id: own })).owner?.username).toBe('heidi')
  await expect(heimdall.run(getApiKey, anonymousCall(), { id: own })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})
