import type { Clock, RateLimiter } from '../kernel/index.ts'

export interface TestRateLimiter extends RateLimiter {
  /** Attempts that count under a key now. */
  count(key: string): number
  keys(): string[]
}

/** Fixed windows by the test's clock, and a look inside. */
export function createTestRateLimiter(clock: Clock): TestRateLimiter {
  const counters = new Map<string, { count: number; endsAt: number }>()
  const current = (key: string) => {
    const counter = counters.get(key)
    return counter && counter.endsAt > clock.now().getTime() ? counter : undefined
  }
  return {
    async consume(key, { limit, windowSeconds }) {
      const now = clock.now().getTime()
      const counter = current(key) ?? { count: 0, endsAt: now + windowSeconds * 1000 }
      counters.set(key, counter)
      counter.count++
      return {
        allowed: counter.count <= limit,
        remaining: Math.max(0, limit - counter.count),
        retryAfterSeconds: Math.max(1, Math.ceil((counter.endsAt - now) / 1000)),
      }
    },
    async refund(key) {
      const counter = current(key)
      if (counter && counter.count > 0) counter.count--
    },
    count: (key) => current(key)?.count ?? 0,
    keys: () => [...counters.keys()],
  }
}
