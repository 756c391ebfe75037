import type { Sql } from '@heimdall/db'
import type { FeedItem } from './feed-entry.ts'
import { createOwnEntries } from './own-entries.ts'
import { feedSize, feedStart, readFeed } from './read-feed.ts'
import { createThinning } from './thin.ts'

interface FeedOptions {
  /** The number to go on behind; null: from now on. */
  after: number | null
  matches(item: FeedItem): boolean
  /** After how long without a match a batch without items says how far the feed has been read. Default: never. */
  idleMs?: number | null
  signal: AbortSignal
}

export interface FeedBatch {
  items: readonly FeedItem[]
  /** What to resume behind: the number of the last item, or where there is none, of the last entry that was read. */
  position: number
}

export interface GpsFeed {
  /**
   * What matches, in the one order, from right behind `after`. At most one position of a device comes in 250 ms; all else
   * comes, once, however slow the reader: who falls behind what is kept in memory reads the database.
   */
  subscribe(options: FeedOptions): AsyncGenerator<FeedBatch, void, undefined>
  /** Where a stream goes on behind; `isReset` where what it asks for is not kept, or was never given. */
  resumePoint(after: number | null): Promise<{ after: number; isReset: boolean }>
  /** Says that there may be more, here or by another process. */
  wake(): void
  /** The same of what this process has committed just now, which need not be read. */
  tell(items: readonly FeedItem[]): void
  readonly subscribers: number
  stop(): void
}

/** A subscriber that has read all there is. */
interface Waiting {
  /** Where it reads on; moves on with what is nothing to it, of which it is not woken. */
  next: number
  matches(item: FeedItem): boolean
  wake(): void
}

/** Kept in memory for readers that are up to date, at about 400 bytes each. */
const recentLimit = 20_000
const recentMs = 10_000
const pageSize = 2_000
/** How long a lost notification can delay an entry. */
const pollMs = 200

