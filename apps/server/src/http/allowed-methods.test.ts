import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string

beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:read', 'user:read'])).key
})
afterAll(() => server.close())

test.each([
  ['PUT /v1/internal/audit', 'OPTIONS, POST'],
  ['GET /v1/internal/audit/batch', 'OPTIONS, POST'],
  ['POST /v1/users/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7/audit?limit=1', 'GET, HEAD, OPTIONS'],
  // By its own name and as an id.
  ['DELETE /v1/users/me', 'GET, HEAD, OPTIONS, PATCH'],
  ['DELETE /v1/users/0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7', 'GET, HEAD, OPTIONS, PATCH'],
  ['POST /v1/events/stream', 'GET, HEAD, OPTIONS'],
  ['DELETE /metrics', 'GET, HEAD, OPTIONS'],
  ['POST /openapi.json', 'GET, HEAD, OPTIONS'],
])('%s is 405, and says what there is instead', async (what, allow) => {
  const answer = await call(server, what, { key })
  expect(answer.status).toBe(405)
  expect(answer.headers.allow).toBe(allow)
  const error = errorOf(answer)
  expect(error.code).toBe('METHOD_NOT_ALLOWED')
  expect(error.message).toContain(allow)
  expect(error.message).not.toContain('limit=1')
})

test('OPTIONS says which methods there are, and lets no other website in', async () => {
  const headers = { origin: 'https://evil.example', 'access-control-request-method': 'PATCH' }
  const answer = await call(server, 'OPTIONS /v1/users/me', { headers })
  expect(answer).toMatchObject({ status: 204, text: '' })
  expect(answer.headers.allow).toBe('GET, HEAD, OPTIONS, PATCH')
  expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('HEAD answers as GET does, without the body', async () => {
  for (const path of ['/v1/users', '/v1/audit/catalog', '/v1/events/stream']) {
    const answer = await call(server, `HEAD ${path}`, { key })
    expect(answer, path).toMatchObject({ status: 200, text: '' })
  }
  const stream = await call(server, 'HEAD /v1/events/stream', { key })
  expect(stream.headers['content-type']).toMatch(/^text\/event-stream/)
  expect((await call(server, 'HEAD /v1/events/stream')).status).toBe(401)
})

test.each(['POST /v1/nothing', 'OPTIONS /v1/nothing', 'DELETE /v1/usersx/me', 'PUT /v1/users/a/b/c'])(
  '%s is still 404, for nothing is there',
  async (what) => {
    const answer = await call(server, what, { key })
    expect(answer.status).toBe(404)
    expect(answer.headers.allow).toBeUndefined()
    expect(errorOf(answer).code).toBe('NOT_FOUND')
  },
)
