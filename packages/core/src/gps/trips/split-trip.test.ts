import { afterAll, beforeEach, expect, test } from 'vitest'
import { getTrip } from './get-trip.ts'
import { addTripLocation } from './locations/index.ts'
import { splitTrip } from './split-trip.ts'
import { at, makeTripWorld } from './testing/make-trip-world.ts'

const { create, heimdall, me, startAnew, typesInOutbox } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

test('a trip is split, and its stops go with their halves', async () => {
  const { id } = await create(me, '08:00', '10:00', { title: 'Long way', deviceId: phone })
  const place = { latitude: 46, longitude: 9 }
  await heimdall.run(addTripLocation, me, { tripId: id, name: 'Early', ...place, arrivedAt: at('08:20') })
  await heimdall.run(addTripLocation, me, { tripId: id, name: 'Late', ...place, arrivedAt: at('09:20') })
  heimdall.clock.advance(1)
  const { trips } = await heimdall.run(splitTrip, me, { id, at: at('09:00') })
  expect(trips).toMatchObject([
    { id, title: 'Long way', endedAt: at('09:00'), isFixed: true, stops: 1 },
    { title: 'Long way', startedAt: at('09:00'), endedAt: at('10:00'), isFixed: true, stops: 1 },
  ])
  const second = await heimdall.run(getTrip, me, { id: trips[1]?.id ?? '' })
  expect(second.locations).toMatchObject([{ name: 'Late' }])
  expect((await typesInOutbox()).slice(-2)).toEqual(['trip_updated', 'trip_created'])
  for (const time of ['08:00', '09:00', '11:00']) {
    await expect(heimdall.run(splitTrip, me, { id, at: at(time) })).rejects.toMatchObject({
      issues: [{ code: 'outside_trip' }],
    })
  }
})
