import { Readiness } from '@heimdall/contracts'
import { describeNeeding, redisAvailable, startRedis, type TestRedis } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEventStream } from './testing/event-stream.ts'
import { eventually } from './testing/eventually.ts'
import { fromNow } from './testing/from-now.ts'
import { call } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

const readiness = async (of: TestServer) => Readiness.parse((await call(of, 'GET /readyz')).json)

/** An event of one server on a stream of the other: milliseconds from answer to arrival, the median of five. */
async function crossing(from: TestServer, to: TestServer): Promise<number> {
  const { key } = await from.createKey(['audit:read', 'audit:write'])
  const post = async (event: object = {}) => {
    const body = { eventType: 'bot_started', sourceService: 'crossing', ...event }
    const answer = await call(from, 'POST /v1/internal/audit', { key, body })
    if (answer.status !== 201) throw new Error(answer.text)
  }
  const stream = await openEventStream(to, { key, query: '?sourceService=crossing' })
  await fromNow(stream, post)
  const durationsMs: number[] = []
  for (let count = 1; count <= 5; count++) {
    await post()
    const answeredMs = performance.now()
    await stream.until(count)
    durationsMs.push(performance.now() - answeredMs)
  }
  stream.close()
  return durationsMs.sort((a, b) => a - b)[2] ?? Number.NaN
}

test('without Redis, live events cross from one server to another within its polling', async () => {
  const one = await startTestServer()
  const other = await startTestServer({ databaseUrl: one.databaseUrl })
  expect(await crossing(one, other)).toBeLessThan(5_000)
  await other.close()
  await one.close()
})

describeNeeding(redisAvailable(), 'with Redis', () => {
  let redis: TestRedis
  let one: TestServer
  let other: TestServer

  beforeAll(async () => {
    redis = await startRedis()
    one = await startTestServer({ redisUrl: redis.url })
    other = await startTestServer({ redisUrl: redis.url, databaseUrl: one.databaseUrl })
    for (const server of [one, other]) {
      await eventually(async () => expect((await readiness(server)).status).toBe('ready'))
    }
  })
  afterAll(async () => {
    await other.close()
    await one.close()
    await redis.stop()
  })

  const attempt = async (server: TestServer, identifier: string, password: string) => {
    const answer = await call(server, 'POST /trpc/accounts.signIn', { body: { identifier, password } })
    return answer.status
  }

  test('live events cross at once', async () => {
    expect(await crossing(one, other)).toBeLessThan(300)
  })

  test('two servers count attempts together', async () => {
    const user = await one.createUser()
    const statuses: number[] = []
    for (let count = 0; count < 8; count++) {
      statuses.push(await attempt(count % 2 === 0 ? one : other, user.email, 'wrong'))
    }
    expect(statuses).toEqual([...Array(6).fill(401), 429, 429])
    expect(await attempt(other, user.email, user.password)).toBe(429)
  })

  test('while it is away: requests go on, readiness says degraded, limits hold by each server; it heals', async () => {
    const user = await one.createUser()
    expect(await attempt(one, user.email, user.password)).toBe(200)
    await redis.stop()
    expect(await attempt(one, user.email, user.password)).toBe(200)
    const degraded = await readiness(one)
    expect(degraded.status).toBe('degraded')
    expect(degraded.dependencies[2]).toMatchObject({ name: 'redis', status: 'down' })
    expect(await crossing(one, other)).toBeLessThan(5_000)
    const statuses: number[] = []
    for (let count = 0; count < 7; count++) statuses.push(await attempt(one, user.email, 'wrong'))
    expect(statuses).toEqual([...Array(6).fill(401), 429])
    expect(await attempt(other, user.email, user.password)).toBe(200)

    await redis.restart()
    for (const server of [one, other]) {
      await eventually(async () => expect((await readiness(server)).status).toBe('ready'))
    }
    const again = await one.createUser()
    for (let count = 0; count < 6; count++) await attempt(count % 2 === 0 ? one : other, again.email, 'wrong')
    expect(await attempt(other, again.email, again.password)).toBe(429)
  })
})
