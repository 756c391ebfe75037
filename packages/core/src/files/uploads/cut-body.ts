/** A body that is read part by part. */
export interface CutBody {
  /** The next so many bytes at most; ends early where the body does. */
  next(mostBytes: number): AsyncGenerator<Uint8Array>
  /** Whether nothing more comes. */
  isOver(): Promise<boolean>
}

/**
 * A connection that breaks ends the body, and is no error here: what has come counts, and the sender goes on behind it.
 */
export function cutBody(body: AsyncIterable<Uint8Array>): CutBody {
  const pieces = body[Symbol.asyncIterator]()
  let left: Uint8Array | null = null

  async function piece(): Promise<Uint8Array | null> {
    while (left === null || left.length === 0) {
      const { value, done } = await pieces.next().catch(() => ({ value: null, done: true as const }))
      if (done || value === null) return null
      left = value
    }
    return left
  }

  return {
    async *next(mostBytes) {
      for (let wanted = mostBytes; wanted > 0; ) {
        const found = await piece()
        if (found === null) return
        const part = found.subarray(0, wanted)
        left = found.subarray(part.length)
        wanted -= part.length
        yield part
      }
    },
    isOver: async () => (await piece()) === null,
  }
}
