import { gpsTrips } from '@heimdall/db/core'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createTripCategory } from './categories/index.ts'
import { getTripStatistics } from './get-trip-statistics.ts'
import { at, makeTripWorld } from './testing/make-trip-world.ts'

const { create, heimdall, me, other, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

test('statistics sum up by day, week, month, category and mode, in the time zone of whoever asks', async () => {
  const category = await heimdall.run(createTripCategory, me, { name: 'Sum' })
  // 2026-03-01 is a Sunday; at 23:30 UTC it is Monday in Berlin.
  await create(me, '08:00', '09:00', { categoryId: category.id, mode: 'walk' })
  await create(me, '23:30', '23:50', { mode: 'drive' })
  await heimdall.services.primary.db
    .update(gpsTrips)
    .set({ distanceM: 1_000.4, movingSeconds: 600, climbM: 10 })
  const statistics = (by: 'day' | 'week' | 'month' | 'category' | 'mode', timeZone = 'Europe/Berlin') =>
    heimdall.run(getTripStatistics, me, {
      by,
      timeZone,
      from: '2026-02-01T00:00:00.000Z',
      to: '2026-04-01T00:00:00.000Z',
    })
  const keys = async (...asked: Parameters<typeof statistics>) =>
    (await statistics(...asked)).groups.map(({ key, trips }) => [key, trips])
  expect(await keys('day')).toEqual([
    ['2026-03-01', 1],
    ['2026-03-02', 1],
  ])
  expect(await keys('week')).toEqual([
    ['2026-02-23', 1],
    ['2026-03-02', 1],
  ])
  expect(await keys('day', 'UTC')).toEqual([['2026-03-01', 2]])
  expect(await keys('month')).toEqual([['2026-03-01', 2]])
  expect(await keys('category')).toEqual([
    [category.id, 1],
    [null, 1],
  ])
  expect(await keys('mode')).toEqual([
    ['drive', 1],
    ['walk', 1],
  ])
  expect((await statistics('day')).total).toEqual({
    trips: 2,
    distanceM: 2_001,
    durationSeconds: 4_800,
    movingSeconds: 1_200,
    climbM: 20,
  })
  const only = (more: object) =>
    heimdall.run(getTripStatistics, me, { by: 'day', from: at('00:00'), to: at('23:59'), ...more })
  expect((await only({ categoryId: category.id })).total.trips).toBe(1)
  expect((await only({ deviceId: phone })).total.trips).toBe(0)
  const none = await heimdall.run(getTripStatistics, other, { by: 'day', from: at('00:00'), to: at('01:00') })
  expect(none).toEqual({
    total: { trips: 0, distanceM: 0, durationSeconds: 0, movingSeconds: 0, climbM: 0 },
    groups: [],
  })
})
