import { describeNeeding, redisAvailable, startRedis, type TestRedis } from '@heimdall/db/testing'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { createMemoryRateLimiter } from './memory-rate-limiter.ts'
import { createRedisAdapter, type RedisAdapter } from './redis.ts'
import { systemClock } from './system.ts'

const rule = { limit: 3, windowSeconds: 60 }
const adapters: RedisAdapter[] = []

describeNeeding(redisAvailable(), 'Redis adapter', () => {
  let redis: TestRedis

  beforeAll(async () => {
    redis = await startRedis()
  })
  afterEach(() => {
    for (const adapter of adapters.splice(0)) adapter.close()
  })
  afterAll(() => redis.stop())

  function create(errors: unknown[] = []): RedisAdapter {
    const fallback = createMemoryRateLimiter(systemClock)
    const adapter = createRedisAdapter(redis.url, fallback, (error) => errors.push(error))
    adapters.push(adapter)
    return adapter
  }

  async function connected(errors?: unknown[]): Promise<RedisAdapter> {
    const adapter = create(errors)
    await eventually(() => adapter.ping())
    return adapter
  }

  test('two processes count together', async () => {
    const [one, other] = [await connected(), await connected()]
    const answers = await Promise.all(
      [one, other, one, other, one].map(({ rateLimiter }) => rateLimiter.consume('together', rule)),
    )
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(3)
    for (const { retryAfterSeconds } of answers) {
      expect(retryAfterSeconds).toBeGreaterThan(55)
      expect(retryAfterSeconds).toBeLessThanOrEqual(60)
    }
  })

  test('a window ends by itself', async () => {
    const { rateLimiter } = await connected()
    const short = { limit: 1, windowSeconds: 1 }
    expect((await rateLimiter.consume('short', short)).allowed).toBe(true)
    expect((await rateLimiter.consume('short', short)).allowed).toBe(false)
    await eventually(
      async () => expect((await rateLimiter.consume('short', short)).allowed).toBe(true),
      2_000,
    )
  })

  test('a refund gives one attempt back, never more, and leaves no counter that does not end', async () => {
    const { rateLimiter } = await connected()
    await rateLimiter.refund('refunded')
    for (let attempt = 0; attempt < 3; attempt++) await rateLimiter.consume('refunded', rule)
    await rateLimiter.refund('refunded')
    expect((await rateLimiter.consume('refunded', rule)).allowed).toBe(true)
    expect((await rateLimiter.consume('refunded', rule)).allowed).toBe(false)
  })

  test('an announcement reaches the other processes', async () => {
    const [one, other] = [await connected(), await connected()]
    let heard = 0
    other.onAnnounced(() => heard++)
    await eventually(() => {
      one.announce()
      expect(heard).toBeGreaterThan(0)
    })
  })

  test('while it is away: limits by the fallback, no error but one line; it heals', async () => {
    const errors: unknown[] = []
    const adapter = await connected(errors)
    let heard = 0
    adapter.onAnnounced(() => heard++)
    await adapter.rateLimiter.consume('outage', rule)
    await redis.stop()
    const startedMs = performance.now()
    const allowed: boolean[] = []
    for (let attempt = 0; attempt < 5; attempt++) {
      allowed.push((await adapter.rateLimiter.consume('outage', rule)).allowed)
    }
    expect(allowed).toEqual([true, true, true, false, false])
    await adapter.rateLimiter.refund('outage')
    adapter.announce()
    await expect(adapter.ping()).rejects.toThrow()
    expect(performance.now() - startedMs).toBeLessThan(15_000)
    expect(errors).toHaveLength(1)
    await redis.restart()
    await eventually(() => adapter.ping())
    expect((await adapter.rateLimiter.consume('outage', rule)).allowed).toBe(true)
    const other = await connected()
    await eventually(() => {
      other.announce()
      expect(heard).toBeGreaterThan(0)
    })
  })

  test('one that comes up after us is used all the same', async () => {
    await redis.stop()
    const late = create()
    let heard = 0
    late.onAnnounced(() => heard++)
    expect((await late.rateLimiter.consume('late', rule)).allowed).toBe(true)
    await expect(late.ping()).rejects.toThrow()
    // Longer than a command may take, so that the subscription's first attempt is given up.
    const downSinceMs = performance.now()
    await eventually(() => expect(performance.now() - downSinceMs).toBeGreaterThan(700))
    await redis.restart()
    await eventually(() => late.ping())
    const other = await connected()
    await eventually(() => {
      other.announce()
      expect(heard).toBeGreaterThan(0)
    })
  })
})
