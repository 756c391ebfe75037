import { Readiness } from '@heimdall/contracts'
import { migrateCore, migrateTimeseries } from '@heimdall/db'
import { startTestPostgres, type TemporaryServer } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { fromNow } from './testing/from-now.ts'
import { call, errorOf } from './testing/http-client.ts'
import type { TestUser } from './testing/people.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'
import { follow, openLiveClient } from './testing/trpc-client.ts'

let postgres: TemporaryServer
let server: TestServer
let key: string
let user: TestUser
let cookie: string

beforeAll(async () => {
  postgres = await startTestPostgres()
  await migrateCore(postgres.url)
  await migrateTimeseries(postgres.url)
  server = await startTestServer({ databaseUrl: postgres.url })
  key = (await server.createKey(['audit:read', 'audit:write'])).key
  user = await server.createUser('admin')
  cookie = await server.signIn(user)
})
afterAll(async () => {
  await postgres.restart()
  await server.close()
  await postgres.remove()
})

const readiness = async () => {
  const { status, json } = await call(server, 'GET /readyz')
  return { httpStatus: status, ...Readiness.parse(json) }
}

test('while it is away every request that needs it is answered 503, in the shape; then all works again', async () => {
  const client = openLiveClient(server, { cookie })
  const live = follow(client, 'all')
  await fromNow(live, async (probe) => {
    const body = { eventType: 'bot_started', ...probe }
    expect((await call(server, 'POST /v1/internal/audit', { key, body })).status).toBe(201)
  })
  await postgres.stop()
  // Nobody is remembered, so that each request has to ask.
  server.services.onAccessChange({ everyone: true })

  const event = { eventType: 'bot_command_executed' }
  for (const [what, options] of [
    ['POST /v1/internal/audit', { key, body: event }],
    ['POST /v1/internal/audit/batch', { key, body: [event] }],
    ['GET /v1/admin/audit', { key }],
    ['GET /v1/events/stream', { key }],
    ['GET /v1/users/me', { cookie }],
    ['GET /v1/info', {}],
    ['POST /v1/api-keys', { cookie, body: { name: 'x', permissions: ['audit:read'] } }],
  ] as const) {
    const answer = await call(server, what, options)
    expect(answer.status, `${what} ${answer.text}`).toBe(503)
    expect(errorOf(answer).code).toBe('SERVICE_UNAVAILABLE')
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(answer.text).not.toMatch(/ECONN|postgres|127\.0\.0\.1|query/i)
  }
  const signIn = await call(server, 'POST /trpc/accounts.signIn', {
    body: { identifier: user.email, password: user.password },
  })
  expect(signIn.status).toBe(503)
  expect(signIn.json).toMatchObject({ error: { data: { code: 'SERVICE_UNAVAILABLE' } } })

  expect((await call(server, 'GET /healthz')).status).toBe(200)
  expect((await call(server, 'GET /v1/audit/catalog')).status).toBe(200)
  expect((await call(server, 'GET /openapi.json')).status).toBe(200)
  expect(await readiness()).toMatchObject({ httpStatus: 503, status: 'down', outboxEvents: null })
  // Not 0: an alert would end just now.
  const failingJobs = /^heimdall_jobs_failing /m
  expect((await call(server, 'GET /metrics')).text).not.toMatch(failingJobs)
  // An outage is no reason to throw out those who are connected.
  expect(client.closed).toEqual([])

  await postgres.restart()
  await eventually(async () => expect(await readiness()).toMatchObject({ httpStatus: 200, status: 'ready' }))
  expect((await call(server, 'GET /metrics')).text).toMatch(failingJobs)
  expect((await call(server, 'GET /v1/users/me', { cookie })).status).toBe(200)
  expect((await call(server, 'POST /v1/internal/audit', { key, body: event })).status).toBe(201)
  await eventually(() => expect(live.items.at(-1)?.event.eventType).toBe('bot_command_executed'))
  expect(live.errors).toEqual([])
  await client.close()
}, 60_000)
