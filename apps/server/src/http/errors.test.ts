import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string

beforeAll(async () => {
  server = await startTestServer()
  const created = await server.createKey(['audit:write', 'audit:read', 'user:read', 'api_key:write'])
  key = created.key
})
afterAll(() => server.close())

const event = { eventType: 'bot_command_executed' }

test.each([
  ['malformed JSON', 'POST /v1/internal/audit', { body: '{"eventType": ' }, 400, 'BAD_REQUEST'],
  ['wrong types', 'POST /v1/internal/audit', { body: { eventType: 7 } }, 400, 'BAD_REQUEST'],
  ['a body that is no object', 'POST /v1/internal/audit', { body: '[1]' }, 400, 'BAD_REQUEST'],
  ['no body', 'POST /v1/internal/audit', {}, 400, 'BAD_REQUEST'],
  ['a polluting key', 'POST /v1/internal/audit', { body: '{"__proto__": {"a": 1}}' }, 400, 'BAD_REQUEST'],
  ['a path that is no UTF-8', 'GET /v1/users/%ff/audit', {}, 400, 'BAD_REQUEST'],
  ['a path with a broken escape', 'GET /v1/users/%zz/audit', {}, 400, 'BAD_REQUEST'],
  ['an id that is none', 'GET /v1/admin/audit/1', {}, 400, 'BAD_REQUEST'],
  ['an unknown path', 'GET /v1/nothing', {}, 404, 'NOT_FOUND'],
  ['an unknown path for a page', 'GET /v1/x', { headers: { accept: 'text/html' } }, 404, 'NOT_FOUND'],
  ['another method', 'PUT /v1/internal/audit', { body: event }, 405, 'METHOD_NOT_ALLOWED'],
  ['an unknown row', 'GET /v1/users/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7', {}, 404, 'NOT_FOUND'],
  ['a picture of no id', `GET /avatars/${'-'.repeat(36)}/${'0'.repeat(32)}.webp`, {}, 404, 'NOT_FOUND'],
  ['an unknown event', 'GET /v1/admin/audit/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7', {}, 404, 'NOT_FOUND'],
  [
    'another content type',
    'POST /v1/internal/audit',
    { body: 'eventType=login', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'XML for a procedure',
    'POST /v1/api-keys',
    { body: '<a/>', headers: { 'content-type': 'application/xml' } },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
] as const)('%s: %s has the documented shape', async (_, what, options, status, code) => {
  const answer = await call(server, what, { key, ...options })
  expect(answer.status).toBe(status)
  const error = errorOf(answer)
  expect(error.code).toBe(code)
  expect(error.requestId).toBe(answer.headers['x-request-id'] ?? error.requestId)
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
  expect(answer.text).not.toMatch(/\bat .+:\d+:\d+|node_modules|postgres|drizzle|zod|FST_/i)
})

test.each(['POST /v1/internal/audit', 'POST /v1/internal/audit/batch', 'POST /v1/api-keys'])(
  'a body of 10 MB: %s answers 413, and the client gets to read it',
  async (what) => {
    const body = JSON.stringify([{ ...event, description: 'x'.repeat(10 * 1024 * 1024) }])
    const answer = await call(server, what, { key, body })
    expect(answer.status).toBe(413)
    expect(errorOf(answer).code).toBe('PAYLOAD_TOO_LARGE')
  },
)

test('a body of unknown length is cut off at the limit too', async () => {
  const answer = await call(server, 'POST /v1/internal/audit', {
    key,
    headers: { 'transfer-encoding': 'chunked', connection: 'close' },
    body: JSON.stringify({ ...event, description: 'x'.repeat(300_000) }),
  })
  expect(answer.status).toBe(413)
  expect(errorOf(answer).code).toBe('PAYLOAD_TOO_LARGE')
  const { json } = await call(server, 'GET /v1/admin/audit?eventType=bot_command_executed', { key })
  expect(json).toMatchObject({ total: 0 })
})

test('a malformed path is not blamed on the body', async () => {
  const answer = await call(server, 'GET /v1/users/%zz/audit', { key })
  expect(errorOf(answer).message).toBe('The address is malformed')
})

test('a malformed path is answered in the shape even before routing, with its headers', async () => {
  const answer = await call(server, 'GET /v1/users/%zz/audit', { key })
  expect(errorOf(answer).message).toMatch(/address|URL|path/i)
})

test('an unforeseen error is opaque, and stands in the log with the same id', async () => {
  await server.services.primary.sql`ALTER TABLE users RENAME TO users_gone`
  try {
    const answer = await call(server, 'GET /v1/users', { key })
    expect(answer.status).toBe(500)
    const error = errorOf(answer)
    expect(error.code).toBe('INTERNAL')
    expect(error.message).not.toMatch(/users|relation|select/i)
    expect(error.issues).toBeUndefined()
    const logged = server
      .log()
      .split('\n')
      .filter((line) => line.includes(error.requestId))
    expect(logged.join('\n')).toMatch(/users/)
  } finally {
    await server.services.primary.sql`ALTER TABLE users_gone RENAME TO users`
  }
})

test('an address without a route is 404 in the shape when only the API is served, too', async () => {
  const apiOnly = await startTestServer({ apiOnly: true, databaseUrl: server.databaseUrl })
  try {
    for (const path of ['/', '/v1/nothing', '/admin']) {
      const answer = await call(apiOnly, `GET ${path}`, { headers: { accept: 'text/html' } })
      expect(answer.status).toBe(404)
      expect(errorOf(answer).code).toBe('NOT_FOUND')
    }
  } finally {
    await apiOnly.close()
  }
})

test('what is no HTTP is answered and does no harm', async () => {
  const { hostname, port } = new URL(server.url)
  const text = await new Promise<string>((resolve) => {
    let received = ''
    const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nno colon\r\n\r\n'))
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk
    })
    socket.on('close', () => resolve(received))
  })
  expect(text).toMatch(/^HTTP\/1.1 400 /)
  expect(await call(server, 'GET /healthz')).toMatchObject({ status: 200 })
})
