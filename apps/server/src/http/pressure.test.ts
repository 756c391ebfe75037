import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** What the process measures of itself. Blocking it for real would take seconds, and stop the test as well. */
const measured = vi.hoisted(() => {
  const state = { delayMs: 0 }
  const perfHooks = process.getBuiltinModule('node:perf_hooks')
  const histogram = {
    enable: () => true,
    reset: () => undefined,
    get mean() {
      return state.delayMs * 1e6
    },
  }
  Object.assign(perfHooks, { monitorEventLoopDelay: () => histogram })
  return state
})

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
beforeEach(() => {
  measured.delayMs = 0
})
afterAll(() => server.close())

test('a process that can not keep up refuses the API, stays alive, and takes it up again', async () => {
  measured.delayMs = 60_000
  await eventually(async () => expect((await call(server, 'GET /v1/info')).status).toBe(503))
  const refused = await call(server, 'POST /v1/internal/audit', { body: {} })
  expect(errorOf(refused).code).toBe('SERVICE_UNAVAILABLE')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  // Whoever watches it, and whoever wants to read that it will be a moment, is answered.
  expect((await call(server, 'GET /healthz')).status).toBe(200)
  expect((await call(server, 'GET /docs/')).status).toBe(200)
  measured.delayMs = 0
  await eventually(async () => expect((await call(server, 'GET /v1/info')).status).toBe(200))
  // A line for the one who looks for the reason.
  expect(server.log().includes('"status":503')).toBe(true)
})

test('nothing measured yet, as right after the start, is no reason to refuse', async () => {
  measured.delayMs = Number.NaN
  // Longer than from one sample to the next.
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect((await call(server, 'GET /v1/info')).status).toBe(200)
})
