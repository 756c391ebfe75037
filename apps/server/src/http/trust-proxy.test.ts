import { AuditEventList } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let first: TestServer

beforeAll(async () => {
  first = await startTestServer()
})
afterAll(() => first.close())

let attempts = 0

/** The address that a refused request stands in the log with. */
async function seenAs(trust: string | undefined, forwardedFor: string): Promise<string | null | undefined> {
  const { trustProxy } = readConfig(trust === undefined ? {} : { TRUST_PROXY: trust }, false)
  const server = await startTestServer({ databaseUrl: first.databaseUrl, trustProxy })
  try {
    const { key } = await server.createKey(['audit:read'])
    const userAgent = `proxy test ${++attempts}`
    await call(server, 'POST /v1/internal/audit', {
      key,
      body: {},
      headers: { 'x-forwarded-for': forwardedFor, 'x-real-ip': '9.9.9.9', 'user-agent': userAgent },
    })
    return await eventually(async () => {
      const { json } = await call(server, 'GET /v1/admin/audit?eventType=bot_permission_denied', { key })
      const event = AuditEventList.parse(json).events.find((candidate) => candidate.userAgent === userAgent)
      if (!event) throw new Error('The denial is not there yet')
      return event.ipAddress
    })
  } finally {
    await server.close()
  }
}

test('a proxy that is not trusted is pointed out once; one that is, never', async () => {
  const warnings = (server: TestServer) =>
    server.log().match(/.*"level":40.*TRUST_PROXY is off.*/g)?.length ?? 0
  const trusting = await startTestServer({ databaseUrl: first.databaseUrl, trustProxy: true })
  const careless = await startTestServer({ databaseUrl: first.databaseUrl })
  try {
    await call(careless, 'GET /healthz')
    expect(warnings(careless)).toBe(0)
    for (const server of [trusting, careless]) {
      for (let time = 0; time < 3; time++) {
        await call(server, 'GET /healthz', { headers: { 'x-forwarded-for': '8.8.8.8' } })
      }
    }
    expect([warnings(careless), warnings(trusting)]).toEqual([1, 0])
  } finally {
    await careless.close()
    await trusting.close()
  }
})

test.each([
  ['by default it is ignored', undefined, '8.8.8.8', '127.0.0.1'],
  ['false ignores it', 'false', '8.8.8.8', '127.0.0.1'],
  ['true believes the whole chain', 'true', '8.8.8.8, 1.1.1.1', '8.8.8.8'],
  ['one hop: what the nearest proxy saw', '1', '8.8.8.8, 1.1.1.1', '1.1.1.1'],
  ['two hops', '2', '6.6.6.6, 8.8.8.8, 1.1.1.1', '8.8.8.8'],
  ['no hops', '0', '8.8.8.8', '127.0.0.1'],
  ['a range that the peer is in', '127.0.0.0/8', '8.8.8.8, 1.1.1.1', '1.1.1.1'],
  ['a range that the peer is not in', '10.0.0.0/8', '8.8.8.8', '127.0.0.1'],
  [
    'several ranges, through all that are trusted',
    '127.0.0.1, 1.1.1.0/24',
    '6.6.6.6, 8.8.8.8, 1.1.1.1',
    '8.8.8.8',
  ],
  ['a named range', 'loopback', '8.8.8.8', '8.8.8.8'],
  ['what is no address is nobody’s', '1', '<script>', null],
])('X-Forwarded-For: %s', async (_, trust, forwardedFor, expected) => {
  expect(await seenAs(trust, forwardedFor)).toBe(expected)
})
