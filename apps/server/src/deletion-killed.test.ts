import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { verifyEventProof } from '@heimdall/tlog'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { testMasterKey } from './testing/master-key.ts'
import { makeKey, makeUser } from './testing/people.ts'
import { seed } from './testing/seed.ts'
import { type ServerProcess, startServerProcess } from './testing/server-process.ts'

const gate = 4_711
const from = { ipAddress: '203.0.113.9', userAgent: 'Secret' }
const source = {
  principal: 'test',
  sourceService: 'api',
  correlationId: '01890000-0000-7000-8000-00000000000c',
  idempotencyKey: null,
}
/** Where a server stops in the middle of a purge: what it is about to do there, in the order in which it comes to it. */
const steps: readonly [name: string, trigger: string][] = [
  ['in the transaction', 'BEFORE DELETE ON gps_devices'],
  ['as it commits', 'AFTER DELETE ON user_roles DEFERRABLE INITIALLY DEFERRED'],
  ['committed, and positions still there', 'BEFORE DELETE ON gps_positions'],
  ['in the log,', 'BEFORE DELETE ON audit_subject_keys'],
  ['all forgotten, and the row not told', 'BEFORE UPDATE OF erased_at ON scheduled_deletions'],
]

const Sealed = z.object({ proofFile: z.string() })

let database: TestDatabase
let sql: Sql
let userId: string
let eventId: string
let key: string
let server: ServerProcess | undefined

beforeAll(async () => {
  database = await createTestDatabase()
  sql = postgres(database.url, { max: 3, onnotice: () => undefined })
  ;[userId, key, eventId] = await seed(database.url, async (services) => {
    const [user, bot] = [await makeUser(services), await makeKey(services, ['audit:read', 'audit:write'])]
    // Something for the log to forget.
    const event = { eventType: 'login' as const, status: 'success' as const, userId: user.id, ...from }
    const answer = await services.audit.ingest.writeOne(event, source)
    if (!answer.ok) throw new Error(answer.reason)
    return [user.id, bot.key, answer.event.id] as const
  })
  await sql`
    CREATE FUNCTION wait_here() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock(${sql.unsafe(String(gate))}); RETURN coalesce(NEW, OLD); END $$`
}, 60_000)
afterAll(async () => {
  await server?.stop()
  await sql.end({ timeout: 1 })
  await database.drop()
})

const start = async () => {
  server = await startServerProcess({
    DATABASE_URL: database.url,
    HEIMDALL_MASTER_KEY: testMasterKey.toString('base64'),
  })
  return server
}

/** Until the server waits at the gate; then it dies, and what it had begun with it. */
async function killAtTheGate(step: string): Promise<void> {
  const waiting = () => sql`
    SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = ${gate} AND NOT granted`
  await eventually(
    async () => expect(await waiting(), `${step}: ${server?.stdout()}`).not.toEqual([]),
    20_000,
  )
  await server?.stop('SIGKILL')
  for (const { pid } of await waiting()) await sql`SELECT pg_terminate_backend(${pid})`
  await eventually(async () => expect(await waiting()).toEqual([]))
  // As if the time had passed after which a leader and its run count as gone.
  await sql`UPDATE job_leader SET expires_at = '-infinity'`
  await sql`UPDATE job_runs SET alive_until = '-infinity' WHERE status = 'running'`
}

const eventsOf = async (type: string) =>
  Number(
    (await sql`SELECT count(*) FROM audit_events WHERE user_id = ${userId} AND event_type = ${type}`)[0]
      ?.count,
  )
const state = async () => {
  const [row] = await sql`
    SELECT u.deleted_at IS NOT NULL AS gone, u.email IS NULL AS nameless, d.erased_at IS NOT NULL AS erased,
      EXISTS (SELECT FROM gps_devices WHERE user_id = u.id) AS devices
    FROM users u JOIN scheduled_deletions d ON d.user_id = u.id WHERE u.id = ${userId}`
  return row
}

test('killed at any step of a purge, nothing is left half-done, and the last start completes it', async () => {
  const deviceId = '01890000-0000-7000-8000-0000000000d1'
  await sql`
    INSERT INTO gps_devices (id, user_id, name, kind, colour, icon, token_hash, pull_key_hash, created_at, updated_at)
    VALUES (${deviceId}, ${userId}, 'Phone', 'phone', '#2563eb', 'smartphone', 'a', 'b', now(), now())`
  await sql`SELECT ensure_weekly_partitions('gps_positions', now(), now())`
  await sql`
    INSERT INTO gps_positions (device_id, user_id, fix_time, received_at, latitude, longitude)
    VALUES (${deviceId}, ${userId}, now(), now(), 52.5, 13.4)`
  await sql`
    INSERT INTO scheduled_deletions (id, user_id, scheduled_at, delete_at, initiated_by, reason, created_at)
    VALUES (gen_random_uuid(), ${userId}, now(), now(), ${userId}, 'User request', now())`

  const gatekeeper = await sql.reserve()
  await gatekeeper`SELECT pg_advisory_lock(${gate})`
  for (const [name, trigger] of steps) {
    const kind = trigger.includes('DEFERRABLE') ? 'CONSTRAINT TRIGGER' : 'TRIGGER'
    await sql.unsafe(`CREATE ${kind} wait_here ${trigger} FOR EACH ROW EXECUTE FUNCTION wait_here()`)
    await start()
    await killAtTheGate(name)
    await sql.unsafe(`DROP TRIGGER wait_here ON ${/ON (\w+)/.exec(trigger)?.[1]}`)
    const isBefore = steps.findIndex(([one]) => one === name) < 2
    expect(await state(), name).toEqual({
      gone: !isBefore,
      nameless: !isBefore,
      devices: isBefore,
      erased: false,
    })
  }
  gatekeeper.release()
  await sql`SELECT pg_advisory_unlock_all()`

  const last = await start()
  await last.ready
  await eventually(async () => expect(await state()).toMatchObject({ gone: true, erased: true }), 20_000)
  expect(await eventsOf('user_deleted')).toBe(1)
  expect(await sql`SELECT FROM gps_positions WHERE user_id = ${userId}`).toEqual([])
  const [row] =
    await sql`SELECT ip_address AS ip, user_agent AS agent FROM audit_events WHERE id = ${eventId}`
  expect(row).toEqual({ ip: null, agent: null })

  // What was erased is proven as ever: that it happened, and when.
  const verifierKey = (await call(last, 'GET /audit-log/key')).text.trim()
  const { proofFile } = await eventually(async () =>
    Sealed.parse((await call(last, `GET /v1/admin/audit-proofs/${eventId}`, { key })).json),
  )
  expect(verifyEventProof(proofFile, verifierKey)).toMatchObject({
    entry: expect.stringContaining(eventId),
    values: {},
  })
}, 120_000)
