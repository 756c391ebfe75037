import { describeNeeding, timescaleAvailable } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listUserEvents } from '../../audit/index.ts'
import { createWebhook } from '../../integrations/index.ts'
import { newId } from '../../kernel/index.ts'
import {
  asSystem,
  asUser,
  compressChunks,
  createAccount,
  createTestServices,
  makeDevice,
  relayAll,
  storeEvent,
  type TestAccount,
  type TestServices,
  testFix,
  type UserCall,
} from '../../testing/index.ts'
import { eraseDeleted } from './erase-deleted.ts'
import { forceDelete } from './force-delete.ts'

let heimdall: TestServices
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
})
afterAll(async () => {
  await heimdall.close()
})

const force = ({ userId }: TestAccount) =>
  heimdall.run(forceDelete, admin, { userId, reason: 'Asked for it' })
const eventsOf = async ({ userId }: TestAccount) =>
  (await heimdall.run(listUserEvents, admin, { userId })).events
const deletions = async (account: TestAccount) =>
  (await eventsOf(account)).filter(({ eventType }) => eventType === 'user_deleted')

test('the log forgets too, says so once, and a crash half-way is made good', async () => {
  const account = await createAccount(heimdall)
  const { services } = heimdall
  await storeEvent(heimdall, {
    eventType: 'login',
    userId: account.userId,
    ipAddress: '203.0.113.9',
    userAgent: 'Secret Browser',
    metadata: { sessionId: newId(services) },
  })
  await force(account)
  // Its own events are on their way still, and nothing is erased before they are there.
  expect(await eraseDeleted(services)).toBe(false)
  expect(await deletions(account)).toEqual([])
  await relayAll(heimdall)

  const { sql } = services.primary
  const erased = async () => {
    const [row] = await sql`SELECT erased_at FROM scheduled_deletions WHERE user_id = ${account.userId}`
    return row?.erased_at !== null
  }
  // The process dies when the log has forgotten and the row has not been told.
  await sql`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'crash'; END $$`
  await sql`CREATE TRIGGER die BEFORE UPDATE ON scheduled_deletions FOR EACH ROW EXECUTE FUNCTION die()`
  await expect(eraseDeleted(services)).rejects.toThrow('crash')
  await sql`DROP TRIGGER die ON scheduled_deletions`
  expect([await erased(), (await deletions(account)).length]).toEqual([false, 1])

  while (await eraseDeleted(services));
  expect(await erased()).toBe(true)
  const events = await eventsOf(account)
  expect(events.map(({ eventType }) => eventType).sort()).toEqual([
    'deletion_scheduled',
    'login',
    'user_deleted',
  ])
  expect(JSON.stringify(events)).not.toMatch(/203\.0\.113\.9|Secret|Asked for it/)
  expect(await deletions(account)).toMatchObject([
    {
      actorId: admin.actor.userId,
      resourceId: account.userId,
      metadata: { reason: 'administration', actor: 'deletion' },
    },
  ])
})

test('what a receiver of webhooks answers until the log has forgotten is forgotten, too', async () => {
  const account = await createAccount(heimdall)
  const { services, clock } = heimdall
  const { sql } = services.primary
  const url = 'https://bot.example.org/'
  const { id } = await heimdall.run(createWebhook, asSystem(), { url, topics: ['audit'] })
  const event = await storeEvent(heimdall, { eventType: 'login', userId: account.userId })
  await force(account)
  await relayAll(heimdall)
  const now = clock.now().toISOString()
  const { log } = services.audit
  const erase: typeof log.erase = async (...given) => {
    await sql`
      INSERT INTO webhook_deliveries (id, endpoint_id, message_id, type, event_id, event_at, status, due_at, attempts, created_at)
      VALUES (${newId(services)}, ${id}, 'audit_1', 'audit.login', ${event.id}, ${now}, 'delivered', ${now},
        '[{"answer": "I know them"}]', ${now})`
    return log.erase(...given)
  }
  while (await eraseDeleted({ ...services, audit: { ...services.audit, log: { ...log, erase } } }));
  const [row] = await sql`SELECT attempts FROM webhook_deliveries WHERE event_id = ${event.id}`
  expect(row?.attempts).toEqual([{ answer: null }])
})

