import { expect, test } from 'vitest'
import type { AuditRecord } from '../record.ts'
import { createSeal } from '../sequence/sealer.ts'
import { onBothFlavours, testNow, testRecord, testTime } from '../testing/index.ts'
import { summarise } from './summarise.ts'

onBothFlavours('the summary', (log) => {
  async function add(records: readonly AuditRecord[]) {
    await log.add(records)
    await createSeal(log.sql)()
  }
  const after = (minutes: number) => new Date(testTime.getTime() + minutes * 60_000)

  test('of nothing is nothing', async () => {
    expect(await summarise(log.db, testTime, { now: testNow })).toEqual({
      events: 0,
      signIns: 0,
      failures: 0,
      activeUsers: 0,
      isActiveUsersPartial: false,
      hours: [],
      countries: [],
      types: [],
    })
  })

  test('says so when there were too many events to look at each for who was active', async () => {
    await add(['a', 'b', 'c'].map((userId, index) => testRecord({ userId, createdAt: after(index) })))
    expect(await summarise(log.db, testTime, { limit: 3, now: testNow })).toMatchObject({
      activeUsers: 3,
      isActiveUsersPartial: false,
    })
    expect(await summarise(log.db, testTime, { limit: 2, now: testNow })).toMatchObject({
      activeUsers: 3,
      isActiveUsersPartial: true,
    })
    expect(await summarise(log.db, testTime, { limit: 1, now: testNow })).toMatchObject({
      activeUsers: 2,
      isActiveUsersPartial: true,
    })
  })

  test('counts from its start on, by hours that begin there', async () => {
    await add([
      testRecord({ createdAt: after(-1), eventType: 'login', userId: 'early', countryCode: 'FR' }),
      testRecord({ createdAt: after(0), eventType: 'login', userId: 'a', countryCode: 'DE' }),
      testRecord({ createdAt: after(59), eventType: 'login', userId: 'a', countryCode: 'DE' }),
      testRecord({
        createdAt: after(60),
        eventType: 'login_failed',
        userId: 'b',
        countryCode: 'US',
        status: 'failure',
      }),
      testRecord({ createdAt: after(150), eventType: 'bot_started', status: 'failure' }),
    ])
    const start = (hours: number) => after(hours * 60).toISOString()
    expect(await summarise(log.db, testTime, { now: testNow })).toEqual({
      events: 4,
      signIns: 2,
      failures: 2,
      activeUsers: 2,
      isActiveUsersPartial: false,
      hours: [
        { start: start(0), events: 2, failures: 0 },
        { start: start(1), events: 1, failures: 1 },
        { start: start(2), events: 1, failures: 1 },
      ],
      countries: [
        { countryCode: 'DE', events: 2 },
        { countryCode: 'US', events: 1 },
      ],
      types: [
        { eventType: 'login', events: 2 },
        { eventType: 'bot_started', events: 1 },
        { eventType: 'login_failed', events: 1 },
      ],
    })
  })

  test('hours follow a viewer whose day begins at half past', async () => {
    await add([
      testRecord({ createdAt: after(0) }),
      testRecord({ createdAt: after(29) }),
      testRecord({ createdAt: after(30) }),
    ])
    const { hours } = await summarise(log.db, after(-30), { now: testNow })
    expect(hours.map(({ start, events }) => [start, events])).toEqual([
      [after(-30).toISOString(), 2],
      [after(30).toISOString(), 1],
    ])
  })

  test('a start within a minute is kept to', async () => {
    const since = new Date(testTime.getTime() + 1_234)
    await add(
      [0, 1_233, 1_234, 60_000, 3_601_233, 3_601_234].map((ms) =>
        testRecord({ createdAt: new Date(testTime.getTime() + ms), userId: String(ms) }),
      ),
    )
    const { events, activeUsers, hours } = await summarise(log.db, since, { now: testNow })
    expect([events, activeUsers, hours.map((hour) => hour.events)]).toEqual([4, 4, [3, 1]])
  })

  test('names the eight most frequent', async () => {
    const codes = ['AA', 'BB', 'CC', 'DD', 'EE', 'FF', 'GG', 'HH', 'II', 'JJ']
    await add(
      codes.flatMap((countryCode, index) =>
        Array.from({ length: index + 1 }, () =>
          testRecord({ countryCode, eventType: `type_${countryCode}` }),
        ),
      ),
    )
    const { countries, types } = await summarise(log.db, testTime, { now: testNow })
    expect(countries.map(({ countryCode }) => countryCode)).toEqual(codes.slice(2).reverse())
    expect(types).toHaveLength(8)
    expect(types[0]).toEqual({ eventType: 'type_JJ', events: 10 })
  })
})
