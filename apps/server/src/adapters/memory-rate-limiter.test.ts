import { expect, test } from 'vitest'
import { createMemoryRateLimiter } from './memory-rate-limiter.ts'

const rule = { limit: 3, windowSeconds: 60 }

function limiterWithClock() {
  let nowMs = Date.parse('2026-03-01T00:00:00Z')
  return {
    limiter: createMemoryRateLimiter({ now: () => new Date(nowMs) }),
    pass: (seconds: number) => {
      nowMs += seconds * 1000
    },
  }
}

test('as many as the limit, then no more until the window has passed', async () => {
  const { limiter, pass } = limiterWithClock()
  const allowed: boolean[] = []
  for (let attempt = 0; attempt < 5; attempt++) allowed.push((await limiter.consume('a', rule)).allowed)
  expect(allowed).toEqual([true, true, true, false, false])
  pass(59)
  expect(await limiter.consume('a', rule)).toEqual({ allowed: false, remaining: 0, retryAfterSeconds: 1 })
  pass(1)
  expect(await limiter.consume('a', rule)).toEqual({ allowed: true, remaining: 2, retryAfterSeconds: 60 })
})

test('keys do not share a counter', async () => {
  const { limiter } = limiterWithClock()
  for (let attempt = 0; attempt < 4; attempt++) await limiter.consume('a', rule)
  expect((await limiter.consume('b', rule)).allowed).toBe(true)
})

test('a refund gives one attempt back, and never more than were taken', async () => {
  const { limiter } = limiterWithClock()
  await limiter.refund('a')
  for (let attempt = 0; attempt < 3; attempt++) await limiter.consume('a', rule)
  await limiter.refund('a')
  expect((await limiter.consume('a', rule)).allowed).toBe(true)
  expect((await limiter.consume('a', rule)).allowed).toBe(false)
})

test('a flood of keys pushes out the oldest of its kind, not the memory', async () => {
  const { limiter } = limiterWithClock()
  const victims = ['rest:victim', 'sign-in:victim']
  const allowed = async () =>
    Promise.all(victims.map(async (key) => (await limiter.consume(key, rule)).allowed))
  for (let attempt = 0; attempt < 3; attempt++) await allowed()
  for (let index = 0; index < 49_999; index++) await limiter.consume(`rest:k${index}`, rule)
  expect(await allowed()).toEqual([false, false])
  for (let index = 0; index < 50_000; index++) await limiter.consume(`rest:l${index}`, rule)
  expect(await allowed()).toEqual([true, false])
})
