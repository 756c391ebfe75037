/** For how many days positions are kept, for the writer, which asks with every position. */
export interface RetentionMemory {
  /** Null: for good. */
  days(): Promise<number | null>
  forget(): void
}

/** Changes are heard of at once; this bounds what a lost notice could do. */
const rememberedMs = 5_000

export function createRetentionMemory(read: () => Promise<number | null>): RetentionMemory {
  let known: { days: number | null; untilMs: number } | null = null
  let reading: Promise<number | null> | null = null

  async function readAnew(): Promise<number | null> {
    const mine = read()
    reading = mine
    try {
      const days = await mine
      // What was read before a change must not be remembered after it.
      if (reading === mine) known = { days, untilMs: performance.now() + rememberedMs }
      return days
    } finally {
      if (reading === mine) reading = null
    }
  }

  return {
    async days() {
      if (known && performance.now() < known.untilMs) return known.days
      return reading ?? readAnew()
    },
    forget() {
      known = null
      reading = null
    },
  }
}
