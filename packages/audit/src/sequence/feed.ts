import type { AuditEvent } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { createPageCache } from './page-cache.ts'
import { readOfUsers } from './read-of-users.ts'
import { headSize, readFrom, type SequencedEvent } from './read-sequence.ts'

export type { SequencedEvent } from './read-sequence.ts'

export interface Feed {
  /**
   * Every event that matches, in the log's order, from right behind `after` (or from now on). Nothing is missing and
   * nothing comes twice, however slow the reader: whoever falls behind what is kept in memory reads the database.
   */
  subscribe(options: FeedOptions): AsyncGenerator<SequencedEvent, void, undefined>
  /** The same, as many at a time as there are: who writes them on does so once for all of them. */
  batches(options: FeedOptions): AsyncGenerator<readonly SequencedEvent[], void, undefined>
  /** Says that the log has grown, here or in another process. */
  wake(): void
  readonly subscribers: number
  stop(): void
}

interface FeedOptions {
  after: number | null
  matches(event: AuditEvent): boolean
  /** When `matches` lets nobody else's events through: who is far behind then reads only theirs. */
  userIds?: readonly string[] | undefined
  signal: AbortSignal
}

/** Events kept in memory for readers that are up to date; at about 1 KB each. */
const recentLimit = 2_000
const recentMs = 30_000
const pageSize = 500
/** From here on it is cheaper to look for what some users did than to read all. */
const farBehind = 2_000
/** How long a lost notification can delay an event. */
const pollMs = 500

export function createFeed({ sql, onError }: { sql: Sql; onError(error: unknown): void }): Feed {
  const readPage = createPageCache(sql)
  /** Ascending and ending right before `end`, the number that the next event will have. */
  let recent: SequencedEvent[] = []
  /** When what is right before `end` has come. */
  let arrivals: { atMs: number; end: number }[] = []
  let end: number | null = null
  let subscribers = 0
  let refresh: Promise<void> | null = null
  let refreshAgain = false
  const waiting = new Set<Waiting>()
  let stopped = false
  const poll = setInterval(() => {
    forgetOld()
    if (subscribers > 0) wake()
  }, pollMs)
  poll.unref()

  function wake() {
    if (subscribers === 0 || stopped) return
    if (refresh) {
      refreshAgain = true
      return
    }
    refresh = readNew()
      .catch(onError)
      .finally(() => {
        refresh = null
        if (refreshAgain) {
          refreshAgain = false
          wake()
        }
      })
  }

  async function readNew() {
    for (;;) {
      if (end === null) return
      const start: number = end
      const page = await readFrom(sql, start, pageSize)
      if (page.next === start || end !== start) return
      end = page.next
      recent = [...recent, ...page.events].slice(-recentLimit)
      arrivals.push({ atMs: performance.now(), end })
      for (const reader of waiting) {
        // To wake a thousand readers for an event that one of them wants would cost more than to look for them.
        const isForReader = reader.next !== start || page.events.some(({ event }) => reader.matches(event))
        if (isForReader) reader.wake()
        else reader.next = page.next
      }
    }
  }

  /** Resolves with the number to go on from, when there may be something behind it. */
  function untilNews(
    next: number,
    matches: (event: AuditEvent) => boolean,
    signal: AbortSignal,
  ): Promise<number> {
    return new Promise((resolve) => {
      const reader = { next, matches, wake }
      function wake() {
        waiting.delete(reader)
        signal.removeEventListener('abort', wake)
        resolve(reader.next)
      }
      waiting.add(reader)
      signal.addEventListener('abort', wake, { once: true })
      if (signal.aborted) wake()
    })
  }

  async function* subscribe(options: FeedOptions) {
    for await (const batch of batches(options)) {
      for (const item of batch) {
        if (options.signal.aborted) return
        yield item
      }
    }
  }

  async function* batches({ after, matches, userIds, signal }: FeedOptions) {
    subscribers++
    try {
      const size = await headSize(sql)
      if (end === null) {
        end = size
        wake()
      }
      // A number from the future is that of another log, a restored one say: begin now rather than never.
      let next = after === null ? size : Math.min(after + 1, size)
      while (!signal.aborted && !stopped) {
        const known = end ?? next
        const oldest = recent[0]?.sequence ?? known
        let events: readonly SequencedEvent[]
        if (next >= known) {
          next = await untilNews(next, matches, signal)
          continue
        }
        if (next >= oldest) {
          events = recent.slice(placeOf(recent, next))
          next = known
        } else {
          const page =
            userIds && known - next > farBehind
              ? await readOfUsers(sql, userIds, { from: next, to: known, limit: pageSize })
              : await readPage(next, known)
          if (page.next === next) {
            next = await untilNews(next, matches, signal)
            continue
          }
          events = page.events
          next = page.next
        }
        const wanted = events.filter(({ event }) => matches(event))
        if (wanted.length > 0 && !signal.aborted) yield wanted
      }
    } finally {
      subscribers--
      if (subscribers === 0) forget()
    }
  }

  /** What has been erased meanwhile must not go on being shown; who needs what is older reads the database. */
  function forgetOld() {
    const oldest = performance.now() - recentMs
    let gone = 0
    for (let first = arrivals[0]; first && first.atMs < oldest; first = arrivals[0]) {
      gone = first.end
      arrivals.shift()
    }
    if (gone > 0) recent = recent.slice(placeOf(recent, gone))
  }

  /** With nobody listening the feed sleeps; remembering across that would leave a hole. */
  function forget() {
    recent = []
    arrivals = []
    end = null
  }

  return {
    subscribe,
    batches,
    wake,
    get subscribers() {
      return subscribers
    },
    stop() {
      stopped = true
      clearInterval(poll)
      for (const reader of waiting) reader.wake()
    },
  }
}

interface Waiting {
  /** The number that this reader has not seen yet. */
  next: number
  matches(event: AuditEvent): boolean
  wake(): void
}

/** Where in an ascending list the first item from `sequence` on stands. */
function placeOf(items: readonly SequencedEvent[], sequence: number): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle]?.sequence ?? 0) < sequence) low = middle + 1
    else high = middle
  }
  return low
}
