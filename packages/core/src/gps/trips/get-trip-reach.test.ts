import { afterAll, beforeEach, expect, test } from 'vitest'
import { asKey, testFix } from '../../testing/index.ts'
import { createTrip } from './create-trip.ts'
import { getTripReach } from './get-trip-reach.ts'
import { at, makeTripWorld, notFound } from './testing/make-trip-world.ts'

const { create, heimdall, me, other, reader, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

async function ride(longitudes: readonly number[]): Promise<string> {
  const start = Date.parse(at('08:00'))
  await heimdall.services.gps.writer.write(
    { deviceId: phone, userId: me.actor.userId },
    longitudes.map((longitude, index) =>
      testFix(heimdall, { fixTime: start + index * 3_600_000, latitude: 46 + index / 10, longitude }),
    ),
  )
  return (
    await create(me, '08:00', `${String(7 + longitudes.length).padStart(2, '0')}:00`, { deviceId: phone })
  ).id
}

test('a trip reaches as far as its way, its last moment included, and not further', async () => {
  const id = await ride([9, 9.2, 9.1])
  const before = { fixTime: Date.parse(at('07:00')), latitude: 45, longitude: 8 }
  await heimdall.services.gps.writer.write({ deviceId: phone, userId: me.actor.userId }, [
    testFix(heimdall, before),
  ])
  expect(await heimdall.run(getTripReach, me, { id })).toEqual({ west: 9, south: 46, east: 9.2, north: 46.2 })
})

test('across the antimeridian it goes the shorter way around', async () => {
  const id = await ride([179, -179.5, -179])
  expect(await heimdall.run(getTripReach, me, { id })).toMatchObject({ west: 179, east: -179 })
})

test('without a device, or a fix of it, it reaches nowhere', async () => {
  const withoutDevice = await create(me)
  expect(await heimdall.run(getTripReach, me, { id: withoutDevice.id })).toBeNull()
  const withoutFix = await create(me, '08:00', '09:00', { deviceId: phone })
  expect(await heimdall.run(getTripReach, me, { id: withoutFix.id })).toBeNull()
  const last = await heimdall.run(createTrip, me, {
    startedAt: '9999-12-31T23:00:00.000Z',
    endedAt: '9999-12-31T23:59:59.999Z',
    deviceId: phone,
  })
  expect(await heimdall.run(getTripReach, me, { id: last.id })).toBeNull()
})

test('who may read trips and not places does not learn it', async () => {
  const id = await ride([9, 9.1])
  await expect(heimdall.run(getTripReach, other, { id })).rejects.toMatchObject(notFound)
  await expect(heimdall.run(getTripReach, reader, { id })).rejects.toMatchObject(notFound)
  const blind = await asKey(heimdall, { permissions: ['location:read'] })
  await expect(heimdall.run(getTripReach, blind, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const seer = await asKey(heimdall, { permissions: ['trip:read', 'location:read'] })
  expect(await heimdall.run(getTripReach, seer, { id })).toMatchObject({ west: 9 })
})
