import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { getTrip } from './get-trip.ts'
import { addTripLocation } from './locations/index.ts'
import { mergeTrips } from './merge-trips.ts'
import { at, makeTripWorld, notFound } from './testing/make-trip-world.ts'

const { create, heimdall, me, other, staff, startAnew, typesInOutbox } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

describe('merging', () => {
  test('keeps the earliest with what the others know', async () => {
    const one = await create(me, '08:00', '09:00', { deviceId: phone, notes: 'First' })
    const two = await create(me, '10:00', '11:00', { deviceId: phone, title: 'Tour', notes: 'Second' })
    await heimdall.run(addTripLocation, me, { tripId: two.id, name: 'Hut', latitude: 46, longitude: 9 })
    heimdall.clock.advance(1)
    const merged = await heimdall.run(mergeTrips, me, { id: two.id, with: [one.id] })
    expect(merged).toMatchObject({
      id: one.id,
      title: 'Tour',
      notes: 'First\n\nSecond',
      startedAt: at('08:00'),
      endedAt: at('11:00'),
      stops: 1,
    })
    await expect(heimdall.run(getTrip, me, { id: two.id })).rejects.toMatchObject(notFound)
    expect((await typesInOutbox()).slice(-2)).toEqual(['trip_deleted', 'trip_updated'])
  })

  test('is of one person, one device, and all that lies between', async () => {
    const one = await create(me, '08:00', '09:00', { deviceId: phone })
    await create(me, '09:30', '09:40', { deviceId: phone })
    const three = await create(me, '10:00', '11:00', { deviceId: phone })
    const elsewhere = await create(me, '12:00', '13:00')
    const codeOf = (id: string, others: string[]) =>
      heimdall.run(mergeTrips, me, { id, with: others }).catch((error) => error.issues[0]?.code ?? error.code)
    expect(await codeOf(one.id, [three.id])).toBe('overlaps')
    expect(await codeOf(one.id, [elsewhere.id])).toBe('different_devices')
    expect(await codeOf(one.id, [one.id])).toBe('too_few')
    const theirs = await create(other)
    await expect(
      heimdall.run(mergeTrips, staff, { id: elsewhere.id, with: [theirs.id] }),
    ).rejects.toMatchObject({
      issues: [{ code: 'different_devices' }],
    })
  })
})
