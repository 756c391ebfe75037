import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadApiKey } from './load-api-key.ts'
import { revokeApiKey } from './revoke-api-key.ts'

let heimdall: TestServices
let person: UserCall
let key: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  const account = await createAccount(heimdall, { permissions: ['audit:write'] })
  person = await asUser(heimdall, account)
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  key = await asKey(heimdall, { owner: person.actor, permissions: ['audit:write'] })
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const revoke = (call: Parameters<typeof revokeApiKey.execute>[1], { actor } = key) =>
  heimdall.run(revokeApiKey, call, { id: actor.apiKeyId })
const works = async ({ key: text } = key) => (await loadApiKey(heimdall.services, text, null)) !== null

test('a revoked key is dead at once, recorded and told to all', async () => {
  expect(await works()).toBe(true)
  expect(await revoke(person)).toEqual({ done: true })
  expect(await works()).toBe(false)
  expect(heimdall.accessChanges).toEqual([{ apiKeyId: key.actor.apiKeyId }])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'api_key_revoked',
      userId: person.actor.userId,
      actorId: person.actor.userId,
      resourceType: 'api_key',
      resourceId: key.actor.apiKeyId,
      metadata: { name: 'Test key', system: false },
    },
  ])
})

test('revoked by several at once, and again, it is revoked and recorded once', async () => {
  const { sql } = heimdall.services.primary
  const waiting = async () => {
    const rows = await sql`
      SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    return rows.length
  }
  let answers: Promise<{ done: true }>[] = []
  // All of them are made to stand at the row before the first may go on.
  await sql.begin(async (tx) => {
    await tx`SELECT FROM api_keys WHERE id = ${key.actor.apiKeyId} FOR UPDATE`
    answers = [1, 2, 3, 4].map(() => revoke(person))
    await expect.poll(waiting, { timeout: 5_000 }).toBe(4)
  })
  expect(await Promise.all(answers)).toEqual(Array(4).fill({ done: true }))
  expect(await revoke(person)).toEqual({ done: true })
  expect(await eventsInOutbox(heimdall)).toHaveLength(1)
  expect(heimdall.accessChanges).toHaveLength(1)
})

test('someone else’s does not exist, nor does a system key', async () => {
  const stranger = await asUser(heimdall, await createAccount(heimdall, { permissions: ['api_key:read'] }))
  const systemKey = await asKey(heimdall, { permissions: ['audit:write'] })
  await expect(revoke(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(revoke(person, systemKey)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect([await works(), await works(systemKey)]).toEqual([true, true])
  expect(await eventsInOutbox(heimdall)).toEqual([])
})

test('whoever holds api_key:write may revoke any, in its owner’s name', async () => {
  const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  const systemKey = await asKey(heimdall, { permissions: ['audit:write'] })
  await revoke(admin)
  heimdall.clock.advance(1)
  await revoke(admin, systemKey)
  heimdall.clock.advance(1)
  await revoke(asSystem(), await asKey(heimdall, { owner: person.actor, permissions: [] }))
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { userId: person.actor.userId, actorId: admin.actor.userId, metadata: { system: false } },
    { actorId: admin.actor.userId, metadata: { system: true } },
    { userId: person.actor.userId, actorId: null, metadata: { actor: 'test' } },
  ])
  expect([await works(), await works(systemKey)]).toEqual([false, false])
})

test('is not for keys, nor for nobody', async () => {
  await expect(revoke(key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(revoke(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  expect(await works()).toBe(true)
})

test('needs an id', () => {
  for (const id of ['', 'hk_abc', null, 7]) expect(revokeApiKey.input.safeParse({ id }).success).toBe(false)
})
