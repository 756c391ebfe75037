import { beforeEach, describe, expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { facets } from '../rollup/facets.ts'
import { histogram } from '../rollup/histogram.ts'
import { onBothFlavours, testNow, testRecords, testTime } from '../testing/index.ts'
import { countEvents } from './count-events.ts'
import { type Cursor, readCursor, type SortDirection, type SortField } from './cursor.ts'
import type { EventFilter } from './filter.ts'
import { type ListOptions, listEvents, PageOutOfReach } from './list-events.ts'

const hourMs = 3_600_000
/** All events, by a filter that no index serves. */
const all: EventFilter = { isReported: false }
const orders = (['created_at', 'event_type', 'user_id', 'status'] as const).flatMap((field) =>
  (['asc', 'desc'] as const).map((direction) => [field, direction] as const),
)

/** The head says that there are more events than one look takes in, so that every read goes step by step. */
onBothFlavours('a log too large for one look', (log) => {
  let records: AuditRecord[]
  beforeEach(async () => {
    // From milliseconds to weeks apart, and some at once.
    records = testRecords(60, (index) => ({
      createdAt: new Date(
        testTime.getTime() + ([0, 1, 900, hourMs, 700 * hourMs][index % 5] ?? 0) * Math.ceil(index / 10),
      ),
      eventType: ['login', 'logout', 'bot_started'][index % 3] ?? '',
      userId: [null, 'a', 'B', 'ä', ''][index % 4] ?? null,
      status: index % 7 === 0 ? 'failure' : 'success',
      description: index % 20 === 3 ? 'needle' : 'hay',
    }))
    await log.add(records)
    await log.sql`UPDATE audit_head SET size = 1000000`
  })

  const list = (
    filter: EventFilter,
    [sortField, sortDirection]: readonly [SortField, SortDirection],
    rest: Partial<ListOptions> = {},
  ) =>
    listEvents(log.db, {
      filter,
      sortField,
      sortDirection,
      limit: 100,
      cursor: null,
      skip: 0,
      now: testNow,
      ...rest,
    })

  /** Every page by cursor. */
  async function follow(
    filter: EventFilter,
    order: (typeof orders)[number],
    limit: number,
    budgetMs: number,
  ) {
    const ids: string[] = []
    let cursor: Cursor | null = null
    for (let page = 0; page < 1_000; page++) {
      const { events, nextCursor } = await list(filter, order, { limit, cursor, budgetMs })
      ids.push(...events.map(({ id }) => id))
      if (nextCursor === null) return ids
      cursor = readCursor(nextCursor, ...order)
    }
    throw new Error('The cursors go round in circles')
  }

  test.each(orders)('passes every event once, by %s %s, however little time there is', async (...order) => {
    const whole = (await list(all, order, { budgetMs: 60_000 })).events.map(({ id }) => id)
    expect(new Set(whole).size).toBe(60)
    expect(await follow(all, order, 7, 60_000)).toEqual(whole)
    expect(await follow(all, order, 7, 5)).toEqual(whole)
  })

  test('stops looking for what is rare, says where, and goes on from there', async () => {
    const needles = records.filter(({ description }) => description === 'needle')
    const filter: EventFilter = {
      search: {
        from: null,
        to: null,
        conditions: [{ kind: 'contains', fields: ['description'], texts: ['needle'], negated: false }],
      },
    }
    const order = ['created_at', 'desc'] as const
    const first = await list(filter, order, { limit: 10, budgetMs: 0 })
    expect(first.events).toEqual([])
    const cursor = readCursor(first.nextCursor ?? '', ...order)
    expect(cursor).not.toBeNull()
    const rest = await list(filter, order, { limit: 10, cursor, budgetMs: 60_000 })
    expect(rest.events.map(({ id }) => id).toSorted()).toEqual(needles.map(({ id }) => id).toSorted())
    expect(rest.nextCursor).toBeNull()
    expect(await countEvents(log.db, filter, { budgetMs: 60_000, now: testNow })).toBe(needles.length)
    expect(await countEvents(log.db, filter, { budgetMs: 0, now: testNow })).toBeNull()
  })

  test('by user, begins with somebody where there are no events of nobody, however little time there is', async () => {
    const first = { limit: 1, budgetMs: 0 }
    const [oldest] = records
      .filter(({ userId }) => userId === 'B')
      .toSorted(
        (one, other) => Number(one.createdAt) - Number(other.createdAt) || (one.id < other.id ? -1 : 1),
      )
    const order = ['user_id', 'asc'] as const
    expect((await list({}, order, first)).events[0]?.userId).toBeNull()
    await log.sql`DELETE FROM audit_events WHERE user_id IS NULL OR user_id = ''`
    expect((await list({}, order, first)).events.map(({ id }) => id)).toEqual([oldest?.id])
  })

  test('forwards, begins with the oldest event, whatever the leaves say', async () => {
    const order = ['created_at', 'asc'] as const
    const whole = (await list(all, order, { budgetMs: 60_000 })).events.map(({ id }) => id)
    const leaf = async (at: Date) => {
      await log.sql`DELETE FROM audit_leaves`
      await log.sql`
        INSERT INTO audit_leaves (leaf_index, event_id, created_at) VALUES (0, gen_random_uuid(), ${at.toISOString()})`
    }
    for (const days of [-900, -1, 0, 3, 900]) {
      await leaf(new Date(testTime.getTime() + days * 24 * hourMs))
      const { events } = await list(all, order, { budgetMs: 60_000 })
      expect(events.map(({ id }) => id)).toEqual(whole)
    }
  })

  test('a total goes on while the list is waited for, and no longer', async () => {
    const still = new Promise(() => undefined)
    const filter: EventFilter = { resourceType: 'nowhere' }
    const count = (beside?: Promise<unknown>) =>
      countEvents(log.db, filter, { budgetMs: 0, now: testNow, ...(beside && { beside }) })
    expect(await count()).toBeNull()
    expect(await count(still)).toBe(0)
    expect(await count(Promise.reject(new Error('no list')).catch(() => undefined))).toBeNull()
  })

  test('what one person did lately is counted to the end, where that is little', async () => {
    const from = new Date(testTime.getTime() - hourMs)
    const now = () => new Date(testTime.getTime() + 24 * hourMs)
    const count = (filter: EventFilter) => countEvents(log.db, filter, { budgetMs: 0, now })
    const failed = records.filter(({ userId, status }) => userId === 'a' && status === 'failure')
    expect(failed.length).toBeGreaterThan(0)
    const filter = { userIds: ['a'], status: 'failure' } as const
    expect(await count({ ...filter, from })).toBe(failed.length)
    expect(await count({ ...filter, userIds: ['nobody'], from })).toBe(0)
    // Of long ago no index may tell.
    expect(await count(filter)).toBeNull()
    await log.add(testRecords(1_001, () => ({ userId: 'busy', createdAt: testTime })))
    expect(await count({ ...filter, userIds: ['busy'], from })).toBeNull()
  })

  test('by user and by type, passes over those who have nothing in the time asked for', async () => {
    const newest = Math.max(...records.map(({ createdAt }) => createdAt.getTime()))
    const filter = { from: new Date(newest - hourMs) }
    const within = records.filter(({ createdAt }) => createdAt >= filter.from)
    expect(within.length).toBeLessThan(20)
    for (const order of orders) {
      const { events } = await list(filter, order, { budgetMs: 60_000 })
      expect([order, events.map(({ id }) => id).toSorted()]).toEqual([
        order,
        within.map(({ id }) => id).toSorted(),
      ])
    }
  })

  test('reaches a page by number, or says that it takes too long', async () => {
    const order = ['created_at', 'desc'] as const
    const whole = (await list(all, order, { budgetMs: 60_000 })).events.map(({ id }) => id)
    const third = await list(all, order, { limit: 10, skip: 20, budgetMs: 60_000 })
    expect(third.events.map(({ id }) => id)).toEqual(whole.slice(20, 30))
    expect(await list(all, order, { limit: 10, skip: 60, budgetMs: 60_000 })).toEqual({
      events: [],
      nextCursor: null,
    })
    await expect(list(all, order, { limit: 10, skip: 20, skippingMs: 0 })).rejects.toThrow(PageOutOfReach)
  })

  describe('figures', () => {
    const span = {
      from: new Date(testTime.getTime() - hourMs),
      to: new Date(testTime.getTime() + 5_000 * hourMs),
    }
    const filter: EventFilter = { userIds: ['a'] }
    test('are those of all events, step by step', async () => {
      const own = records.filter(({ userId }) => userId === 'a').length
      const { statuses, isPartial } = await facets(log.db, { filter, span, budgetMs: 60_000 })
      expect(statuses.reduce((sum, { count }) => sum + count, 0)).toBe(own)
      expect(isPartial).toBe(false)
      const { buckets } = await histogram(log.db, {
        filter,
        span,
        budgetMs: 60_000,
        buckets: 9,
        timeZone: 'UTC',
      })
      expect(buckets.reduce((sum, { success, failure }) => sum + success + failure, 0)).toBe(own)
    })

    test('are partial when time is over, and say so', async () => {
      expect(await facets(log.db, { filter, span, budgetMs: 0 })).toMatchObject({ isPartial: true })
      expect(
        await histogram(log.db, { filter, span, budgetMs: 0, buckets: 9, timeZone: 'UTC' }),
      ).toMatchObject({
        isPartial: true,
      })
    })
  })
})
