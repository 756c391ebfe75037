import { hash } from 'node:crypto'
import type { BlobStore } from '../kernel/index.ts'

export interface TestBlobs extends BlobStore {
  stored: Map<string, Buffer>
  /** Thrown by everything while it is set. */
  away: Error | null
}

const mostAtOnce = 1_000

/** Keeps everything in memory. */
export function createTestBlobs(): TestBlobs {
  const check = () => {
    if (blobs.away) throw blobs.away
  }
  const blobs: TestBlobs = {
    stored: new Map(),
    away: null,
    async ready() {
      check()
    },
    async write(key, content) {
      check()
      const chunks: Uint8Array[] = []
      for await (const chunk of content) chunks.push(chunk)
      const whole = Buffer.concat(chunks)
      check()
      blobs.stored.set(key, whole)
      return { sizeBytes: whole.length, sha256: hash('sha256', whole, 'hex') }
    },
    async read(key, range) {
      check()
      const whole = blobs.stored.get(key)
      if (!whole) return null
      const part = range ? whole.subarray(range.start, range.end + 1) : whole
      return { sizeBytes: whole.length, content: contentOf(part) }
    },
    async remove(keys) {
      check()
      for (const key of keys) blobs.stored.delete(key)
    },
    async list(prefix, after = '') {
      check()
      return [...blobs.stored.keys()]
        .filter((key) => key.startsWith(prefix) && key > after)
        .sort()
        .slice(0, mostAtOnce)
    },
  }
  return blobs
}

async function* contentOf(whole: Buffer): AsyncGenerator<Uint8Array> {
  if (whole.length > 0) yield whole
}
