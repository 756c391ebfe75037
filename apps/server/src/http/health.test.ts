import { Readiness } from '@heimdall/contracts'
import { createTestBlobs, createTestClock } from '@heimdall/core/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { createReadiness } from './readiness.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({
    virusScanner: { ready: async () => undefined, scan: async () => ({ threat: null }) },
  })
})
afterAll(() => server.close())

test('/healthz says that the process answers, and nothing else', async () => {
  const answer = await call(server, 'GET /healthz')
  expect(answer.status).toBe(200)
  expect(answer.json).toEqual({ status: 'ok' })
})

test('/readyz names every dependency with its latency', async () => {
  const answer = await call(server, 'GET /readyz')
  expect(answer.status).toBe(200)
  expect(answer.headers['cache-control']).toBe('no-store')
  const { status, dependencies, outboxEvents } = Readiness.strict().parse(answer.json)
  expect(status).toBe('ready')
  expect(outboxEvents).toBeGreaterThanOrEqual(0)
  expect(dependencies).toEqual([
    { name: 'primary', status: 'up', latencyMs: expect.any(Number), detail: null },
    { name: 'timeseries', status: 'up', latencyMs: expect.any(Number), detail: null },
    { name: 'redis', status: 'off', latencyMs: null, detail: expect.any(String) },
    { name: 'geoip', status: 'off', latencyMs: null, detail: expect.any(String) },
    { name: 'files', status: 'up', latencyMs: expect.any(Number), detail: null },
    { name: 'virus_scanner', status: 'up', latencyMs: expect.any(Number), detail: null },
  ])
})

test('a store or scanner that is away degrades it, and is asked once in a while, however often anybody looks', async () => {
  let asked = 0
  const away = async () => {
    asked++
    throw new Error('s3.example.org: S3CRET')
  }
  const other = await startTestServer({
    databaseUrl: server.databaseUrl,
    blobs: { ...createTestBlobs(), ready: away },
    virusScanner: { ready: away, scan: away },
  })
  const answers = await Promise.all([1, 2, 3].map(() => call(other, 'GET /readyz')))
  await other.close()
  for (const { status, json, text } of answers) {
    expect(status).toBe(200)
    expect(text).not.toContain('S3CRET')
    const { dependencies, ...ready } = Readiness.parse(json)
    expect(ready.status).toBe('degraded')
    expect(dependencies.filter(({ status }) => status === 'down').map(({ name }) => name)).toEqual([
      'files',
      'virus_scanner',
    ])
  }
  expect(asked).toBe(2)
})

test('all of it is looked at once a second, however often anybody asks', async () => {
  let asked = 0
  const clock = createTestClock()
  const redis = { ping: async () => ++asked }
  const check = createReadiness({ services: { ...server.services, clock }, redis })
  await Promise.all([check(), check(), check()])
  await check()
  expect(asked).toBe(1)
  clock.advance(1_001)
  await check()
  expect(asked).toBe(2)
})

test('neither looks at credentials', async () => {
  for (const what of ['GET /healthz', 'GET /readyz']) {
    expect((await call(server, what, { key: `hk_${'x'.repeat(43)}` })).status).toBe(200)
  }
})
