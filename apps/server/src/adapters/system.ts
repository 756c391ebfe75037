import { randomFillSync } from 'node:crypto'
import type { Clock, Random } from '@heimdall/core'

export const systemClock: Clock = { now: () => new Date() }

const poolBytes = 8 * 1024

/** The system's random bytes, fetched by the pool: the call costs the same for 16 bytes as for thousands. */
export function createSystemRandom(): Random {
  const pool = new Uint8Array(poolBytes)
  let used = poolBytes
  return {
    bytes(size) {
      if (size > poolBytes) return randomFillSync(new Uint8Array(size))
      if (used + size > poolBytes) {
        randomFillSync(pool)
        used = 0
      }
      const bytes = pool.slice(used, used + size)
      // What was handed out must not lie around in memory.
      pool.fill(0, used, used + size)
      used += size
      return bytes
    },
  }
}
