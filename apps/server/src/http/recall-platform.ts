import type { Platform } from '@heimdall/core'

const patienceMs = 1_000

/** Reads what the platform says of itself; while the database is away, what was known last, or null. */
export function recallPlatform(read: () => Promise<Platform>): () => Promise<Platform | null> {
  let known: Platform | null = null
  let reading: Promise<unknown> | null = null
  return async () => {
    // Many pages at once ask the database once.
    reading ??= read()
      .then((platform) => {
        known = platform
      })
      .catch(() => undefined)
      .finally(() => {
        reading = null
      })
    const late = Promise.withResolvers<void>()
    const timer = setTimeout(late.resolve, patienceMs)
    await Promise.race([reading, late.promise])
    clearTimeout(timer)
    return known
  }
}