/** Each process reads once what others have added to the feed, and hands it to its subscribers with what it added itself. */
export function createFeed({ sql, onError }: { sql: Sql; onError(error: unknown): void }): GpsFeed {
  /** Ascending, all that lies between the first of them and `end`. */
  let recent: FeedItem[] = []
  let recentFrom = 0
  let end: number | null = null
  let subscribers = 0
  let isReading = false
  /** Whether others may have added something since the database was asked last. */
  let mayHaveMore = false
  let stopped = false
  const own = createOwnEntries()
  const waiting = new Set<Waiting>()
  const poll = setInterval(() => {
    if (subscribers > 0) wake()
  }, pollMs)
  poll.unref()

  function wake() {
    mayHaveMore = true
    goOn()
  }

  function tell(items: readonly FeedItem[]) {
    // Whoever comes asks the database how far it is.
    if (end === null || stopped) return
    own.add(items)
    goOn()
  }

  const isMore = (from: number) => mayHaveMore || own.nextBehind(from) !== null

  function goOn() {
    if (subscribers === 0 || stopped || isReading || end === null || !isMore(end)) return
    isReading = true
    handOn()
      .catch((error: unknown) => {
        // All of it is in the database, which the next look asks.
        own.clear()
        onError(error)
      })
      .finally(() => {
        isReading = false
        goOn()
      })
  }

  async function handOn() {
    while (end !== null && isMore(end)) {
      const from: number = end
      const ours = own.take(from)
      if (ours) {
        take(ours, from + ours.length)
        continue
      }
      // What lies in front of ours is mostly ours as well, and its answer on the way.
      if (!mayHaveMore) await new Promise((resolve) => setImmediate(resolve))
      if (own.nextBehind(from) === from) continue
      mayHaveMore = false
      const before = own.nextBehind(from)
      const items = await readFeed(sql, from, pageSize, before)
      // Everybody left, and somebody came, meanwhile: they have begun anew.
      if (end !== from) return
      if (items.length === pageSize) mayHaveMore = true
      const next = (items.at(-1)?.number ?? from - 1) + 1
      // In front of ours everything is committed: what is not there is gone.
      take(items, before !== null && items.length < pageSize ? before : next)
    }
  }

  function take(items: readonly FeedItem[], next: number) {
    if (next === end) return
    recent.push(...items)
    end = next
    forgetOld()
    for (const one of [...waiting]) {
      if (items.some((item) => item.number >= one.next && one.matches(item))) one.wake()
      else one.next = Math.max(one.next, next)
    }
  }

  /** Numbers without an entry lie before an item, never behind what was read: so what is left is whole from its first on. */
  function forgetOld() {
    const oldest = (recent.at(-1)?.at ?? 0) - recentMs
    let gone = Math.max(0, recent.length - recentLimit)
    while (gone < recent.length && (recent[gone]?.at ?? 0) < oldest) gone++
    if (gone < recent.length / 4) return
    recentFrom = (recent[gone - 1]?.number ?? 0) + 1
    recent = recent.slice(gone)
  }

  /** Resolves when something that matches has come from `next` on, or the time is over; with where to read on. */
  function untilNews(
    next: number,
    matches: FeedOptions['matches'],
    signal: AbortSignal,
    timeoutMs: number | null,
  ): Promise<number> {
    // It may have come since we looked.
    if (end !== null && end > next) return Promise.resolve(next)
    return new Promise((resolve) => {
      const timer = timeoutMs === null ? undefined : setTimeout(wake, timeoutMs)
      const one: Waiting = { next, matches, wake }
      function wake() {
        clearTimeout(timer)
        waiting.delete(one)
        signal.removeEventListener('abort', wake)
        resolve(one.next)
      }
      waiting.add(one)
      signal.addEventListener('abort', wake, { once: true })
      if (signal.aborted || stopped) wake()
    })
  }

  /** What is there from `from` on as far as is known, a page at most, and where to go on. */
  async function itemsFrom(from: number): Promise<{ items: readonly FeedItem[]; next: number }> {
    if (end === null || from >= end) return { items: [], next: from }
    if (from >= recentFrom) return { items: recent.slice(placeOf(recent, from)), next: end }
    const inMemory = recentFrom
    const items = await readFeed(sql, from, pageSize)
    const next = (items.at(-1)?.number ?? from - 1) + 1
    // Numbers whose entries are gone are passed over.
    return { items, next: items.length < pageSize ? Math.max(next, inMemory) : next }
  }

  async function* subscribe({
    after,
    matches,
    idleMs = null,
    signal,
  }: FeedOptions): AsyncGenerator<FeedBatch, void, undefined> {
    const size = await feedSize(sql)
    subscribers++
    try {
      if (end === null) {
        end = size
        recentFrom = size
        wake()
      }
      let next = after === null ? size : Math.min(after + 1, size)
      const thinning = createThinning()
      let told = { next, atMs: performance.now() }
      while (!signal.aborted && !stopped) {
        const read = await itemsFrom(next)
        const isNews = read.next > next
        next = read.next
        thinning.add(read.items.filter(matches))
        const taken = thinning.take(performance.now())
        if (taken && 'items' in taken) {
          const position = taken.items.at(-1)?.number ?? next - 1
          told = { next: position + 1, atMs: performance.now() }
          yield { items: taken.items, position }
          continue
        }
        const isPassing = idleMs !== null && taken === null && next > told.next
        if (isPassing && performance.now() - told.atMs >= idleMs) {
          told = { next, atMs: performance.now() }
          yield { items: [], position: next - 1 }
        } else if (!isNews || taken !== null) {
          next = await untilNews(next, matches, signal, taken?.waitMs ?? idleMs)
        }
      }
    } finally {
      subscribers--
      if (subscribers === 0) {
        // With nobody listening the feed sleeps; remembering across that would leave a hole.
        recent = []
        end = null
        own.clear()
      }
    }
  }

  return {
    subscribe,
    async resumePoint(after) {
      const [start, size] = [await feedStart(sql), await feedSize(sql)]
      if (after === null) return { after: size - 1, isReset: false }
      const isKnown = after < size && after >= start - 1
      return isKnown ? { after, isReset: false } : { after: size - 1, isReset: true }
    },
    wake,
    tell,
    get subscribers() {
      return subscribers
    },
    stop() {
      stopped = true
      clearInterval(poll)
      for (const one of [...waiting]) one.wake()
    },
  }
}

/** Where in an ascending list the first item from `number` on stands. */
function placeOf(items: readonly FeedItem[], number: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.number ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
