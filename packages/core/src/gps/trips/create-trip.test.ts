import { afterAll, beforeEach, expect, test } from 'vitest'
import { eventsInOutbox } from '../../testing/index.ts'
import { createTripCategory } from './categories/index.ts'
import { createTrip } from './create-trip.ts'
import { getTrip } from './get-trip.ts'
import { getTripProfile } from './get-trip-profile.ts'
import { mergeTrips } from './merge-trips.ts'
import { createTripTemplate } from './templates/index.ts'
import { at, makeTripWorld } from './testing/make-trip-world.ts'
import { updateTrip } from './update-trip.ts'

const { create, heimdall, me, other, startAnew, typesInOutbox } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

test('a trip is kept as it was given, and says so', async () => {
  const category = await heimdall.run(createTripCategory, me, { name: 'Work' })
  const given = {
    title: '  Over the pass  ',
    notes: 'Rain',
    mode: 'cycle' as const,
    categoryId: category.id,
    deviceId: phone,
  }
  const trip = await create(me, '08:00', '09:30', given)
  expect(trip).toMatchObject({
    owner: { id: me.actor.userId, username: 'Heidi' },
    device: { id: phone, name: 'Phone' },
    title: 'Over the pass',
    notes: 'Rain',
    mode: 'cycle',
    categoryId: category.id,
    durationSeconds: 5_400,
    isDetected: false,
    isFixed: true,
    isOngoing: false,
    distanceM: 0,
    start: null,
  })
  expect(await heimdall.run(getTrip, me, { id: trip.id })).toEqual({ ...trip, locations: [] })
  expect(await heimdall.run(getTripProfile, me, { id: trip.id })).toEqual({ points: [] })
  const event = (await eventsInOutbox(heimdall)).find(({ eventType }) => eventType === 'trip_created')
  expect(event).toMatchObject({
    eventType: 'trip_created',
    userId: me.actor.userId,
    resourceId: trip.id,
    metadata: { title: 'Over the pass', deviceId: phone, detected: false },
  })
})

test('a trip lasts a year at most, made or changed', async () => {
  const long = { code: 'BAD_REQUEST', issues: [{ path: ['endedAt'], code: 'trip_too_long' }] }
  const [startedAt, endedAt] = ['2025-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z']
  const trip = await heimdall.run(createTrip, me, { startedAt, endedAt, deviceId: phone })
  const more = '2026-01-02T00:00:00.001Z'
  await expect(heimdall.run(createTrip, me, { startedAt, endedAt: more })).rejects.toMatchObject(long)
  await expect(heimdall.run(updateTrip, me, { id: trip.id, endedAt: more })).rejects.toMatchObject(long)
  const next = await heimdall.run(createTrip, me, { startedAt: endedAt, endedAt: more, deviceId: phone })
  await expect(heimdall.run(mergeTrips, me, { id: trip.id, with: [next.id] })).rejects.toMatchObject(long)
})

test('a template makes it quick: category, title and planned stops', async () => {
  const category = await heimdall.run(createTripCategory, me, { name: 'Sport' })
  const pier = { name: 'Pier', latitude: 46.9, longitude: 9.5 }
  const template = await heimdall.run(createTripTemplate, me, {
    name: 'Sunday',
    categoryId: category.id,
    settings: { title: 'Around the lake', notes: null, mode: 'cycle' },
    locations: [pier],
  })
  const trip = await create(me, '08:00', '09:00', { templateId: template.id, notes: 'Cold' })
  expect(trip).toMatchObject({
    title: 'Around the lake',
    notes: 'Cold',
    mode: 'cycle',
    categoryId: category.id,
    stops: 1,
  })
  const { locations } = await heimdall.run(getTrip, me, { id: trip.id })
  expect(locations).toMatchObject([{ ...pier, isPlanned: true, isDetected: false, arrivedAt: null }])
  expect(await typesInOutbox()).toContain('location_created')
  expect(JSON.stringify(await eventsInOutbox(heimdall))).not.toMatch(/latitude|longitude/)
  // What is another's is nobody else's template.
  await expect(create(other, '08:00', '09:00', { templateId: template.id })).rejects.toMatchObject({
    issues: [{ code: 'unknown_template' }],
  })
  await expect(create(other, '08:00', '09:00', { categoryId: category.id })).rejects.toMatchObject({
    issues: [{ code: 'unknown_category' }],
  })
})

test('a device is on one trip at a time, also when two are made at once', async () => {
  await create(me, '08:00', '09:00', { deviceId: phone })
  const taken = { code: 'CONFLICT', issues: [{ code: 'overlaps' }] }
  await expect(create(me, '08:59', '10:00', { deviceId: phone })).rejects.toMatchObject(taken)
  const later = await create(me, '09:00', '10:00', { deviceId: phone })
  await expect(heimdall.run(updateTrip, me, { id: later.id, startedAt: at('08:30') })).rejects.toMatchObject(
    taken,
  )
  await create(me, '08:00', '09:00')
  const both = await Promise.allSettled([
    create(me, '20:00', '21:00', { deviceId: phone }),
    create(me, '20:30', '21:30', { deviceId: phone }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test.each([
  { startedAt: at('09:00'), endedAt: at('09:00') },
  { startedAt: at('09:00'), endedAt: 'later' },
  { startedAt: at('09:00'), endedAt: at('10:00'), title: 'x'.repeat(121) },
  { startedAt: at('09:00'), endedAt: at('10:00'), title: '  ' },
  { startedAt: at('09:00'), endedAt: at('10:00'), mode: 'swim' },
])('%j is no trip', (input) => {
  expect(createTrip.input.safeParse(input).success).toBe(false)
})
