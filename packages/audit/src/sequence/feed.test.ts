import { randomInt } from 'node:crypto'
import type { AuditEvent } from '@heimdall/contracts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onBothFlavours, testRecord, testRecords, writerOn } from '../testing/index.ts'
import { createFeed, type Feed, type SequencedEvent } from './feed.ts'
import { createSeal } from './sealer.ts'

const everything = () => true
const upTo = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

onBothFlavours('feed', (log) => {
  let feed: Feed
  let feeds: Feed[]
  let errors: unknown[]
  beforeEach(() => {
    errors = []
    feeds = []
    feed = open()
  })
  afterEach(() => {
    for (const opened of feeds) opened.stop()
    expect(errors).toEqual([])
  })
  function open(): Feed {
    const opened = createFeed({ sql: log.sql, onError: (error) => errors.push(error) })
    feeds.push(opened)
    return opened
  }
  const grow = async (count: number, overrides: Parameters<typeof testRecords>[1] = undefined) => {
    await log.add(testRecords(count, overrides))
    while ((await createSeal(log.sql)()).sealed > 0);
    feed.wake()
  }
  interface Follow {
    feed?: Feed
    after?: number | null
    matches?: (event: AuditEvent) => boolean
    signal?: AbortSignal
  }
  const follow = (options: Follow = {}) =>
    (options.feed ?? feed).subscribe({
      after: options.after ?? null,
      matches: options.matches ?? everything,
      signal: options.signal ?? new AbortController().signal,
    })
  /** Reads until it has `count`, then leaves. */
  async function take(count: number, options: Follow = {}): Promise<SequencedEvent[]> {
    const taken: SequencedEvent[] = []
    if (count === 0) return taken
    for await (const item of follow(options)) {
      taken.push(item)
      if (taken.length === count) break
    }
    return taken
  }
  const numbers = (items: SequencedEvent[]) => items.map(({ sequence }) => sequence)
  const joined = (count: number) => expect.poll(() => feed.subscribers).toBe(count)

  /** A subscriber is counted before it knows where the log ends: whoever begins now is fed until it has enough. */
  async function takeFromNow(count: number, options: Follow = {}): Promise<number[]> {
    let done = false
    const taking = take(count, options).finally(() => {
      done = true
    })
    while (!done) await grow(1)
    return numbers(await taking)
  }

  test('begins now, and brings what comes, in order', async () => {
    await grow(5)
    const taken = await takeFromNow(7)
    const first = taken[0] ?? 0
    expect(first).toBeGreaterThanOrEqual(5)
    expect(taken).toEqual(upTo(first, first + 7))
  })

  test('brings the whole event', async () => {
    const record = testRecord({ userId: 'x', metadata: { a: [1] }, ipAddress: '203.0.113.7' })
    await log.add([record])
    await grow(0)
    expect(await take(1, { after: -1 })).toEqual([
      { sequence: 0, event: { ...record, isReported: false, createdAt: record.createdAt.toISOString() } },
    ])
  })

  test.each([
    ['the beginning', -1, 0],
    ['the middle', 41, 42],
    ['the last', 99, 100],
  ])('resumes right behind %s', async (_name, after, from) => {
    await grow(100)
    const taking = take(110 - from, { after })
    await joined(1)
    await grow(10)
    expect(numbers(await taking)).toEqual(upTo(from, 110))
  })

  test.each([1_000, Number.MAX_SAFE_INTEGER, Number('9'.repeat(18))])(
    'a number from the future (%d) begins now rather than never',
    async (after) => {
      await grow(3)
      const taken = await takeFromNow(2, { after })
      expect(taken[0]).toBeGreaterThanOrEqual(3)
    },
  )

  test('keeps to the filter, and its numbers are those of the log', async () => {
    await grow(20, (index) => ({ userId: index % 5 === 0 ? 'wanted' : 'other' }))
    const matches = (event: AuditEvent) => event.userId === 'wanted'
    expect(numbers(await take(4, { after: -1, matches }))).toEqual([0, 5, 10, 15])
  })

  test('an abort ends it, whether it waits or works, and it is forgotten', async () => {
    await grow(3)
    const stop = new AbortController()
    const waiting = follow({ signal: stop.signal }).next()
    const busy = follow({ after: -1, signal: stop.signal })
    expect((await busy.next()).value?.sequence).toBe(0)
    await joined(2)
    stop.abort()
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(await busy.next()).toEqual({ done: true, value: undefined })
    expect(feed.subscribers).toBe(0)
    expect(await follow({ after: -1, signal: AbortSignal.abort() }).next()).toEqual({
      done: true,
      value: undefined,
    })
  })

  test('stop ends all of them', async () => {
    await grow(1)
    const streams = [follow({ after: -1 }), follow({ after: -1 })]
    for (const stream of streams) expect((await stream.next()).value?.sequence).toBe(0)
    const waiting = streams.map((stream) => stream.next())
    feed.stop()
    const ended = { done: true, value: undefined }
    expect(await Promise.all(waiting)).toEqual([ended, ended])
    expect(await follow({ after: -1 }).next()).toEqual(ended)
  })

  test('a reader who falls far behind what is kept in memory misses nothing', async () => {
    await grow(10)
    const slow = follow({ after: 4 })
    expect((await slow.next()).value?.sequence).toBe(5)
    // Another reader keeps the memory moving on, past the slow one.
    const quick = take(5_000, { after: 9 })
    for (let round = 0; round < 5; round++) await grow(1_000)
    expect(numbers(await quick)).toEqual(upTo(10, 5_010))
    const rest: number[] = []
    while (rest.length < 5_004) {
      const item = await slow.next()
      if (item.done) throw new Error('ended early')
      rest.push(item.value.sequence)
    }
    expect(rest).toEqual(upTo(6, 5_010))
    await slow.return()
  })

  test('loses no wake-up, also one that comes while it reads', async () => {
    let gate = Promise.resolve()
    let reads = 0
    /** The database, whose answers the test can hold back. */
    const sql = new Proxy(log.sql, {
      async apply(target, self, parameters) {
        const rows = await Reflect.apply(target, self, parameters)
        reads++
        await gate
        return rows
      },
    })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    // Without its poll, which would make up for it.
    const deaf = createFeed({ sql, onError: (error) => errors.push(error) })
    vi.useRealTimers()
    feeds.push(deaf)
    await grow(1)
    const stream = follow({ after: -1, feed: deaf })
    expect((await stream.next()).value?.sequence).toBe(0)
    const next = stream.next()
    const held = Promise.withResolvers<void>()
    gate = held.promise
    const before = reads
    deaf.wake()
    await expect.poll(() => reads).toBe(before + 1)
    await log.add(testRecords(1))
    await createSeal(log.sql)()
    deaf.wake()
    held.resolve()
    expect((await next).value?.sequence).toBe(1)
    await stream.return()
  })

  test('two feeds bring the same, one of which is told nothing', async () => {
    await grow(1)
    const streams = [follow({ after: -1 }), follow({ after: -1, feed: open() })]
    for (const stream of streams) expect((await stream.next()).value?.sequence).toBe(0)
    // Both are up to date now and wait for news.
    const taking = streams.map(async (stream) => {
      const taken: number[] = []
      for await (const { sequence } of stream) if (taken.push(sequence) === 30) break
      return taken
    })
    await grow(30)
    expect(await Promise.all(taking)).toEqual([upTo(1, 31), upTo(1, 31)])
  })

  test('readers who come, leave and resume at random while it is written to miss nothing and see nothing twice', async () => {
    await log.add([testRecord()])
    const total = 1_201
    let written = 1
    const write = async () => {
      const writer = writerOn(log.connectAgain())
      while (written < total) {
        const count = Math.min(randomInt(1, 12), total - written)
        written += count
        await writer.append(testRecords(count))
      }
    }
    let sealing = true
    const sealAll = async () => {
      const seal = createSeal(log.connectAgain().sql)
      while (sealing) {
        const { sealed } = await seal()
        // Half of the wake-ups are lost.
        if (sealed > 0 && randomInt(2) === 0) for (const opened of feeds) opened.wake()
      }
    }
    open()
    const read = async () => {
      const seen: number[] = []
      while (seen.length < total) {
        const from = feeds[randomInt(feeds.length)] ?? feed
        const stay = Math.min(randomInt(1, 200), total - seen.length)
        seen.push(...numbers(await take(stay, { feed: from, after: seen.length - 1 })))
      }
      return seen
    }
    const sealer = sealAll()
    const [readers] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, read)),
      Promise.all([write(), write(), write()]),
    ])
    sealing = false
    await sealer
    for (const seen of readers) expect(seen).toEqual(upTo(0, total))
    for (const opened of feeds) expect(opened.subscribers).toBe(0)
  })
})
