import type { Clock, RateLimiter } from '@heimdall/core'
import { LRUCache } from 'lru-cache'

/** Counters beyond this number forget the least recently used: a flood of addresses must not fill the memory. */
const maxCounters = 50_000

/** Fixed windows, for one process. */
export function createMemoryRateLimiter(clock: Clock): RateLimiter {
  const counters = new LRUCache<string, { count: number; endsAt: number }>({
    // As a size, and not as `max`, for which all the room would be taken at the start.
    maxSize: maxCounters,
    sizeCalculation: () => 1,
  })
  return {
    async consume(key, { limit, windowSeconds }) {
      const now = clock.now().getTime()
      const known = counters.get(key)
      const counter = known && known.endsAt > now ? known : { count: 0, endsAt: now + windowSeconds * 1000 }
      counter.count++
      // One that is known has been moved to the front by looking.
      if (counter !== known) counters.set(key, counter)
      return {
        allowed: counter.count <= limit,
        remaining: Math.max(0, limit - counter.count),
        retryAfterSeconds: Math.max(1, Math.ceil((counter.endsAt - now) / 1000)),
      }
    },
    async refund(key) {
      const counter = counters.get(key)
      if (counter && counter.count > 0) counter.count--
    },
  }
}
