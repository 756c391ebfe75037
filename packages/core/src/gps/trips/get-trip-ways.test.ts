import { tripWayPoints } from '@heimdall/contracts'
import { gpsTrips, gpsViews } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { asKey, type KeyCall, testFix, type UserCall } from '../../testing/index.ts'
import { createTrip } from './create-trip.ts'
import { getTripWays } from './get-trip-ways.ts'
import { at, makeTripWorld } from './testing/make-trip-world.ts'

const { create, heimdall, me, other, reader, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

const eight = Date.parse(at('08:00'))
const write = (fixes: Parameters<typeof testFix>[1][]) =>
  heimdall.services.gps.writer.write(
    { deviceId: phone, userId: me.actor.userId },
    fixes.map((fix) => testFix(heimdall, fix)),
  )
const trip = async (from = '08:00', to = '09:00') => (await create(me, from, to, { deviceId: phone })).id
const seenBy = async (call: UserCall | KeyCall, ids: string[]) =>
  (await heimdall.run(getTripWays, call, { ids })).ways

test('a long way is as few points as are seen, from its first fix to its last one, and nothing outside of it', async () => {
  const corners = (second: number) => ({
    latitude: 46 + (second < 1_800 ? 0 : (second - 1_800) / 1_800),
    longitude: 9 + Math.min(second, 1_800) / 1_800,
  })
  await write(
    Array.from({ length: 3_601 }, (_, second) => ({ fixTime: eight + second * 1_000, ...corners(second) })),
  )
  await write([
    { fixTime: eight - 1_000, latitude: 45, longitude: 8 },
    { fixTime: eight + 3_602_000, latitude: 48, longitude: 11 },
    // Where it never was: too inexact to count.
    { fixTime: eight + 1_000_500, latitude: 53, longitude: 14, accuracyM: 5_000 },
  ])
  const id = await trip()
  const [way] = await seenBy(me, [id])
  expect(way).toMatchObject({ id })
  const { latitudes = [], longitudes = [] } = way ?? {}
  expect(latitudes.length).toBeLessThan(8)
  expect([latitudes[0], longitudes[0]]).toEqual([46, 9])
  expect([latitudes.at(-1), longitudes.at(-1)]).toEqual([47, 10])
  // The corner is between two of its pieces at most.
  const corner = longitudes.findIndex((longitude) => longitude > 9.98)
  expect(latitudes[corner]).toBeLessThan(46.02)
})

// What takes longer than three hours is read in another way.
test.each([1, 6])('no way has more points than there may be, one of %i h', async (hours) => {
  const steps = 3_600
  await write(
    Array.from({ length: steps + 1 }, (_, step) => ({
      fixTime: eight + step * hours * 1_000,
      latitude: 46 + Math.sin(step / 40) * 0.003,
      longitude: 9 + step / 36_000,
    })),
  )
  const [way] = await seenBy(me, [await trip('08:00', hours === 1 ? '09:00' : '14:00')])
  expect(way?.latitudes.length).toBeGreaterThan(100)
  expect(way?.latitudes.length).toBeLessThanOrEqual(tripWayPoints)
  expect([way?.longitudes[0], way?.longitudes.at(-1)]).toEqual([9, 9.1])
})

test('several are answered at once, those without a way left out', async () => {
  await write(
    [0, 1, 2, 3].map((hours) => ({ fixTime: eight + hours * 3_600_000, latitude: 46 + hours, longitude: 9 })),
  )
  const [early, late] = [await trip('08:00', '09:30'), await trip('09:45', '11:30')]
  const [without, empty] = [(await create(me, '12:00', '13:00')).id, await trip('14:00', '15:00')]
  const ways = new Map(
    (await seenBy(me, [late, early, without, empty])).map((way) => [way.id, way.latitudes]),
  )
  expect(ways).toEqual(
    new Map([
      [early, [46, 47]],
      [late, [48, 49]],
    ]),
  )
})

test('across the antimeridian', async () => {
  await write(
    [179.5, 179.9, -179.8].map((longitude, index) => ({
      fixTime: eight + index * 3_600_000,
      latitude: 1,
      longitude,
    })),
  )
  const [way] = await seenBy(me, [await trip('08:00', '11:00')])
  expect([way?.longitudes[0], way?.longitudes.at(-1)]).toEqual([179.5, -179.8])
})

test.each([9, 180])(
  'a short way keeps its curve, also across the antimeridian: around %d°',
  async (middle) => {
    await write(
      Array.from({ length: 61 }, (_, step) => ({
        fixTime: eight + step * 60_000,
        latitude: 1 + Math.sin((step / 60) * Math.PI) * 0.01,
        longitude: ((middle + (step - 30) / 1_500 + 540) % 360) - 180,
      })),
    )
    const [way] = await seenBy(me, [await trip()])
    expect(way?.latitudes).toHaveLength(29)
  },
)

test('trips of others, and those that are gone, are left out as if they had never been', async () => {
  await write([{ fixTime: eight, latitude: 46, longitude: 9 }])
  const [mine, gone] = [await trip(), await trip('10:00', '11:00')]
  const theirs = (await create(other, '08:00', '09:00')).id
  const { db } = heimdall.services.primary
  await db.update(gpsTrips).set({ deletedAt: new Date() }).where(eq(gpsTrips.id, gone))
  expect((await seenBy(me, [mine, gone, theirs])).map(({ id }) => id)).toEqual([mine])
  expect(await seenBy(other, [mine])).toEqual([])
  // Who may read trips and not places does not learn it.
  expect(await seenBy(reader, [mine])).toEqual([])
  const blind = await asKey(heimdall, { permissions: ['location:read'] })
  await expect(seenBy(blind, [mine])).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await db.select().from(gpsViews)).toEqual([])
  const seer = await asKey(heimdall, { permissions: ['trip:read', 'location:read'] })
  expect(await seenBy(seer, [mine])).toHaveLength(1)
  expect(await db.select().from(gpsViews)).toMatchObject([{ ownerId: me.actor.userId, kind: 'history' }])
})

test('a trip that lasts until the end of time has a way too, or none', async () => {
  const { id } = await heimdall.run(createTrip, me, {
    startedAt: '9999-12-31T23:00:00.000Z',
    endedAt: '9999-12-31T23:59:59.999Z',
    deviceId: phone,
  })
  expect(await seenBy(me, [id])).toEqual([])
})
