import { expect, test } from 'vitest'
import { createTakeActiveHour } from '../rollup/take-active-hour.ts'
import { onBothFlavours, testNow, testRecord, testTime } from '../testing/index.ts'
import { whoWasActive } from './who-was-active.ts'

onBothFlavours('who was active', (log) => {
  const after = (hours: number) => new Date(testTime.getTime() + hours * 3_600_000)
  const add = (...acts: readonly [userId: string | null, hours: number][]) =>
    log.add(acts.map(([userId, hours]) => testRecord({ userId, createdAt: after(hours) })))
  const remember = async (now: Date, { sql } = log as Pick<typeof log, 'sql'>, mostEvents?: number) => {
    const take = createTakeActiveHour({ sql, now: () => now, ...(mostEvents && { mostEvents }) })
    while (await take());
  }
  const hours = async () => {
    const rows = await log.sql`SELECT bucket, events::int AS events FROM audit_active_hours ORDER BY bucket`
    return rows.map(({ bucket, events }) => [(Date.parse(bucket) - testTime.getTime()) / 3_600_000, events])
  }
  const active = async (since: Date) => {
    const { activeUsers, isActiveUsersPartial } = await whoWasActive(log.db, since, { now: testNow })
    expect(isActiveUsersPartial).toBe(false)
    return activeUsers
  }
  /** The same, by looking at every event. */
  const counted = async (since: Date) => {
    const [row] = await log.sql`
      SELECT count(DISTINCT user_id)::int AS users FROM audit_events WHERE created_at >= ${since.toISOString()}`
    return row?.users
  }

  test('is the same before and after hours are taken in, from whatever time on', async () => {
    await add(
      ['early', 0.1],
      ['twice', 0.6],
      ['twice', 1.5],
      [null, 1.6],
      ['once', 1.7],
      ['again', 2.2],
      ['again', 4.9],
      ['now', 5.1],
      ['twice', 5.2],
    )
    const times = [-1, 0, 0.5, 0.7, 1, 1.75, 2, 3, 4.95, 5, 5.15, 6].map(after)
    const before = await Promise.all(times.map(active))
    expect(before).toEqual([5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 1, 0])
    await remember(after(5.3))
    expect(await hours()).toEqual([
      [0, 2],
      [1, 3],
      [2, 1],
      [4, 1],
    ])
    expect(await Promise.all(times.map(active))).toEqual(before)
  })

  test('events of hours that are taken in are not looked at any more', async () => {
    await add(...Array.from({ length: 9 }, (_, index): [string, number] => [`user ${index % 2}`, index / 10]))
    const few = { limit: 3, now: testNow }
    expect(await whoWasActive(log.db, testTime, few)).toMatchObject({ isActiveUsersPartial: true })
    await remember(after(1))
    expect(await whoWasActive(log.db, testTime, few)).toEqual({
      activeUsers: 2,
      isActiveUsersPartial: false,
    })
    await add(['user 3', 1.1], ['user 4', 1.2], ['user 5', 1.3])
    await remember(after(2))
    expect(await whoWasActive(log.db, testTime, few)).toMatchObject({ isActiveUsersPartial: true })
  })

  test('what comes late counts at once, and brings its hour in again', async () => {
    await add(['one', 0.5], ['two', 1.5])
    await remember(after(3))
    await add(['late', 0.2], ['two', 0.3])
    expect(await active(after(0))).toBe(3)
    expect(await active(after(1))).toBe(1)
    await remember(after(3))
    expect(await hours()).toEqual([
      [0, 3],
      [1, 1],
    ])
    expect(await active(after(0))).toBe(3)
    // Who was there earlier, too, was last there later all the same.
    expect(await active(after(1))).toBe(1)
  })

  test('an hour that has begun is left alone, and so is one with too many events', async () => {
    await add(['one', 0.1], ['two', 0.2], ['three', 0.3], ['four', 1.1], ['five', 2.1])
    await remember(after(2.5), log, 2)
    expect(await hours()).toEqual([[1, 1]])
    expect(await active(after(0))).toBe(5)
  })

  test('is forgotten after a day and a bit', async () => {
    await add(['one', 0.5], ['two', 1.5], ['three', 29.5])
    await remember(after(2))
    await remember(after(30))
    expect(await hours()).toEqual([[29, 1]])
    expect(await log.sql`SELECT user_id FROM audit_active_users`).toEqual([{ user_id: 'three' }])
    expect(await active(after(0))).toBe(3)
  })

  test('several processes at once, while others write, change nothing', async () => {
    const processes = [log.connectAgain(), log.connectAgain(), log.connectAgain()]
    const some = (round: number) =>
      add(
        ...Array.from({ length: 6 }, (_, index): [string, number] => [
          `user ${round * 2 + (index % 3)}`,
          index + round / 10,
        ]),
      )
    await some(0)
    const seen: number[] = []
    await Promise.all([
      (async () => {
        for (let round = 1; round < 8; round++) {
          await some(round)
          const [least, answered] = [await counted(testTime), await active(testTime)]
          expect(answered).toBe(least)
          seen.push(answered)
        }
      })(),
      ...processes.map(async ({ sql }) => {
        for (let round = 0; round < 4; round++) await remember(after(6), { sql })
      }),
    ])
    await remember(after(6))
    expect(await hours()).toEqual([0, 1, 2, 3, 4, 5].map((hour) => [hour, 8]))
    expect(await active(testTime)).toBe(17)
    expect(seen).toEqual([5, 7, 9, 11, 13, 15, 17])
  })
})
