import { afterAll, beforeEach, expect, test } from 'vitest'
import { createTripCategory } from './categories/index.ts'
import { listTrips } from './list-trips.ts'
import { at, makeTripWorld } from './testing/make-trip-world.ts'

const { create, heimdall, me, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

test('the list is cut by time, device, category and text, and leads on', async () => {
  const category = await heimdall.run(createTripCategory, me, { name: 'Paths' })
  await create(me, '01:00', '02:00', { title: '100 % uphill' })
  await create(me, '03:00', '04:00', { deviceId: phone, notes: 'Fog' })
  await create(me, '05:00', '06:00', { categoryId: category.id })
  const starts = async (input: Parameters<typeof listTrips.input.parse>[0]) =>
    (await heimdall.run(listTrips, me, input as object)).trips.map(({ startedAt }) => startedAt.slice(11, 13))
  expect(await starts({})).toEqual(['05', '03', '01'])
  expect(await starts({ from: at('03:00'), to: at('05:00') })).toEqual(['03'])
  expect(await starts({ deviceId: phone })).toEqual(['03'])
  expect(await starts({ categoryId: category.id })).toEqual(['05'])
  expect(await starts({ q: '0 %' })).toEqual(['01'])
  expect(await starts({ q: 'fog' })).toEqual(['03'])
  expect(await starts({ q: '_' })).toEqual([])
  const first = await heimdall.run(listTrips, me, { limit: 2 })
  const second = await heimdall.run(listTrips, me, { limit: 2, cursor: first.nextCursor ?? '' })
  expect([first.trips.length, second.trips.length, second.nextCursor]).toEqual([2, 1, null])
  const id = first.trips[0]?.id
  expect((await heimdall.run(listTrips, me, { cursor: `-1000.${id}` })).trips).toEqual([])
  for (const cursor of ['x', `1.${'-'.repeat(36)}`, `999999999999999.${id}`, `-99999999999999.${id}`]) {
    await expect(heimdall.run(listTrips, me, { cursor })).rejects.toMatchObject({
      issues: [{ code: 'bad_cursor' }],
    })
  }
})
