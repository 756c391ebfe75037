import { afterAll, beforeAll, expect, test } from 'vitest'
import { listUserEvents } from '../../audit/index.ts'
import { newId } from '../../kernel/index.ts'
import {
  asUser,
  createAccount,
  createTestServices,
  relayAll,
  storeEvent,
  type TestAccount,
  type TestServices,
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
afterAll(() => heimdall.close())

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

test('several processes erase one person once', async () => {
  const account = await createAccount(heimdall)
  await force(account)
  await relayAll(heimdall)
  await Promise.all([1, 2, 3].map(() => eraseDeleted(heimdall.services)))
  expect(await deletions(account)).toHaveLength(1)
})
