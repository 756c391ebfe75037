import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string
beforeAll(async () => {
  server = await startTestServer({ requestsPerMinute: 5, trustProxy: true })
  key = (await server.createKey(['role:read', 'role:write', 'permission:read'])).key
})
afterAll(() => server.close())

test('whoever has read it already gets 304 until it changes', async () => {
  const writer = (await server.createKey(['role:read', 'role:write'])).key
  const created = await call(server, 'POST /v1/roles', { key: writer, body: { name: 'Choir' } })
  const path = `/v1/roles/${JSON.parse(created.text).id}`
  const first = await call(server, `GET ${path}`, { key: writer })
  const { etag } = first.headers
  expect(etag).toMatch(/^"[\w-]{27}"$/)
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const again = await call(server, `GET ${path}`, { key, headers: { 'if-none-match': String(known) } })
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag])
  }
  await call(server, `PATCH ${path}`, { key: writer, body: { description: 'Sings' } })
  const headers = { 'if-none-match': String(etag) }
  const changed = await call(server, `GET ${path}`, { key: writer, headers })
  expect([changed.status, JSON.parse(changed.text).description]).toEqual([200, 'Sings'])
})

test('every answer says how many requests are left, and the one too many when to come back', async () => {
  const busy = (await server.createKey(['role:read', 'permission:read'])).key
  const answers = []
  for (let index = 0; index < 7; index++) answers.push(await call(server, 'GET /v1/roles', { key: busy }))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429])
  expect(
    answers.map(({ headers }) => /^"requests";r=(\d+);t=\d+$/.exec(String(headers.ratelimit))?.[1]),
  ).toEqual(['4', '3', '2', '1', '0', '0', '0'])
  const refused = answers[5]
  expect(refused?.headers).toMatchObject({ 'ratelimit-policy': '"requests";q=5;w=60' })
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused && errorOf(refused).code).toBe('TOO_MANY_REQUESTS')
  // Its neighbour has a count of its own, and what bots ask at every step is not counted.
  const neighbour = (await server.createKey(['role:read'])).key
  expect((await call(server, 'GET /v1/roles', { key: neighbour })).status).toBe(200)
  const check = 'GET /v1/permissions/check?provider=discord&externalId=1&permission=audit:read'
  expect((await call(server, check, { key: busy })).status).toBe(200)
})

test('strangers count by their network, and not by each of its addresses', async () => {
  const ask = async (ip: string) =>
    (await call(server, 'GET /v1/roles', { headers: { 'x-forwarded-for': ip } })).status
  for (let host = 1; host <= 5; host++) expect(await ask(`2001:db8:1:2::${host}`)).toBe(401)
  expect(await ask('2001:db8:1:2::6')).toBe(429)
  expect(await ask('2001:db8:1:3::1')).toBe(401)
})

const id = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'

test.each([
  `GET /v1/files/${id}/content`,
  `GET /v1/files/${id}/thumbnail`,
  'POST /v1/files',
  'POST /v1/files/uploads',
  'GET /v1/admin/audit/export',
  'GET /v1/users/me/audit/export',
  'GET /v1/user/export',
  `GET /v1/user/export/jobs/${id}`,
  'GET /v1/gps/export',
  'POST /v1/gps/imports',
  'GET /v1/events/stream',
])('%s is counted though it is no procedure', async (route) => {
  const { key: own } = await server.createKey(['role:read'])
  const headers = { 'tus-resumable': '1.0.0' }
  const statuses = []
  for (let index = 0; index < 6; index++) {
    const answer = await call(server, route, { key: own, headers })
    expect(answer.headers).toMatchObject({
      'ratelimit-policy': '"requests";q=5;w=60',
      ratelimit: expect.stringContaining(`r=${Math.max(0, 4 - index)};`),
    })
    statuses.push(answer.status)
  }
  expect(statuses.map((status) => status === 429)).toEqual([false, false, false, false, false, true])
})

test('a resumable upload that is under way is not', async () => {
  const headers = { 'tus-resumable': '1.0.0' }
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const answer = await call(server, `${method} /v1/files/uploads/${id}`, { key, headers })
    expect(answer.headers).not.toHaveProperty('ratelimit')
  }
})
