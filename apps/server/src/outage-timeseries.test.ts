import { setTimeout as sleep } from 'node:timers/promises'
import { AuditEvent, AuditEventList, Readiness, Webhook } from '@heimdall/contracts'
import { connect, migrateTimeseries } from '@heimdall/db'
import { createTestDatabase, startTestPostgres, type TemporaryServer } from '@heimdall/db/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openEventStream } from './testing/event-stream.ts'
import { eventually } from './testing/eventually.ts'
import { fromNow } from './testing/from-now.ts'
import { type Answer, call, errorOf } from './testing/http-client.ts'
import { makeKey, makeUser, signIn } from './testing/people.ts'
import { seed } from './testing/seed.ts'
import { startedServerProcess } from './testing/server-process.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

/** The time series on a PostgreSQL of its own, which comes and goes. */
let timeseries: TemporaryServer
let server: TestServer
let key: string

beforeAll(async () => {
  timeseries = await startTestPostgres()
  await migrateTimeseries(timeseries.url)
  server = await startTestServer({ timeseriesUrl: timeseries.url })
  key = (await server.createKey(['audit:read', 'audit:write'])).key
})
beforeEach(() => timeseries.restart())
afterAll(async () => {
  await timeseries.restart()
  await server.close()
  await timeseries.remove()
})

const post = (event: object = {}): Promise<Answer> =>
  call(server, 'POST /v1/internal/audit', { key, body: { eventType: 'bot_command_executed', ...event } })
const readiness = async (of: { url: string } = server) =>
  Readiness.parse((await call(of, 'GET /readyz')).json)
const list = async (query: string) =>
  AuditEventList.parse((await call(server, `GET /v1/admin/audit?limit=100&${query}`, { key })).json).events

test('while it is away: sign-in and commands work, ingest says 503, readiness says degraded', async () => {
  const user = await server.createUser('admin')
  await timeseries.stop()
  const cookie = await server.signIn(user)
  expect((await call(server, 'GET /v1/users/me', { cookie })).status).toBe(200)
  const refused = await post()
  expect(refused.status).toBe(503)
  expect(errorOf(refused).code).toBe('SERVICE_UNAVAILABLE')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  const reading = await call(server, 'GET /v1/admin/audit', { key })
  expect(reading.status).toBe(503)
  errorOf(reading)
  const ready = await call(server, 'GET /readyz')
  expect(ready.status).toBe(200)
  expect(Readiness.parse(ready.json)).toMatchObject({ status: 'degraded', outboxEvents: expect.any(Number) })
  expect(Readiness.parse(ready.json).dependencies[1]).toMatchObject({ name: 'timeseries', status: 'down' })
  expect(ready.text).not.toMatch(/127\.0\.0\.1|ECONN|password/)
})

test('while it is away: webhooks are listed and paused, and nobody says how far behind they are', async () => {
  const { key } = await server.createKey(['audit:read', 'setting:read', 'setting:write'])
  // Of which there are none: what happened in the last outage may arrive only now.
  const body = { url: 'https://hook.example.org', topics: ['audit'], q: 'type:bot_error' }
  const made = await eventually(async () => {
    const answer = await call(server, 'POST /v1/webhooks', { key, body })
    expect(answer.status).toBe(201)
    return Webhook.parse(answer.json)
  })
  // What came before the last outage may have been numbered since.
  await eventually(async () => {
    const { json } = await call(server, `GET /v1/webhooks/${made.id}`, { key })
    expect(json).toMatchObject({ behind: 0 })
  })
  await timeseries.stop()
  const paused = await call(server, `PATCH /v1/webhooks/${made.id}`, { key, body: { status: 'paused' } })
  expect(paused.status).toBe(200)
  expect(paused.json).toMatchObject({ status: 'paused', behind: null })
  const listed = await call(server, 'GET /v1/webhooks', { key })
  expect(listed.status).toBe(200)
  expect(listed.json).toMatchObject({ webhooks: [{ id: made.id, status: 'paused', behind: null }] })
  const one = await call(server, `GET /v1/webhooks/${made.id}`, { key })
  expect(one.json).toMatchObject({ url: made.url, waiting: 0, behind: null })
  // To begin at the end of the log, the end must be known.
  expect((await call(server, 'POST /v1/webhooks', { key, body })).status).toBe(503)
  await timeseries.restart()
  await eventually(async () => {
    const { json } = await call(server, `GET /v1/webhooks/${made.id}`, { key })
    expect(Webhook.parse(json).behind).toBeGreaterThanOrEqual(0)
  })
  expect((await call(server, `DELETE /v1/webhooks/${made.id}`, { key })).status).toBe(200)
})

test('what commands did meanwhile arrives when it is back, each once', async () => {
  await eventually(async () => expect((await readiness()).outboxEvents).toBe(0))
  await timeseries.stop()
  const user = await server.createUser()
  for (let count = 0; count < 3; count++) await server.signIn(user)
  await eventually(async () => expect((await readiness()).outboxEvents).toBe(7))
  await timeseries.restart()
  await eventually(async () => expect(await readiness()).toMatchObject({ status: 'ready', outboxEvents: 0 }))
  // A connection that still waits for its next attempt may be the one that is asked.
  const events = await eventually(() => list(`userId=${user.id}`))
  expect(events.map((event) => event.eventType).sort()).toEqual([
    ...Array(3).fill('login'),
    ...Array(3).fill('session_created'),
    'user_created',
  ])
})

