import { relayAll } from '@heimdall/core/testing'
import { idempotencyKeys } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const Created = z.object({ id: z.string() })

let server: TestServer
/** A second process on the same database. */
let other: TestServer
let key: string
beforeAll(async () => {
  server = await startTestServer()
  other = await startTestServer({ databaseUrl: server.databaseUrl })
  key = (await server.createKey(['permission:read', 'permission:write', 'role:write', 'audit:read'])).key
})
afterAll(async () => {
  await other.close()
  await server.close()
})

let used = 0
const newKey = () => `attempt ${++used}`
const post = (path: string, body: unknown, idempotencyKey: string, as = key, where = server) =>
  call(where, `POST ${path}`, { key: as, body, headers: { 'idempotency-key': idempotencyKey } })
const permission = () => ({ name: `song:action_${++used}` })
const permissionsThere = async () =>
  Number((await server.services.primary.sql`SELECT count(*) FROM permissions`)[0]?.count)
/** In the log, with all that the tests before have left behind. */
const eventsThere = async () => {
  await relayAll(server)
  const { sql } = server.services.audit.timeseries
  return Number(
    (await sql`SELECT count(*) FROM audit_events WHERE event_type = 'permission_created'`)[0]?.count,
  )
}

test('a retry gets the first answer and changes nothing', async () => {
  const [idempotencyKey, body] = [newKey(), permission()]
  const first = await post('/v1/permissions', body, idempotencyKey)
  expect(first.status).toBe(201)
  const before = await permissionsThere()
  for (const where of [server, other]) {
    const again = await post('/v1/permissions', body, idempotencyKey, key, where)
    expect([again.status, again.json]).toEqual([201, first.json])
  }
  expect(await permissionsThere()).toBe(before)
  // Without the key the same is a contradiction.
  expect((await call(server, 'POST /v1/permissions', { key, body })).status).toBe(409)
})

test('the same key with another body, or for another operation: 422, and nothing happens', async () => {
  const idempotencyKey = newKey()
  await post('/v1/permissions', permission(), idempotencyKey)
  const before = await permissionsThere()
  const body = await post('/v1/permissions', permission(), idempotencyKey)
  const operation = await post('/v1/roles', { name: 'Choir' }, idempotencyKey)
  for (const answer of [body, operation]) {
    expect([answer.status, errorOf(answer).code]).toEqual([422, 'UNPROCESSABLE'])
  }
  expect(await permissionsThere()).toBe(before)
})

test('eight at once in two processes: one effect, one event, one answer', async () => {
  const [idempotencyKey, body] = [newKey(), permission()]
  const [before, eventsBefore] = [await permissionsThere(), await eventsThere()]
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      post('/v1/permissions', body, idempotencyKey, key, index % 2 === 0 ? server : other),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201))
  expect(new Set(answers.map(({ json }) => Created.parse(json).id)).size).toBe(1)
  expect(await permissionsThere()).toBe(before + 1)
  expect(await eventsThere()).toBe(eventsBefore + 1)
})

test('two senders may choose the same key; neither is answered what the other was', async () => {
  const idempotencyKey = newKey()
  const theirs = (await server.createKey(['permission:write'])).key
  const [mine, other] = [permission(), permission()]
  expect((await post('/v1/permissions', mine, idempotencyKey)).json).toMatchObject(mine)
  expect((await post('/v1/permissions', other, idempotencyKey, theirs)).json).toMatchObject(other)
})

test('a refused request does not use the key up', async () => {
  const idempotencyKey = newKey()
  expect((await post('/v1/permissions', { name: 'nonsense' }, idempotencyKey)).status).toBe(400)
  const forbidden = (await server.createKey(['audit:read'])).key
  expect((await post('/v1/permissions', permission(), idempotencyKey, forbidden)).status).toBe(403)
  expect((await post('/v1/permissions', permission(), idempotencyKey)).status).toBe(201)
})

test('whoever has lost the permission is not answered from memory', async () => {
  const { id, key: theirs } = await server.createKey(['permission:write'])
  const [idempotencyKey, body] = [newKey(), permission()]
  expect((await post('/v1/permissions', body, idempotencyKey, theirs)).status).toBe(201)
  const admin = await server.signIn(await server.createUser('super_admin'))
  await call(server, `PATCH /v1/api-keys/${id}`, { cookie: admin, body: { permissions: ['audit:read'] } })
  expect((await post('/v1/permissions', body, idempotencyKey, theirs)).status).toBe(403)
})

test('what is kept of an answer can not be read in the database: it may hold an API key', async () => {
  const cookie = await server.signIn(await server.createUser('admin'))
  const body = { name: 'Bot', permissions: ['audit:read'] }
  const headers = { 'idempotency-key': newKey() }
  const first = await call(server, 'POST /v1/api-keys', { cookie, body, headers })
  const again = await call(server, 'POST /v1/api-keys', { cookie, body, headers })
  expect(again.json).toEqual(first.json)
  const { key: secret } = z.object({ key: z.string() }).parse(first.json)
  const rows = await server.services.primary.db.select().from(idempotencyKeys)
  expect(rows.length).toBeGreaterThan(0)
  for (const { answer } of rows) expect(answer?.toString('latin1')).not.toContain(secret)
})

test.each(['', 'x'.repeat(256), 'é'])('a key that is none is refused: %j', async (idempotencyKey) => {
  const answer = await post('/v1/permissions', permission(), idempotencyKey)
  expect([answer.status, errorOf(answer).issues?.[0]?.code]).toEqual([400, 'bad_idempotency_key'])
})
