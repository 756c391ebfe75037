import { randomFillSync } from 'node:crypto'

const poolBytes = 8 * 1024

/** The system's random bytes, fetched by the pool: the call costs the same for 16 bytes as for thousands. */
export function createRandomPool(): (size: number) => Uint8Array {
  const pool = new Uint8Array(poolBytes)
  let used = poolBytes
  return (size) => {
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
  }
}
