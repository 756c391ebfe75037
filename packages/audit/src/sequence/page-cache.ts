import type { Sql } from '@heimdall/db'
import { LRUCache } from 'lru-cache'
import { readFrom, type SequencedEvent } from './read-sequence.ts'

export interface Page {
  events: readonly SequencedEvent[]
  /** Where to go on. */
  next: number
}

const pageSize = 500
/** Some 20,000 events, at about 1 KB each. */
const mostPages = 40
/** What has been erased meanwhile must not go on being shown. */
const rememberedMs = 30_000

/**
 * Pages of the log, for readers who are behind. When a thousand of them come back at once they want the same pages:
 * each is read once, however many wait for it.
 */
export function createPageCache(sql: Sql): (from: number, end: number) => Promise<Page> {
  const pages = new LRUCache<number, Promise<Page>>({ max: mostPages, ttl: rememberedMs })

  /** A whole page never changes any more; retention may empty it, but numbers stay. */
  function whole(start: number): Promise<Page> {
    const known = pages.get(start)
    if (known) return known
    const reading = readFrom(sql, start, pageSize).catch((error: unknown) => {
      pages.delete(start)
      throw error
    })
    pages.set(start, reading)
    return reading
  }

  return async (from, end) => {
    const start = from - (from % pageSize)
    // What is not full yet is read as it is, and not remembered.
    if (start + pageSize > end) return readFrom(sql, from, pageSize)
    const page = await whole(start)
    return { events: page.events.filter(({ sequence }) => sequence >= from), next: start + pageSize }
  }
}
