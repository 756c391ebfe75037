import { maxTripLocations } from '@heimdall/contracts'
import { gpsDevices, gpsTripCursors, gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createTripCategory } from './categories/index.ts'
import { createTrip } from './create-trip.ts'
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
import { createTripTemplate } from './templates/index.ts'
import { updateTrip } from './update-trip.ts'

let heimdall: TestServices
let me: UserCall
let other: UserCall
let staff: UserCall
let reader: UserCall
let bot: KeyCall
let phone: string
beforeAll(async () => {
  heimdall = await createTestServices()
  const person = async (username: string, permissions: string[] = []) =>
    asUser(heimdall, await createAccount(heimdall, { username, permissions }))
  me = await person('Heidi')
  other = await person('Peter')
  staff = await person('Dete', ['trip:read', 'trip:write'])
  reader = await person('Clara', ['trip:read'])
  bot = await asKey(heimdall, { permissions: ['trip:read', 'trip:write'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(gpsTrips)
  phone = await newDevice(me)
  await forgetEvents(heimdall)
})

async function newDevice(call: UserCall): Promise<string> {
  const { services } = heimdall
  const now = services.clock.now()
  const id = newId(services)
  const some = () => Buffer.from(services.random.bytes(32))
  await services.primary.db.insert(gpsDevices).values({
    id,
    userId: call.actor.userId,
    name: 'Phone',
    kind: 'phone',
    colour: '#2563eb',
    icon: 'smartphone',
    tokenHash: some(),
    pullKeyHash: some(),
    createdAt: now,
    updatedAt: now,
  })
  return id
}

const at = (time: string) => `2026-03-01T${time}:00.000Z`
const create = (call: UserCall, from = '08:00', to = '09:00', more = {}) =>
  heimdall.run(createTrip, call, { startedAt: at(from), endedAt: at(to), ...more })
/** One that detection has found, and goes on. */
async function found(from = '08:00', to = '09:00', isOpen = false) {
  const now = heimdall.clock.now()
  const id = newId(heimdall.services)
  const span = { startedAt: new Date(at(from)), endedAt: new Date(at(to)) }
  const made = { createdAt: now, updatedAt: now }
  await heimdall.services.primary.db.insert(gpsTrips).values({
    ...span,
    ...made,
    id,
    userId: me.actor.userId,
    deviceId: phone,
    isDetected: true,
    isFixed: false,
    isOpen,
  })
  return id
}
const rowsOf = () => heimdall.services.primary.db.select().from(gpsTrips).orderBy(gpsTrips.startedAt)
const typesInOutbox = async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
const notFound = { code: 'NOT_FOUND' }

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
  // What is another's is nobody else's template.
  await expect(create(other, '08:00', '09:00', { templateId: template.id })).rejects.toMatchObject({
    issues: [{ code: 'unknown_template' }],
  })
  await expect(create(other, '08:00', '09:00', { categoryId: category.id })).rejects.toMatchObject({
    issues: [{ code: 'unknown_category' }],
  })
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
  await expect(heimdall.run(listTrips, me, { cursor: 'x' })).rejects.toMatchObject({
    issues: [{ code: 'bad_cursor' }],
  })
})

describe('a change', () => {
  test('of words leaves the trip to detection; saying the same says nothing', async () => {
    const id = await found('08:00', '09:00', true)
    const trip = await heimdall.run(updateTrip, me, { id, title: 'To work', notes: 'Late' })
    expect(trip).toMatchObject({ title: 'To work', isFixed: false })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'trip_updated', metadata: { title: 'To work', changedFields: ['title', 'notes'] } },
    ])
    await heimdall.run(updateTrip, me, { id, title: 'To work' })
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
    expect(await heimdall.run(updateTrip, me, { id, notes: null })).toMatchObject({ notes: null })
  })

  test('of the time takes it out of the hands of detection, and what is cut off stays cut off', async () => {
    const id = await found('08:00', '09:00', true)
    await heimdall.services.primary.db
      .insert(gpsTripCursors)
      .values({ deviceId: phone, userId: me.actor.userId, state: { version: 1 }, version: 7 })
    const trip = await heimdall.run(updateTrip, me, { id, startedAt: at('08:10'), endedAt: at('08:50') })
    expect(trip).toMatchObject({ isFixed: true, startedAt: at('08:10'), durationSeconds: 2_400 })
    const rows = await rowsOf()
    expect(
      rows.map(({ startedAt, endedAt, deletedAt, isOpen }) => [
        startedAt.toISOString().slice(11, 16),
        endedAt.toISOString().slice(11, 16),
        deletedAt !== null,
        isOpen,
      ]),
    ).toEqual([
      ['08:00', '08:10', true, false],
      ['08:10', '08:50', false, false],
      ['08:50', '09:00', true, false],
    ])
    const [cursor] = await heimdall.services.primary.db
      .select()
      .from(gpsTripCursors)
      .where(eq(gpsTripCursors.deviceId, phone))
    expect(cursor).toMatchObject({ state: null, version: 8 })
    await expect(heimdall.run(updateTrip, me, { id, endedAt: at('08:00') })).rejects.toMatchObject({
      issues: [{ code: 'bad_span' }],
    })
  })

  test('of the mode is kept; without it the speeds say it again', async () => {
    const { id } = await create(me)
    expect(await heimdall.run(updateTrip, me, { id, mode: 'walk' })).toMatchObject({ mode: 'walk' })
    await heimdall.services.primary.db
      .update(gpsTrips)
      .set({ distanceM: 50_000, movingSeconds: 3_600, topSpeedKmh: 90 })
      .where(eq(gpsTrips.id, id))
    expect(await heimdall.run(updateTrip, me, { id, mode: null })).toMatchObject({ mode: 'drive' })
  })

  test('that another one has overtaken is refused', async () => {
    const { id } = await create(me, '08:00', '09:00', { deviceId: phone })
    const outcomes = await Promise.allSettled([
      heimdall.run(updateTrip, me, { id, endedAt: at('09:10') }),
      heimdall.run(splitTrip, me, { id, at: at('08:30') }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
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

test('a deleted trip is gone, and of a device its time stays marked', async () => {
  const id = await found()
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
    const backwards = { ...hut, arrivedAt: at('08:30') }
    await expect(heimdall.run(addTripLocation, me, backwards)).rejects.toMatchObject({
      issues: [{ code: 'bad_span' }],
    })
  })

  test('that was detected stays marked when it is deleted', async () => {
    const tripId = await found()
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
  const none = await heimdall.run(getTripStatistics, other, { by: 'day', from: at('00:00'), to: at('01:00') })
  expect(none).toEqual({
    total: { trips: 0, distanceM: 0, durationSeconds: 0, movingSeconds: 0, climbM: 0 },
    groups: [],
  })
})

test('the numbers of detection are one’s own, mode by mode', async () => {
  const before = await heimdall.run(getTripSettings, me, {})
  expect(before.walk).toEqual({
    startDistanceM: 200,
    startSeconds: 180,
    stopSeconds: 180,
    stopRadiusM: 50,
    gapSeconds: 3_600,
  })
  const drive = { ...before.drive, stopSeconds: 600 }
  expect(await heimdall.run(updateTripSettings, me, { drive })).toEqual({ ...before, drive })
  expect(await heimdall.run(getTripSettings, reader, { userId: me.actor.userId })).toEqual({
    ...before,
    drive,
  })
  expect(await heimdall.run(getTripSettings, other, {})).toEqual(before)
  await heimdall.run(updateTripSettings, me, { drive })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'user_updated', metadata: { changedFields: ['trip_settings.drive'] } },
  ])
  for (const bad of [{ stopRadiusM: 5 }, { gapSeconds: 10 }, { startSeconds: 1.5 }]) {
    expect(updateTripSettings.input.safeParse({ drive: { ...drive, ...bad } }).success).toBe(false)
  }
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
