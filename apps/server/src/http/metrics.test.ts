import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { openLiveClient } from '../testing/trpc-client.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ trustProxy: true })
})
afterAll(() => server.close())

const fromAfar = { 'x-forwarded-for': '8.8.8.8' }
const figureOf = (text: string, name: string) => Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1])

describe('without a token', () => {
  test('this machine may read, a proxied request may not', async () => {
    const answer = await call(server, 'GET /metrics')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0.0.4/)
    for (const headers of [
      fromAfar,
      { forwarded: 'for=8.8.8.8' },
      { 'x-real-ip': '8.8.8.8' },
      { 'x-forwarded-for': '127.0.0.1' },
      { 'x-forwarded-host': 'id.example.org' },
      { via: '1.1 proxy' },
    ]) {
      const refused = await call(server, 'GET /metrics', { headers })
      expect(refused.status).toBe(403)
      expect(errorOf(refused).message).toContain('system:read')
    }
    const denials = server.log().match(/.*"Metrics refused".*/g) ?? []
    expect(denials).toHaveLength(6)
    expect(JSON.parse(denials[0] ?? '')).toMatchObject({ level: 40, ip: '8.8.8.8' })
  })

  test('whoever holds system:read may, from anywhere', async () => {
    const { key } = await server.createKey(['system:read'])
    const poor = await server.createKey(['audit:read'])
    expect((await call(server, 'GET /metrics', { key, headers: fromAfar })).status).toBe(200)
    expect((await call(server, 'GET /metrics', { key: poor.key, headers: fromAfar })).status).toBe(403)
    expect((await call(server, 'GET /metrics', { key: 'x'.repeat(30), headers: fromAfar })).status).toBe(401)
  })
})

test('with a token: whoever has it, and nobody else', async () => {
  const token = 'a-token-of-some-length'
  const guarded = await startTestServer({ databaseUrl: server.databaseUrl, metricsToken: token })
  try {
    const system = await guarded.createKey(['system:read'])
    expect((await call(guarded, 'GET /metrics', { key: token })).status).toBe(200)
    for (const key of [undefined, '', `${token}x`, token.slice(1), system.key]) {
      const refused = await call(guarded, 'GET /metrics', key === undefined ? {} : { key })
      expect(refused.status).toBe(401)
      expect(errorOf(refused).message).toContain('METRICS_TOKEN')
      expect(refused.headers['www-authenticate']).toBe('Bearer')
    }
    expect(guarded.log()).toContain('"Metrics refused"')
    expect(guarded.log()).not.toContain(token.slice(1))
  } finally {
    await guarded.close()
  }
})

test('figures by route pattern, not by address', async () => {
  const { key } = await server.createKey(['audit:read'])
  await call(server, 'GET /v1/users/someone-in-particular/audit', { key })
  await call(server, 'GET /v1/no/such/thing')
  const { text } = await call(server, 'GET /metrics')
  expect(text).toContain('route="/v1/users/:userId/audit",status="200"')
  expect(text).toContain('route="unknown",status="404"')
  expect(text).not.toContain('someone-in-particular')
  expect(text).toMatch(/^process_resident_memory_bytes \d/m)
  expect(figureOf(text, 'heimdall_audit_ingest_queued_events')).toBe(0)
})

test('live connections are counted, and counted out', async () => {
  const live = async () => figureOf((await call(server, 'GET /metrics')).text, 'heimdall_live_connections')
  expect(await live()).toBe(0)
  const client = openLiveClient(server)
  await eventually(async () => expect(await live()).toBe(1))
  await client.close()
  await eventually(async () => expect(await live()).toBe(0))
})
