import { revokeApiKey } from '@heimdall/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { systemCall } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string
let cookie: string

beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:write', 'api_key:write'])).key
  cookie = await server.signIn(await server.createUser('admin'))
})
afterAll(() => server.close())

test.each([
  ['text/plain', 'POST /v1/api-keys', /send application\/json$/],
  ['text/plain; charset=utf-8', 'PATCH /v1/users/me', /send application\/json$/],
  ['multipart/form-data; boundary=x', 'POST /v1/internal/audit', /send application\/json$/],
  ['text/csv', 'POST /v1/internal/audit/batch', /send application\/json, or application\/x-ndjson/],
])('%s to %s is 415, and says what to send', async (type, what, message) => {
  const answer = await call(server, what, { key, body: '{"name":"x"}', headers: { 'content-type': type } })
  expect(answer.status).toBe(415)
  expect(errorOf(answer)).toMatchObject({
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: expect.stringMatching(message),
  })
})

test('DELETE may name a content type and send nothing', async () => {
  const made = await server.createKey(['audit:read'])
  const headers = { 'content-type': 'application/json' }
  const answer = await call(server, `DELETE /v1/api-keys/${made.id}`, { cookie, headers })
  expect(answer.status).toBeLessThan(300)
  // Saying so again changes nothing: it was this call that revoked it.
  await revokeApiKey.execute(server.services, systemCall(), { id: made.id })
  expect((await call(server, 'GET /v1/admin/audit', { key: made.key })).status).toBe(401)
})

test('an empty body is one that was left out: what is missing is said', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': '0' }
  const answer = await call(server, 'POST /v1/api-keys', { key, headers })
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues?.[0]?.path).toEqual(['name'])
})

test.each([
  '{"__proto__": {"isSystem": true}}',
  '{"name": "x", "permissions": [{"__proto__": 1}]}',
  '{"constructor": {"prototype": {}}}',
])('%s: refused for its key, not for being no JSON', async (body) => {
  for (const what of ['POST /v1/api-keys', 'POST /v1/internal/audit']) {
    const answer = await call(server, what, { key, body })
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toMatchObject({
      message: expect.stringMatching(/__proto__.*constructor.*prototype/),
      issues: [{ code: 'forbidden_key' }],
    })
  }
})

test('what is no JSON is said to be none', async () => {
  const answer = await call(server, 'POST /v1/api-keys', { key, body: '{"__proto__": ' })
  expect(errorOf(answer)).toMatchObject({ code: 'BAD_REQUEST', message: 'The body is not valid JSON' })
})
