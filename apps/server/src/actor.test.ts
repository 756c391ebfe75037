import { type AccessChange, type Actor, anonymous, type Services } from '@heimdall/core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { concerns, createActorStore } from './actor.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

const user: Actor = {
  type: 'user',
  userId: 'u1',
  sessionId: 's1',
  roles: [],
  permissions: new Set(),
  authenticatedAt: new Date(),
}
const ownedKey: Actor = { type: 'api_key', apiKeyId: 'k1', ownerId: 'u1', permissions: new Set() }
const systemKey: Actor = { type: 'api_key', apiKeyId: 'k2', ownerId: null, permissions: new Set() }

test.each<[AccessChange, Actor[]]>([
  [{ everyone: true }, [user, ownedKey, systemKey, anonymous]],
  [{ userId: 'u1' }, [user, ownedKey]],
  [{ userId: 'u2' }, []],
  [{ sessionId: 's1' }, [user]],
  [{ sessionId: 's2' }, []],
  [{ apiKeyId: 'k1' }, [ownedKey]],
  [{ apiKeyId: 'k2' }, [systemKey]],
])('%j concerns whom it should', (change, expected) => {
  const all = [user, ownedKey, systemKey, anonymous]
  expect(all.filter((actor) => concerns(change, actor))).toEqual(expected)
})

describe('the store', () => {
  let server: TestServer
  let key: string
  let id: string

  beforeAll(async () => {
    server = await startTestServer({ hearsOthers: false })
    ;({ key, id } = await server.createKey(['audit:read']))
  })
  afterAll(() => server.close())

  /** A store whose look-ups are counted, and may be held up. */
  function countedStore() {
    const { primary } = server.services
    let lookUps = 0
    let gate: Promise<void> = Promise.resolve()
    let onRead = () => {}
    const execute: typeof primary.db.execute = (query) => {
      lookUps++
      const late = primary.db.execute(query).then(async (rows) => {
        onRead()
        // As by a slow network: what was read is old by the time it arrives.
        await gate
        return rows
      })
      // The caller only awaits it; drizzle's own type has more to it.
      return late as never
    }
    const db = new Proxy(primary.db, {
      get: (target, name) => (name === 'execute' ? execute : Reflect.get(target, name)),
    })
    const services: Services = { ...server.services, primary: { ...primary, db } }
    return {
      store: createActorStore(services),
      lookUps: () => lookUps,
      /** From now on answers wait for `release`; `read` resolves when the database has given one. */
      hold() {
        const held = Promise.withResolvers<void>()
        const read = Promise.withResolvers<void>()
        gate = held.promise
        onRead = read.resolve
        return { read: read.promise, release: held.resolve }
      },
    }
  }

  const revoke = () => server.services.primary.sql`UPDATE api_keys SET is_active = false WHERE id = ${id}`
  afterEach(async () => {
    await server.services.primary.sql`UPDATE api_keys SET is_active = true WHERE id = ${id}`
  })

  test('requests at the same moment share one look-up, and the next ones remember it', async () => {
    const { store, lookUps } = countedStore()
    await store.fromApiKey(key, null)
    const before = lookUps()
    await Promise.all(Array.from({ length: 50 }, () => store.fromApiKey(key, null)))
    expect(lookUps()).toBe(before)
    store.forget({ everyone: true })
    await Promise.all(Array.from({ length: 50 }, () => store.fromApiKey(key, null)))
    expect(lookUps()).toBe(before + 1)
  })

  test('what nobody announces is known after a second at the latest', async () => {
    const { store } = countedStore()
    expect(await store.fromApiKey(key, null)).not.toBeNull()
    await revoke()
    await vi.waitFor(async () => expect(await store.fromApiKey(key, null)).toBeNull(), {
      timeout: 3_000,
      interval: 20,
    })
  })

  test('what is announced is known at once', async () => {
    const { store } = countedStore()
    expect(await store.fromApiKey(key, null)).not.toBeNull()
    await revoke()
    store.forget({ apiKeyId: id })
    expect(await store.fromApiKey(key, null)).toBeNull()
  })

  test('a change of someone else leaves it remembered', async () => {
    const { store, lookUps } = countedStore()
    await store.fromApiKey(key, null)
    const before = lookUps()
    store.forget({ apiKeyId: 'another' })
    store.forget({ userId: 'another' })
    await store.fromApiKey(key, null)
    expect(lookUps()).toBe(before)
  })

  test('what was read before a change and arrives after it is not remembered, nor shared', async () => {
    const { store, hold } = countedStore()
    const { read, release } = hold()
    const early = store.fromApiKey(key, null)
    await read
    await revoke()
    store.forget({ apiKeyId: id })
    const afterChange = store.fromApiKey(key, null)
    release()
    expect(await early).not.toBeNull()
    expect(await afterChange).toBeNull()
    expect(await store.fromApiKey(key, null)).toBeNull()
  })

  test('a key that is bound to addresses is not remembered for others', async () => {
    const { store } = countedStore()
    const { sql } = server.services.primary
    await sql`UPDATE api_keys SET allowed_ips = '{203.0.113.0/24}' WHERE id = ${id}`
    expect(await store.fromApiKey(key, '203.0.113.7')).not.toBeNull()
    expect(await store.fromApiKey(key, '198.51.100.7')).toBeNull()
    expect(await store.fromApiKey(key, null)).toBeNull()
    await Promise.all(
      ['203.0.113.7', '198.51.100.7'].map(async (ip) =>
        expect((await store.fromApiKey(key, ip)) !== null).toBe(ip === '203.0.113.7'),
      ),
    )
    await sql`UPDATE api_keys SET allowed_ips = '{}' WHERE id = ${id}`
  })

  test('strangers are not remembered', async () => {
    const { store, lookUps } = countedStore()
    for (let attempt = 0; attempt < 3; attempt++)
      expect(await store.fromApiKey('hk_stranger', null)).toBeNull()
    expect(lookUps()).toBe(3)
  })

  test('a failed look-up is an error, and the next one works', async () => {
    const { store } = countedStore()
    const { sql } = server.services.primary
    await sql`ALTER TABLE api_keys RENAME TO api_keys_gone`
    await expect(store.fromApiKey(key, null)).rejects.toThrow()
    await sql`ALTER TABLE api_keys_gone RENAME TO api_keys`
    expect(await store.fromApiKey(key, null)).not.toBeNull()
  })
})
