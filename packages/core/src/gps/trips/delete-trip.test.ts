import { afterAll, beforeEach, expect, test } from 'vitest'
import { deleteTrip } from './delete-trip.ts'
import { listTrips } from './list-trips.ts'
import { makeTripWorld, notFound } from './testing/make-trip-world.ts'
import { updateTrip } from './update-trip.ts'

const { create, found, heimdall, me, rowsOf, startAnew, typesInOutbox } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

test('a deleted trip is gone, and of a device its time stays marked', async () => {
  const id = await found(phone)
  const byHand = await create(me, '12:00', '13:00')
  await heimdall.run(updateTrip, me, { id, title: 'Secret' })
  await heimdall.run(deleteTrip, me, { id })
  await heimdall.run(deleteTrip, me, { id: byHand.id })
  expect((await heimdall.run(listTrips, me, {})).trips).toEqual([])
  await expect(heimdall.run(deleteTrip, me, { id })).rejects.toMatchObject(notFound)
  expect(await rowsOf()).toMatchObject([{ id, title: null, isFixed: true, deletedAt: heimdall.clock.now() }])
  expect((await typesInOutbox()).filter((type) => type === 'trip_deleted')).toHaveLength(2)
  // Its time is free for a person.
  await create(me, '08:00', '09:00', { deviceId: phone })
})
