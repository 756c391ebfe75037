import type { FeedItem } from './feed-entry.ts'

/** At most one position of a device in this time reaches a subscriber. */
export const positionEveryMs = 250
/** Devices are forgotten beyond this many, once they may move again. */
const mostRemembered = 1_000

export interface Thinning {
  /** Takes on what is new; of positions of one device only the newest stays. */
  add(items: readonly FeedItem[]): void
  /** What there is, when nothing of it comes too soon; else how long to wait. Null: nothing is there. */
  take(nowMs: number): { items: FeedItem[] } | { waitMs: number } | null
}

/**
 * Keeps positions from coming too often, and nothing else: no other entry is dropped, and all stay in order. When the
 * position of one device comes too soon, everything waits for it, so that the last number that a subscriber has seen
 * says exactly what it has: a stream that was cut off misses nothing.
 */
export function createThinning(): Thinning {
  const waiting = new Map<string, FeedItem>()
  const sentAtMs = new Map<string, number>()
  const keyOf = (item: FeedItem) => (item.kind === 'position' ? item.deviceId : `#${item.number}`)

  return {
    add(items) {
      for (const item of items) {
        const key = keyOf(item)
        // Deleted first, because a Map keeps the place of a key that is set again.
        waiting.delete(key)
        waiting.set(key, item)
      }
    },
    take(nowMs) {
      if (waiting.size === 0) return null
      let waitMs = 0
      for (const [key, { kind }] of waiting) {
        if (kind === 'position')
          waitMs = Math.max(waitMs, (sentAtMs.get(key) ?? Number.NEGATIVE_INFINITY) + positionEveryMs - nowMs)
      }
      if (waitMs > 0) return { waitMs }
      const items = [...waiting.values()]
      waiting.clear()
      if (sentAtMs.size > mostRemembered) {
        for (const [key, at] of sentAtMs) if (at + positionEveryMs <= nowMs) sentAtMs.delete(key)
      }
      for (const item of items) if (item.kind === 'position') sentAtMs.set(item.deviceId, nowMs)
      return { items }
    },
  }
}
