import { AuditEventList } from '@heimdall/contracts'
import { revokeApiKey } from '@heimdall/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call, errorOf } from '../testing/http-client.ts'
import { systemCall } from '../testing/people.ts'
import { promptly } from '../testing/promptly.ts'
import { runCli } from '../testing/server-process.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const body = { eventType: 'bot_command_executed' }
const post = (headers: Record<string, string>) => call(server, 'POST /v1/internal/audit', { body, headers })

test.each([
  ['no credential', {}],
  ['an empty system key', { 'x-id-app-key': '' }],
  ['an unknown system key', { 'x-id-app-key': 'hk_none' }],
  ['a cookie of nobody', { cookie: 'heimdall=abc' }],
])('%s: 401', async (_, headers) => {
  const answer = await post(headers)
  expect(answer.status).toBe(401)
  expect(errorOf(answer).code).toBe('UNAUTHORIZED')
  expect(answer.headers['www-authenticate']).toBe('Bearer')
})

// RFC 6750, section 3.1: who has sent something has to learn that it is what does not work.
test.each([
  ['an unknown key', { authorization: `Bearer hk_${'a'.repeat(43)}` }, 'API key is unknown'],
  ['an unknown access token', { authorization: `Bearer ${'a'.repeat(43)}` }, 'access token is unknown'],
  ['a key without its scheme', { authorization: `hk_${'a'.repeat(43)}` }, 'as Authorization: Bearer'],
  ['another scheme', { authorization: 'Basic dXNlcjpwYXNz' }, 'as Authorization: Bearer'],
  ['an empty key', { authorization: 'Bearer ' }, 'as Authorization: Bearer'],
  ['a key of 10 KB', { authorization: `Bearer ${'a'.repeat(10_000)}` }, 'as Authorization: Bearer'],
  ['SQL as a key', { authorization: "Bearer ' OR is_active --" }, 'as Authorization: Bearer'],
])('%s: 401, and what is wrong with it', async (_, headers, message) => {
  const answer = await post(headers)
  expect(answer.status).toBe(401)
  expect(errorOf(answer)).toMatchObject({ code: 'UNAUTHORIZED', message: expect.stringContaining(message) })
  expect(answer.headers['www-authenticate']).toBe(
    `Bearer error="invalid_token", error_description="${errorOf(answer).message}"`,
  )
})

test('a key without the permission: 403, and the denial is in the log', async () => {
  const poor = await server.createKey(['audit:read'])
  const answer = await post({ authorization: `Bearer ${poor.key}`, 'user-agent': 'prober' })
  expect(answer.status).toBe(403)
  expect(errorOf(answer)).toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('audit:write'),
  })
  await eventually(async () => {
    const { json } = await call(server, 'GET /v1/admin/audit?eventType=bot_permission_denied', {
      key: poor.key,
    })
    expect(AuditEventList.parse(json).events).toEqual([
      expect.objectContaining({
        status: 'failure',
        resourceType: 'permission',
        resourceId: 'audit:write',
        userAgent: 'prober',
        metadata: { permission: 'audit:write', operation: 'audit.log', apiKeyId: poor.id },
      }),
    ])
  })
})

test('a key can not do what only a person can', async () => {
  const { key } = await server.createKey(['audit:read'])
  const answer = await call(server, 'GET /v1/users/me', { key })
  expect(answer.status).toBe(403)
  errorOf(answer)
})

test('a revoked key: 401 at once, however warm it was', async () => {
  const { id, key } = await server.createKey(['audit:write'])
  const headers = { authorization: `Bearer ${key}` }
  for (let round = 0; round < 3; round++) expect((await post(headers)).status).toBe(201)
  await revokeApiKey.execute(server.services, systemCall(), { id })
  expect((await post(headers)).status).toBe(401)
})

test('a key that the command line revokes beside the running server: 401 as soon as that is done', async () => {
  const { id, key } = await server.createKey(['audit:write'])
  const headers = { authorization: `Bearer ${key}` }
  let busy = true
  const traffic = (async () => {
    while (busy) await post(headers)
  })()
  const ended = await runCli(['api-key', 'revoke', id, '--json'], { DATABASE_URL: server.databaseUrl })
  expect(ended).toMatchObject({ code: 0, stdout: `{"id":"${id}","revoked":true}\n` })
  // The notice may still be on its way for a moment; the cache alone would allow a second.
  await promptly(async () => expect((await post(headers)).status).toBe(401), 500)
  busy = false
  await traffic
})

test('a key is valid until it expires, and no longer', async () => {
  const { key } = await server.createKey(['audit:write'], {
    expiresAt: new Date(Date.now() + 2_000).toISOString(),
  })
  const headers = { authorization: `Bearer ${key}` }
  expect((await post(headers)).status).toBe(201)
  // What is remembered for a second may outlive the key by as much.
  await eventually(async () => expect((await post(headers)).status).toBe(401), 8_000)
})

test('X-ID-App-Key takes system keys only', async () => {
  const admin = await server.createUser('admin')
  const system = await server.createKey(['audit:write'])
  const owned = await server.createKey(['audit:write'], { ownerId: admin.id })
  expect((await post({ 'x-id-app-key': system.key })).status).toBe(201)
  expect((await post({ 'x-id-app-key': owned.key })).status).toBe(401)
  expect((await post({ authorization: `Bearer ${owned.key}` })).status).toBe(201)
  // Even when it is remembered from a moment ago.
  expect((await post({ 'x-id-app-key': owned.key })).status).toBe(401)
})

test('a session token is no key, and a key no session, also while remembered', async () => {
  const admin = await server.createUser('admin')
  const cookie = await server.signIn(admin)
  const token = cookie.split('=')[1] ?? ''
  const { key } = await server.createKey(['audit:read'])
  expect((await call(server, 'GET /v1/users/me', { cookie })).status).toBe(200)
  expect((await call(server, 'GET /v1/users/me', { key: token })).status).toBe(401)
  expect((await call(server, 'GET /v1/users/me', { headers: { 'x-id-app-key': token } })).status).toBe(401)
  expect((await call(server, 'GET /v1/admin/audit', { key })).status).toBe(200)
  expect((await call(server, 'GET /v1/admin/audit', { cookie: `heimdall=${key}` })).status).toBe(401)
})

test('an owned key loses what its owner loses, at once, and dies with a ban', async () => {
  const admin = await server.createUser('admin')
  const { key } = await server.createKey(['audit:read'], { ownerId: admin.id })
  const status = async () => (await call(server, 'GET /v1/admin/audit', { key })).status
  expect(await status()).toBe(200)
  const { sql } = server.services.primary
  await sql`DELETE FROM user_roles WHERE user_id = ${admin.id}`
  server.services.onAccessChange({ userId: admin.id })
  expect(await status()).toBe(403)
  await sql`UPDATE users SET banned_at = now() WHERE id = ${admin.id}`
  server.services.onAccessChange({ userId: admin.id })
  expect(await status()).toBe(401)
})
