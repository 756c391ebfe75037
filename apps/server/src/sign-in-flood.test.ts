import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

// Real argon2id, a hundred times.
vi.setConfig({ testTimeout: 60_000 })

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ trustProxy: true })
})
afterAll(() => server.close())

const flooding = 300
const megabyte = 1024 ** 2

test('a flood of sign-ins is turned away beyond a bound, takes no memory, and lets everybody else through', async () => {
  const cookie = await server.signIn(await server.createUser())
  const before = process.memoryUsage().rss
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 5)
  // From as many networks, so that no limit per address stops them before the queue does.
  const flood = Promise.all(
    Array.from({ length: flooding }, (_, index) =>
      fetch(`${server.url}/trpc/accounts.signIn`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': `10.0.${index >> 8}.${index & 255}`,
        },
        body: JSON.stringify({ identifier: `nobody-${index}`, password: 'not the password' }),
      }),
    ),
  )
  let over = false
  const ended = flood.finally(() => {
    over = true
  })
  let meanwhile = 0
  while (!over) {
    expect((await call(server, 'GET /healthz')).status).toBe(200)
    expect((await call(server, 'GET /v1/users/me', { cookie })).status).toBe(200)
    if (!over) meanwhile++
  }
  const answers = await ended
  clearInterval(watch)
  const count = (status: number) => answers.filter((answer) => answer.status === status).length
  // Two compute, 64 wait; what comes while these are at it is told to come back.
  expect(count(401) + count(503)).toBe(flooding)
  expect(count(401)).toBeGreaterThanOrEqual(64)
  expect(count(503)).toBeGreaterThan(flooding / 3)
  expect(meanwhile).toBeGreaterThan(10)
  // Three hundred hashes at once would be 5.7 GB.
  expect((peak - before) / megabyte).toBeLessThan(300)
})
