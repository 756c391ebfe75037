import { afterAll, beforeEach, expect, test } from 'vitest'
import { getTripProfile } from './get-trip-profile.ts'
import { at, makeTripWorld } from './testing/make-trip-world.ts'

const { create, heimdall, me, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

/** A fix each minute of an hour, due north at 36 km/h, 10 m higher each time. */
async function ride(speedKmh: (minute: number) => number | null) {
  const start = Date.parse(at('08:00'))
  await heimdall.services.gps.writer.write(
    { deviceId: phone, userId: me.actor.userId },
    Array.from({ length: 60 }, (_, minute) => ({
      fixTime: start + minute * 60_000,
      latitude: 46 + (minute * 600) / 111_195,
      longitude: 9,
      altitudeM: minute * 10,
      speedKmh: speedKmh(minute),
      heading: null,
      accuracyM: null,
      batteryPercent: null,
      motion: null,
      attributes: {},
    })),
  )
  const { id } = await create(me, '08:00', '09:00', { deviceId: phone })
  return (await heimdall.run(getTripProfile, me, { id })).points
}

test('a profile has the speeds and altitudes that were sent', async () => {
  const points = await ride((minute) => minute)
  expect(points).toHaveLength(60)
  expect(points[10]).toEqual({ at: at('08:10'), speedKmh: 10, altitudeM: 100 })
})

test('where a phone has sent no speed it is that of the way', async () => {
  const points = await ride((minute) => (minute === 30 ? 70 : null))
  expect(points.slice(0, 2).map(({ speedKmh }) => speedKmh)).toEqual([null, 36])
  expect(points.slice(29, 32).map(({ speedKmh }) => speedKmh)).toEqual([36, 70, 36])
})
