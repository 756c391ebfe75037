import { gpsTrips, gpsViews } from '@heimdall/db/core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymousCall, asKey } from '../../testing/index.ts'
import { listViews } from '../views/index.ts'
import { deleteTrip } from './delete-trip.ts'
import { detectTrips } from './detect-trips.ts'
import { getTrip } from './get-trip.ts'
import { getTripProfile } from './get-trip-profile.ts'
import { getTripStatistics } from './get-trip-statistics.ts'
import { listTrips } from './list-trips.ts'
import { addTripLocation, deleteTripLocation, updateTripLocation } from './locations/index.ts'
import { mergeTrips } from './merge-trips.ts'
import { getTripSettings, updateTripSettings } from './settings/index.ts'
import { splitTrip } from './split-trip.ts'
import { at, makeTripWorld, notFound } from './testing/make-trip-world.ts'
import { exportPositions } from './transfer/index.ts'
import { updateTrip } from './update-trip.ts'

const { bot, create, heimdall, me, other, reader, staff, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
  await heimdall.services.primary.db.delete(gpsViews)
})

describe('of somebody else', () => {
  test('a trip does not exist, for whichever verb', async () => {
    const { id } = await create(me, '08:00', '09:00', { deviceId: phone })
    const stop = await heimdall.run(addTripLocation, me, {
      tripId: id,
      name: 'Hut',
      latitude: 46,
      longitude: 9,
    })
    const mine = await create(other)
    await expect(heimdall.run(getTrip, other, { id })).rejects.toMatchObject(notFound)
    await expect(heimdall.run(getTripProfile, other, { id })).rejects.toMatchObject(notFound)
    for (const call of [other, reader]) {
      await expect(heimdall.run(updateTrip, call, { id, title: 'x' })).rejects.toMatchObject(notFound)
      await expect(heimdall.run(splitTrip, call, { id, at: at('08:30') })).rejects.toMatchObject(notFound)
      await expect(heimdall.run(mergeTrips, call, { id, with: [mine.id] })).rejects.toMatchObject(notFound)
      await expect(heimdall.run(deleteTrip, call, { id })).rejects.toMatchObject(notFound)
      await expect(heimdall.run(detectTrips, call, { deviceId: phone })).rejects.toMatchObject(notFound)
      await expect(create(call, '10:00', '11:00', { deviceId: phone })).rejects.toMatchObject(notFound)
      const hut = { name: 'Hut', latitude: 46, longitude: 9 }
      await expect(heimdall.run(addTripLocation, call, { tripId: id, ...hut })).rejects.toMatchObject(
        notFound,
      )
      await expect(heimdall.run(updateTripLocation, call, { id: stop.id, name: 'x' })).rejects.toMatchObject(
        notFound,
      )
      await expect(heimdall.run(deleteTripLocation, call, { id: stop.id })).rejects.toMatchObject(notFound)
    }
    expect(await heimdall.run(getTrip, reader, { id })).toMatchObject({ id, locations: [{ name: 'Hut' }] })
    expect(await heimdall.run(updateTrip, staff, { id, title: 'x' })).toMatchObject({ title: 'x' })
    expect(await heimdall.run(updateTrip, bot, { id, title: 'y' })).toMatchObject({ title: 'y' })
  })

  test('where it began, ended and stopped is for those who may see positions', async () => {
    const { id } = await create(me, '08:00', '09:00', { deviceId: phone })
    const hut = { name: 'Hut', latitude: 46, longitude: 9 }
    const stop = await heimdall.run(addTripLocation, me, { tripId: id, ...hut })
    const place = { latitude: 46.85, longitude: 9.53 }
    await heimdall.services.primary.db
      .update(gpsTrips)
      .set({ startLatitude: 46.85, startLongitude: 9.53, endLatitude: 46.85, endLongitude: 9.53 })
    const places = { start: place, end: place, locations: [hut] }
    const hidden = { start: null, end: null, locations: [{ name: 'Hut', latitude: null, longitude: null }] }
    const seer = await asKey(heimdall, { permissions: ['trip:read', 'location:read'] })
    for (const [call, seen] of [[me, places] as const, [seer, places] as const, [reader, hidden] as const]) {
      expect(await heimdall.run(getTrip, call, { id })).toMatchObject(seen)
      const { locations: _, ...ends } = seen
      expect((await heimdall.run(listTrips, call, { userId: me.actor.userId })).trips).toMatchObject([ends])
    }
    expect(await heimdall.run(updateTrip, staff, { id, title: 'x' })).toMatchObject({
      start: null,
      end: null,
    })
    expect(await heimdall.run(updateTripLocation, staff, { id: stop.id, name: 'y' })).toMatchObject({
      latitude: null,
      longitude: null,
    })
  })

  test('nothing is listed, counted or made without the permission', async () => {
    const userId = me.actor.userId
    await create(me)
    const span = { by: 'day' as const, from: at('00:00'), to: at('23:00') }
    for (const act of [
      () => heimdall.run(listTrips, other, { userId }),
      () => heimdall.run(listTrips, other, { scope: 'all' }),
      () => heimdall.run(getTripStatistics, other, { userId, ...span }),
      () => heimdall.run(getTripSettings, other, { userId }),
      () => heimdall.run(updateTripSettings, reader, { userId }),
      () => create(reader, '08:00', '09:00', { userId }),
    ]) {
      await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await heimdall.run(listTrips, other, {})).toEqual({ trips: [], nextCursor: null })
    expect((await heimdall.run(listTrips, bot, {})).trips).toHaveLength(1)
    expect((await heimdall.run(listTrips, reader, { scope: 'all' })).trips).toHaveLength(1)
    expect(await create(staff, '10:00', '11:00', { userId })).toMatchObject({ owner: { id: userId } })
    const nobody = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
    await expect(create(staff, '10:00', '11:00', { userId: nobody })).rejects.toMatchObject(notFound)
    await expect(heimdall.run(getTripStatistics, bot, span)).rejects.toMatchObject({
      issues: [{ code: 'user_required' }],
    })
    await expect(heimdall.run(listTrips, anonymousCall(), {})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })

  test('whoever looks is seen by the owner; the owner is not', async () => {
    const { id } = await create(me, '08:00', '09:00', { deviceId: phone })
    const looks = async () =>
      (await heimdall.run(listViews, me, {})).views.map(({ viewer, kind, views }) => [
        viewer?.username ?? null,
        kind,
        views,
      ])
    await heimdall.run(getTrip, me, { id })
    await heimdall.run(listTrips, me, {})
    await heimdall.run(listTrips, other, {})
    await expect(heimdall.run(getTrip, other, { id })).rejects.toMatchObject(notFound)
    expect(await looks()).toEqual([])
    await heimdall.run(listTrips, reader, { scope: 'all' })
    await heimdall.run(getTrip, reader, { id })
    await heimdall.run(getTripProfile, reader, { id })
    expect(await looks()).toEqual([['Clara', 'trips', 1]])
    heimdall.clock.advance(1)
    const way = { format: 'csv' as const, tripId: id }
    const refused = exportPositions(heimdall.services, reader, way)
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'location:read' })
    const seer = await asKey(heimdall, { permissions: ['trip:read', 'location:read'] })
    await exportPositions(heimdall.services, seer, way)
    expect((await looks())[0]).toEqual([null, 'export', 1])
    heimdall.clock.advance(1)
    await heimdall.run(listTrips, bot, {})
    expect((await looks())[0]).toEqual([null, 'trips', 1])
  })
})
