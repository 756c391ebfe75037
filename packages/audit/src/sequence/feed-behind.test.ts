import { afterEach, beforeEach, expect, test } from 'vitest'
import { onBothFlavours, testRecords } from '../testing/index.ts'
import { createFeed, type Feed } from './feed.ts'
import { createSeal } from './sealer.ts'

const total = 4_200

onBothFlavours('a feed, for those far behind', (log) => {
  let feed: Feed
  beforeEach(async () => {
    feed = createFeed({
      sql: log.sql,
      onError: (error) => {
        throw error
      },
    })
    // Every tenth event is Heidi's.
    for (let made = 0; made < total; made += 700) {
      await log.add(testRecords(700, (index) => ({ userId: index % 10 === 0 ? 'heidi' : 'somebody' })))
    }
    await sealAll()
  })
  afterEach(() => feed.stop())

  async function sealAll() {
    const seal = createSeal(log.sql)
    while ((await seal()).sealed > 0);
    feed.wake()
  }
  async function take(count: number, after: number, userId?: string): Promise<number[]> {
    const stream = feed.subscribe({
      after,
      matches: (event) => userId === undefined || event.userId === userId,
      userIds: userId === undefined ? undefined : [userId],
      signal: new AbortController().signal,
    })
    const numbers: number[] = []
    for await (const { sequence } of stream) {
      numbers.push(sequence)
      if (numbers.length === count) break
    }
    return numbers
  }
  const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

  test('a hundred who come back at once, from anywhere, miss nothing and see nothing twice', async () => {
    const starts = Array.from({ length: 100 }, (_, index) => (index * 41) % total)
    const seen = await Promise.all(starts.map((start) => take(total - start, start - 1)))
    for (const [index, start] of starts.entries()) expect(seen[index]).toEqual(upTo(start, total))
  })

  test('who wants one user’s events gets them all, and then the live ones', async () => {
    const rows = await log.sql<{ number: string }[]>`
      SELECT leaf_index AS number FROM audit_leaves JOIN audit_events ON id = event_id
      WHERE user_id = 'heidi' ORDER BY 1`
    const own = rows.map(({ number }) => Number(number))
    expect(own).toHaveLength(total / 10)
    expect(await take(own.length, -1, 'heidi')).toEqual(own)
    const after = own[200] ?? 0
    const more = take(own.length - 201 + 2, after, 'heidi')
    await log.add(testRecords(3, () => ({ userId: 'somebody' })))
    await log.add(testRecords(2, () => ({ userId: 'heidi' })))
    await sealAll()
    expect(await more).toEqual([...own.slice(201), total + 3, total + 4])
  })

  test('who did nothing waits for what they will do', async () => {
    const first = take(1, -1, 'peter')
    await log.add(testRecords(1, () => ({ userId: 'peter' })))
    await sealAll()
    expect(await first).toEqual([total])
  })
})
