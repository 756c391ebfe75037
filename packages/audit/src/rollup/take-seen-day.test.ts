import { expect, test } from 'vitest'
import { listEvents } from '../read/list-events.ts'
import { onBothFlavours, testNow, testRecord, testTime } from '../testing/index.ts'
import { createTakeSeenDay } from './take-seen-day.ts'

const dayMs = 86_400_000
const dayBegan = Math.floor(testTime.getTime() / dayMs) * dayMs
const orders = (['user_id', 'event_type'] as const).flatMap((sortField) =>
  (['asc', 'desc'] as const).map((sortDirection) => ({ sortField, sortDirection })),
)

onBothFlavours('who and what there was, by day', (log) => {
  const after = (days: number) => new Date(dayBegan + days * dayMs)
  const add = (...acts: readonly [userId: string | null, eventType: string, days: number][]) =>
    log.add(
      acts.map(([userId, eventType, days]) => testRecord({ userId, eventType, createdAt: after(days) })),
    )
  const hasColumnstore = async () =>
    (await log.sql`SELECT FROM pg_extension WHERE extname = 'timescaledb'`).length > 0
  const take = async (now: Date, mostEvents?: number) => {
    const step = createTakeSeenDay({ sql: log.sql, now: () => now, ...(mostEvents && { mostEvents }) })
    while (await step());
    const [row] = await log.sql`SELECT count(*)::int AS days FROM audit_seen_days`
    return row?.days
  }
  /** All lists by user and by type, of any time, a page at a time. */
  const lists = async () => {
    await log.sql`UPDATE audit_head SET size = 1000000`
    const found: unknown[] = []
    for (const filter of [
      {},
      { from: after(1.5) },
      { to: after(3.2) },
      { from: after(0.1), to: after(41) },
    ]) {
      for (const order of orders) {
        const { events } = await listEvents(log.db, {
          filter,
          ...order,
          limit: 100,
          cursor: null,
          skip: 0,
          budgetMs: 60_000,
          now: testNow,
        })
        found.push([filter, order, events.map(({ id }) => id)])
      }
    }
    return found
  }
  const some = () =>
    add(
      ['a', 'login', 0.1],
      ['b', 'logout', 0.2],
      [null, 'login', 0.3],
      ['a', 'bot_started', 2.1],
      ['c', 'login', 3.1],
      ['c', 'login', 3.3],
      ['d', 'logout', 40.5],
      ['', 'bot_started', 41.5],
      ['a', 'login', 60.2],
    )

  test('changes no list, be it taken in or not', async () => {
    await some()
    const before = await lists()
    expect(await take(after(60.5))).toBe((await hasColumnstore()) ? 5 : 0)
    expect(await lists()).toEqual(before)
    await add(['e', 'settings_changed', 60.4], ['b', 'login', 50.1])
    const late = await lists()
    expect(late).not.toEqual(before)
    await log.sql`TRUNCATE audit_seen_days, audit_seen_users, audit_seen_types`
    expect(await lists()).toEqual(late)
  })

  test('what comes late, and long ago, is there with the next step', async () => {
    await some()
    await take(after(61))
    await add(['late', 'settings_changed', 1.1])
    await take(after(61))
    const taken = await lists()
    await log.sql`TRUNCATE audit_seen_days, audit_seen_users, audit_seen_types`
    expect(await lists()).toEqual(taken)
  })

  test('tells what is long ago without a look at the log, where that has no index', async () => {
    await some()
    await take(after(61))
    const usersOf = async (sortDirection: 'asc' | 'desc') => {
      const order = { sortField: 'user_id', sortDirection } as const
      const page = { filter: {}, limit: 100, cursor: null, skip: 0, budgetMs: 60_000, now: testNow }
      const { events } = await listEvents(log.db, { ...order, ...page })
      return [...new Set(events.map(({ userId }) => userId ?? ''))]
    }
    await log.sql`UPDATE audit_head SET size = 1000000`
    expect(await usersOf('asc')).toEqual(['', 'a', 'b', 'c', 'd'])
    await log.sql`DELETE FROM audit_seen_users WHERE user_id IN ('c', 'd')`
    // What 'd' did is of the last 28 days, that of 'c' is older.
    const left = (await hasColumnstore()) ? ['', 'a', 'b', 'd'] : ['', 'a', 'b', 'c', 'd']
    expect(await usersOf('asc')).toEqual(left)
    expect(await usersOf('desc')).toEqual(left.toReversed())
  })

  test('a day with too many events ends it', async () => {
    await some()
    expect(await take(after(61), 1)).toBe(0)
    expect(await log.sql`SELECT FROM audit_seen_days`).toHaveLength(0)
  })

  test('is forgotten with the last of its events', async () => {
    await some()
    await take(after(61))
    await log.sql`UPDATE audit_retention SET dropped_before = ${after(35).toISOString()}`
    await add(['late', 'login', 60.7])
    await take(after(61))
    const users = await log.sql`SELECT user_id FROM audit_seen_users ORDER BY user_id`
    expect(users.map(({ user_id }) => user_id)).toEqual(
      (await hasColumnstore()) ? ['', 'a', 'd', 'late'] : [],
    )
  })
})
