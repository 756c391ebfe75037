import type { Clock, RateLimiter } from '@heimdall/core'
import { LRUCache } from 'lru-cache'

/** Counters of a kind beyond this number forget the least recently used: a flood of addresses must not fill the memory. */
const maxCounters = 50_000

interface Counter {
  count: number
  endsAt: number
}

/**
 * Fixed windows, for one process. What stands before the first colon of a key is its kind, of which our code knows a
 * few: each has room of its own, so that no flood of requests makes it forget who guesses passwords.
 */
export function createMemoryRateLimiter(clock: Clock): RateLimiter {
  const kinds = new Map<string, LRUCache<string, Counter>>()
  const countersOf = (key: string) => {
    const [kind = key] = key.split(':', 1)
    // As a size, and not as `max`, for which all the room would be taken at the start.
    const counters = kinds.get(kind) ?? new LRUCache({ maxSize: maxCounters, sizeCalculation: () => 1 })
    kinds.set(kind, counters)
    return counters
  }
  return {
    async consume(key, { limit, windowSeconds }) {
      const now = clock.now().getTime()
      const counters = countersOf(key)
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
      const counter = countersOf(key).get(key)
      if (counter && counter.count > 0) counter.count--
    },
  }
}