async function devicesGo(here: TestServices, timescale: boolean): Promise<void> {
  const { services } = here
  const { timeseries } = services.gps
  const account = await createAccount(here)
  const phone = await makeDevice(here, await asUser(here, account))
  const spared = await makeDevice(here, await asUser(here, await createAccount(here)))
  const monthMs = 30 * 86_400_000
  for (const device of [phone, spared]) {
    const fixTime = here.clock.now().getTime()
    await services.gps.writer.write(device, [
      testFix(here),
      testFix(here, { fixTime: fixTime - 3 * monthMs }),
    ])
  }
  if (timescale) expect(await compressChunks(timeseries, 'gps_positions')).toBeGreaterThan(1)
  const boss = await asUser(here, await createAccount(here, { role: 'admin' }))
  await here.run(forceDelete, boss, { userId: account.userId, reason: 'Asked for it' })
  expect(await services.primary.sql`SELECT FROM gps_devices WHERE user_id = ${account.userId}`).toEqual([])
  await relayAll(here)
  while (await eraseDeleted(services));
  for (const table of ['gps_positions', 'gps_feed', 'gps_device_states']) {
    const rows = await timeseries`SELECT DISTINCT user_id AS id FROM ${timeseries(table)}`
    expect(rows.map(({ id }) => id)).not.toContain(account.userId)
    expect(rows.map(({ id }) => id)).toContain(spared.userId)
  }
}

test('devices go with the account, and all that was heard of them', () => devicesGo(heimdall, false))

describeNeeding(timescaleAvailable(), 'on TimescaleDB', () => {
  let there: TestServices
  beforeAll(async () => {
    there = await createTestServices({ timescale: true })
  })
  afterAll(() => there.close())

  test('devices go with the account, and all that was heard of them', () => devicesGo(there, true))
})

test('one who can not be erased keeps none of the others, and is tried again', async () => {
  const { services, clock } = heimdall
  const { sql } = services.primary
  const accounts = [await createAccount(heimdall), await createAccount(heimdall)] as const
  for (const account of accounts) {
    await force(account)
    clock.advance(1_000)
  }
  await relayAll(heimdall)
  const [stuck, next] = accounts
  await sql`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stuck'; END $$`
  await sql.unsafe(`CREATE TRIGGER refuse BEFORE UPDATE ON scheduled_deletions FOR EACH ROW
    WHEN (OLD.user_id = '${stuck.userId}') EXECUTE FUNCTION refuse()`)
  const tried = new Set<string>()
  await expect(eraseDeleted(services, tried)).rejects.toThrow('stuck')
  expect(await eraseDeleted(services, tried)).toBe(true)
  expect(await eraseDeleted(services, tried)).toBe(false)
  const [row] = await sql`SELECT erased_at FROM scheduled_deletions WHERE user_id = ${next.userId}`
  expect(row?.erased_at).not.toBeNull()
  await expect(eraseDeleted(services, tried)).rejects.toThrow('stuck')
  await sql`DROP TRIGGER refuse ON scheduled_deletions`
  while (await eraseDeleted(services));
})

test('several processes erase one person once', async () => {
  const account = await createAccount(heimdall)
  await force(account)
  await relayAll(heimdall)
  await Promise.all([1, 2, 3].map(() => eraseDeleted(heimdall.services)))
  expect(await deletions(account)).toHaveLength(1)
})

test('an event that the log refuses does not keep its person from being erased', async () => {
  const account = await createAccount(heimdall)
  const { services, clock } = heimdall
  const { sql } = services.primary
  await force(account)
  await relayAll(heimdall)
  const refused = JSON.stringify({
    eventType: 'login',
    userId: account.userId,
    actorId: null,
    resourceType: null,
    resourceId: null,
    ipAddress: 'nowhere',
    userAgent: 'Secret Browser',
    description: null,
    metadata: {},
    status: 'success',
    errorMessage: null,
    sourceService: null,
    correlationId: null,
  })
  await sql`INSERT INTO audit_outbox (id, created_at, event)
    VALUES (${newId(services)}, ${clock.now().toISOString()}, ${refused}::text::jsonb)`
  expect(await eraseDeleted(services)).toBe(false)
  clock.advance(3_600_000)
  while (await eraseDeleted(services));
  const [row] = await sql`SELECT erased_at FROM scheduled_deletions WHERE user_id = ${account.userId}`
  expect(row?.erased_at).not.toBeNull()
  expect(JSON.stringify(await sql`SELECT event FROM audit_outbox`)).not.toContain('Secret')
  const events = await eventsOf(account)
  expect(events.map(({ eventType }) => eventType).sort()).toEqual([
    'deletion_scheduled',
    'login',
    'user_deleted',
  ])
  expect(JSON.stringify(events)).not.toContain('Secret')
})
