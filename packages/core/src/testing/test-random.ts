import { createHash } from 'node:crypto'
import type { Random } from '../kernel/index.ts'

/** The same bytes in every run, and never twice within one: SHA-256 in counter mode. */
export function createTestRandom(seed = 'heimdall'): Random {
  let counter = 0
  const block = () => createHash('sha256').update(`${seed}:${counter++}`).digest()
  return {
    bytes(size) {
      const blocks = Array.from({ length: Math.ceil(size / 32) }, block)
      return new Uint8Array(Buffer.concat(blocks).subarray(0, size))
    },
  }
}
