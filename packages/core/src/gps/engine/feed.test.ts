import { begin, type Sql } from '@heimdall/db'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestServices, type TestServices } from '../../testing/index.ts'
import { appendToFeed } from './append-to-feed.ts'
import { createFeed, type GpsFeed } from './feed.ts'
import type { FeedItem } from './feed-entry.ts'
import { readFeed } from './read-feed.ts'

let heimdall: TestServices
let sql: Sql
beforeAll(async () => {
  heimdall = await createTestServices()
  sql = heimdall.services.gps.timeseries
})
afterAll(() => heimdall.close())

const id = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const append = (tx: Sql, device: number, count = 1): Promise<FeedItem[]> =>
  appendToFeed(
    tx,
    Array.from({ length: count }, (_, place) => ({
      deviceId: id(device),
      userId: id(1),
      kind: 'device' as const,
      body: { place, text: 'ä "quoted" \\', share: 0.1 + 0.2, nothing: null, deep: { list: [1, true] } },
    })),
    heimdall.clock.now().getTime(),
  )
/** As the writer does it, with what the feed is told of it. */
const commit = (device: number, count = 1) => begin(sql, (tx) => append(tx, device, count))

async function whileFollowing(use: (feed: GpsFeed, heard: FeedItem[]) => Promise<void>): Promise<void> {
  const errors: unknown[] = []
  const feed = createFeed({ sql, onError: (error) => errors.push(error) })
  const end = new AbortController()
  const heard: FeedItem[] = []
  const following = (async () => {
    const batches = feed.subscribe({ after: null, matches: () => true, signal: end.signal })
    for await (const { items } of batches) heard.push(...items)
  })()
  try {
    await expect.poll(() => feed.subscribers).toBe(1)
    const [last] = await commit(0)
    feed.wake()
    await expect.poll(() => heard.at(-1)).toEqual(last)
    heard.length = 0
    await use(feed, heard)
    expect(errors).toEqual([])
  } finally {
    end.abort()
    await following
    feed.stop()
  }
}

test('what this process has committed is handed on without being read', async () => {
  // A look of its own could find the entry before it is told.
  vi.useFakeTimers({ toFake: ['setInterval'] })
  try {
    await whileFollowing(async (feed, heard) => {
      const [item] = await commit(1)
      if (!item) throw new Error('Nothing was committed')
      const changed = { ...item, body: { onlyHere: true } }
      feed.tell([changed])
      await expect.poll(() => heard).toEqual([changed])
    })
  } finally {
    vi.useRealTimers()
  }
})

test('several writers here and elsewhere, told late, in any order or never: each entry once, in order, as it is stored', () =>
  whileFollowing(async (feed, heard) => {
    const committed: FeedItem[] = []
    const turns = async (count: number) => {
      for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve))
    }
    async function lane(lane: number) {
      for (let round = 0; round < 40; round++) {
        const items = await commit(lane, 1 + ((round * 7 + lane) % 5))
        committed.push(...items)
        const way = (round * 3 + lane * 5) % 11
        // Of another process; of this one, whose answer was lost; or told when it has its turn.
        if (way < 2) feed.wake()
        else if (way > 2) void turns(way % 4).then(() => feed.tell(items))
      }
    }
    await Promise.all([lane(1), lane(2), lane(3), lane(4)])
    feed.wake()
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(committed.length)
    const first = Math.min(...committed.map(({ number }) => number))
    expect(heard).toEqual(await readFeed(sql, first, 10_000))
  }))

test('entries that are gone in front of told ones keep nobody waiting', () =>
  whileFollowing(async (feed, heard) => {
    // Never there to be read: the feed looks for itself now and then.
    await begin(sql, async (tx) => {
      const [gone] = await append(tx, 5)
      await tx`DELETE FROM gps_feed WHERE number = ${gone?.number ?? -1}`
    })
    const told = await commit(6)
    feed.tell(told)
    await expect.poll(() => heard).toEqual(told)
  }))

/** Who hears of one other device alone. */
const ofEight = (item: FeedItem) => item.deviceId === id(8)

test('of what is nothing to them nobody is woken, and of what is theirs they are', () =>
  whileFollowing(async (feed, heard) => {
    const end = new AbortController()
    const waits = vi.spyOn(end.signal, 'addEventListener')
    const theirs: FeedItem[] = []
    const following = (async () => {
      for await (const { items } of feed.subscribe({ after: null, matches: ofEight, signal: end.signal })) {
        theirs.push(...items)
      }
    })()
    await expect.poll(() => waits.mock.calls.length).toBe(1)
    const passed: FeedItem[] = []
    for (let round = 0; round < 5; round++) {
      // Longer than anything is kept in memory.
      heimdall.clock.advance(20_000)
      const items = await commit(9, 2)
      passed.push(...items)
      feed.tell(items)
      await expect.poll(() => heard).toEqual(passed)
    }
    expect(waits).toHaveBeenCalledTimes(1)
    const item = await commit(8)
    feed.tell(item)
    await expect.poll(() => theirs).toEqual(item)
    end.abort()
    await following
  }))

test('who hears of nothing for long is told how far it has come', () =>
  whileFollowing(async (feed) => {
    const end = new AbortController()
    const positions: number[] = []
    const following = (async () => {
      const options = { after: null, matches: ofEight, idleMs: 100, signal: end.signal }
      for await (const { items, position } of feed.subscribe(options)) {
        expect(items).toEqual([])
        positions.push(position)
      }
    })()
    await expect.poll(() => feed.subscribers).toBe(2)
    const [last] = await commit(9)
    feed.wake()
    await expect.poll(() => positions.at(-1)).toBe(last?.number)
    end.abort()
    await following
  }))
