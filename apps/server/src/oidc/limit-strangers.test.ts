import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { makeClient, type TestClient } from '../testing/oidc/make-client.ts'
import { authorizationRequest } from '../testing/oidc/relying-party.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const requestsPerMinute = 4

let server: TestServer
let client: TestClient
let request: string
beforeAll(async () => {
  server = await startTestServer({ requestsPerMinute, trustProxy: true })
  client = await makeClient(server.services, { botPermissions: ['audit:write'] })
  request = new URL((await authorizationRequest(client)).address).search
})
afterAll(() => server.close())

const ask = (target: string, ip: string, accept = 'application/json', body?: string) =>
  call(server, target, {
    headers: {
      'x-forwarded-for': ip,
      accept,
      ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(body === undefined ? {} : { body }),
  })
const rowsOf = async (model: string) => {
  const rows = await server.services.primary.sql`SELECT FROM oidc_payloads WHERE model = ${model}`
  return rows.length
}
const secret = () => `client_id=${client.clientId}&client_secret=${client.secret}`

test('nobody fills the database with what they begin; browsers are sent to a page', async () => {
  const locations: (string | undefined)[] = []
  for (let count = 0; count < requestsPerMinute + 2; count++) {
    // However it is written.
    const path = count % 2 === 0 ? '/oidc/auth' : '/oidc/AUTH/'
    locations.push((await ask(`GET ${path}${request}`, '203.0.113.1', 'text/html')).headers.location)
  }
  expect(locations.filter((location) => location?.startsWith('/interaction/'))).toHaveLength(
    requestsPerMinute,
  )
  expect(locations.slice(requestsPerMinute)).toEqual(
    Array(2).fill('/authorization-error?error=temporarily_unavailable'),
  )
  expect(await rowsOf('Interaction')).toBe(requestsPerMinute)
})

test.each([
  ['PAR', 'POST /oidc/par', () => `${request.slice(1)}&client_secret=${client.secret}`],
  ['a device', 'POST /oidc/device', () => `${secret()}&scope=openid`],
  ['the page for its code', 'GET /device', () => undefined],
])('%s: 429 as OAuth has it, with the time to wait', async (name, target, body) => {
  const ip = `203.0.113.${name.length + 10}`
  for (let count = 0; count < requestsPerMinute; count++)
    expect((await ask(target, ip, 'application/json', body())).status).toBeLessThan(300)
  const refused = await ask(target, ip, 'application/json', body())
  expect(refused.status).toBe(429)
  expect(refused.json).toMatchObject({ error: 'temporarily_unavailable' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  // Others go on.
  expect((await ask(target, '203.0.113.99', 'application/json', body())).status).toBeLessThan(300)
})

test('codes of devices are tried ten times a minute of one network, not of each of its addresses', async () => {
  const tried = (ip: string) => ask('POST /device', ip, 'application/json', 'user_code=AAAA-AAAA')
  for (let host = 1; host <= 10; host++) expect((await tried(`2001:db8:1:2::${host}`)).status).not.toBe(429)
  expect((await tried('2001:db8:1:2::11')).status).toBe(429)
  expect((await tried('2001:db8:1:3::1')).status).not.toBe(429)
})

test('who shows a secret gets tokens all the same, as fast as it likes', async () => {
  const body = `grant_type=client_credentials&${secret()}`
  for (let count = 0; count < requestsPerMinute + 2; count++)
    expect((await ask('POST /oidc/token', '203.0.113.1', 'application/json', body)).status).toBe(200)
})

test('what a visit leaves without a person ends within the hour', async () => {
  await ask('GET /device', '203.0.113.50')
  const [row] = await server.services.primary.sql<{ seconds: number }[]>`
    SELECT extract(epoch FROM max(expires_at) - now())::float8 AS seconds FROM oidc_payloads WHERE model = 'Session'`
  expect(row?.seconds).toBeGreaterThan(3_000)
  expect(row?.seconds).toBeLessThanOrEqual(3_600)
})
