import { Readiness } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
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
  ])
})

test('neither looks at credentials', async () => {
  for (const what of ['GET /healthz', 'GET /readyz']) {
    expect((await call(server, what, { key: `hk_${'x'.repeat(43)}` })).status).toBe(200)
  }
})