test('nothing that was acknowledged is lost, whatever the moment at which it goes', async () => {
  const acknowledged: string[] = []
  let refused = 0
  let done = false
  const lane = async () => {
    while (!done) {
      const answer = await post({ sourceService: 'outage_test' })
      if (answer.status === 201) acknowledged.push(AuditEvent.parse(answer.json).id)
      else refused++
      expect([201, 503]).toContain(answer.status)
    }
  }
  const lanes = [lane(), lane(), lane(), lane()]
  for (let outage = 0; outage < 2; outage++) {
    const [had, hadRefused] = [acknowledged.length, refused]
    await eventually(() => expect(acknowledged.length).toBeGreaterThan(had + 20), 20_000)
    await timeseries.stop()
    await eventually(() => expect(refused).toBeGreaterThan(hadRefused))
    await timeseries.restart()
  }
  const had = acknowledged.length
  await eventually(() => expect(acknowledged.length).toBeGreaterThan(had + 20), 20_000)
  done = true
  await Promise.all(lanes)
  const { sql } = server.services.audit.timeseries
  const stored = await sql<{ id: string }[]>`SELECT id FROM audit_events WHERE source_service = 'outage_test'`
  const ids = new Set(stored.map((row) => row.id))
  expect(stored).toHaveLength(ids.size)
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
}, 60_000)

test('a stream that was open goes on when it is back', async () => {
  const stream = await openEventStream(server, { key, query: '?sourceService=stream_test' })
  await fromNow(stream, async (probe) => void (await post({ sourceService: 'stream_test', ...probe })))
  await timeseries.stop()
  expect((await post({ sourceService: 'stream_test' })).status).toBe(503)
  await timeseries.restart()
  await eventually(async () => expect((await post({ sourceService: 'stream_test' })).status).toBe(201))
  await stream.until(1)
  stream.close()
})

test('a server starts without it, and picks it up when it comes', async () => {
  const primary = await createTestDatabase()
  const late = await startTestPostgres()
  await late.stop()
  const [made, admin] = await seed(primary.url, async (services) => [
    await makeKey(services, ['audit:read', 'audit:write']),
    await makeUser(services, 'admin'),
  ])
  const started = await startedServerProcess({ DATABASE_URL: primary.url, TIMESCALE_URL: late.url })
  try {
    await signIn(started, admin)
    expect((await readiness(started)).status).toBe('degraded')
    const event = { key: made.key, body: { eventType: 'bot_started' } }
    expect((await call(started, 'POST /v1/internal/audit', event)).status).toBe(503)
    await late.restart()
    await eventually(
      async () => expect((await call(started, 'POST /v1/internal/audit', event)).status).toBe(201),
      15_000,
    )
    await eventually(async () =>
      expect(await readiness(started)).toMatchObject({ status: 'ready', outboxEvents: 0 }),
    )
    const { json } = await call(started, `GET /v1/admin/audit?userId=${admin.id}&eventType=login`, {
      key: made.key,
    })
    expect(json).toMatchObject({ total: 1 })
    expect(await started.stop()).toMatchObject({ code: 0, stderr: '' })
  } finally {
    await started.stop('SIGKILL')
    await late.remove()
    await primary.drop()
  }
}, 60_000)

test('one that comes back read-only is not called ready, and picked up when it takes writes', async () => {
  const primary = await createTestDatabase()
  const late = await startTestPostgres()
  const database = new URL(late.url).pathname.slice(1)
  const inLate = async (change: string) => {
    const { sql, close } = connect(late.url, { name: 'test', maxConnections: 1 })
    await sql.unsafe('SET default_transaction_read_only = off')
    await sql.unsafe(`ALTER DATABASE "${database}" ${change}`)
    // It counts for new sessions only.
    await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ${database} AND pid <> pg_backend_pid()`
    await close()
  }
  await inLate('SET default_transaction_read_only = on')
  await late.stop()
  const started = await startedServerProcess({ DATABASE_URL: primary.url, TIMESCALE_URL: late.url })
  const refusals = () => started.stdout().match(/25006/g)?.length ?? 0
  try {
    await late.restart()
    await eventually(() => expect(refusals()).toBeGreaterThan(0), 15_000)
    const said = refusals()
    const { status, dependencies } = await readiness(started)
    expect({ status, timeseries: dependencies[1]?.status }).toEqual({
      status: 'degraded',
      timeseries: 'down',
    })
    // By then it has tried again.
    await sleep(3_000)
    expect(refusals()).toBe(said)
    await inLate('RESET default_transaction_read_only')
    await eventually(
      async () => expect(await readiness(started)).toMatchObject({ status: 'ready', outboxEvents: 0 }),
      15_000,
    )
    expect(await started.stop()).toMatchObject({ code: 0, stderr: '' })
  } finally {
    await started.stop('SIGKILL')
    await late.remove()
    await primary.drop()
  }
}, 60_000)
