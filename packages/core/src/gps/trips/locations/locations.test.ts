import { maxTripLocations } from '@heimdall/contracts'
import { gpsTripLocations } from '@heimdall/db/core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/index.ts'
import { eventsInOutbox, forgetEvents } from '../../../testing/index.ts'
import { getTrip } from '../get-trip.ts'
import { at, makeTripWorld, notFound } from '../testing/make-trip-world.ts'
import { addTripLocation, deleteTripLocation, updateTripLocation } from './index.ts'

const { create, found, heimdall, me, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

describe('a stop', () => {
  test('is added, changed and deleted, each with its event', async () => {
    const { id: tripId } = await create(me)
    await forgetEvents(heimdall)
    const hut = {
      tripId,
      name: 'Hut',
      latitude: 46.8,
      longitude: 9.5,
      arrivedAt: at('08:10'),
      leftAt: at('08:20'),
    }
    const stop = await heimdall.run(addTripLocation, me, hut)
    expect(stop).toMatchObject({ ...hut, isDetected: false, isPlanned: false })
    heimdall.clock.advance(1)
    const changed = await heimdall.run(updateTripLocation, me, { id: stop.id, name: 'Old hut', leftAt: null })
    expect(changed).toMatchObject({ name: 'Old hut', leftAt: null })
    await heimdall.run(updateTripLocation, me, { id: stop.id, name: 'Old hut' })
    heimdall.clock.advance(1)
    await heimdall.run(deleteTripLocation, me, { id: stop.id })
    await expect(heimdall.run(deleteTripLocation, me, { id: stop.id })).rejects.toMatchObject(notFound)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'location_created', resourceId: stop.id, metadata: { tripId, name: 'Hut' } },
      { eventType: 'location_updated', metadata: { changedFields: ['name', 'leftAt'] } },
      { eventType: 'location_deleted', metadata: { name: 'Old hut' } },
    ])
    // Who reads the log need not be allowed to see positions.
    expect(JSON.stringify(await eventsInOutbox(heimdall))).not.toMatch(/latitude|longitude|46\.8/)
    const backwards = { ...hut, arrivedAt: at('08:30') }
    await expect(heimdall.run(addTripLocation, me, backwards)).rejects.toMatchObject({
      issues: [{ code: 'bad_span' }],
    })
  })

  test('that was detected stays marked when it is deleted', async () => {
    const tripId = await found(phone)
    const now = heimdall.clock.now()
    const id = newId(heimdall.services)
    const place = { latitude: 46, longitude: 9, arrivedAt: now, leftAt: now, createdAt: now, updatedAt: now }
    await heimdall.services.primary.db
      .insert(gpsTripLocations)
      .values({ ...place, id, tripId, isDetected: true, isEdited: false })
    await heimdall.run(updateTripLocation, me, { id, name: 'Grandfather' })
    await heimdall.run(deleteTripLocation, me, { id })
    expect(await heimdall.run(getTrip, me, { id: tripId })).toMatchObject({ stops: 0, locations: [] })
    expect(await heimdall.services.primary.db.select().from(gpsTripLocations)).toMatchObject([
      { id, name: null, deletedAt: now },
    ])
  })

  test('is one of 200 at most, not even at once', async () => {
    const { id: tripId } = await create(me)
    const now = heimdall.clock.now()
    const place = { name: 'x', latitude: 46, longitude: 9, createdAt: now, updatedAt: now }
    await heimdall.services.primary.db.insert(gpsTripLocations).values(
      Array.from({ length: maxTripLocations - 1 }, () => ({
        ...place,
        id: newId(heimdall.services),
        tripId,
        isDetected: false,
        isEdited: true,
      })),
    )
    const add = () => heimdall.run(addTripLocation, me, { tripId, name: 'y', latitude: 46, longitude: 9 })
    const outcomes = await Promise.allSettled([add(), add()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(add()).rejects.toMatchObject({ issues: [{ code: 'too_many_locations' }] })
  })
})
