import { type GeofenceShape, type ViewKind, viewKinds } from '@heimdall/contracts'
import { gpsViews } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../kernel/index.ts'
import { forceDelete } from '../../privacy/index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  type TestDevice,
  type TestServices,
  testFix,
  type UserCall,
} from '../../testing/index.ts'
import { getDevice, listDeviceRequests, listDevices, updateDevice } from '../devices/index.ts'
import {
  createGeofence,
  listDeviceGeofenceEvents,
  listGeofenceEvents,
  replayGeofence,
} from '../geofences/index.ts'
import { getHeat, getTrack } from '../map/index.ts'
import { followDevices, getDeviceSnapshot, getLiveDevice, listPositions } from '../positions/index.ts'
import {
  addTripLocation,
  createTrip,
  createTripTemplate,
  exportPositions,
  getTrip,
  getTripProfile,
  getTripReach,
  getTripStatistics,
  listTrips,
  listTripTemplates,
  mergeTrips,
  splitTrip,
  updateTrip,
  updateTripLocation,
  updateTripTemplate,
} from '../trips/index.ts'
import { listViews } from './list-views.ts'
import { recordStaffViews } from './record-staff-views.ts'
import { tidyViews, viewsKeptDays } from './tidy-views.ts'

const center = { latitude: 52.5163, longitude: 13.3777 }
const circle: GeofenceShape = { type: 'circle', center, radiusM: 100 }
const world = { west: -180, south: -85, east: 180, north: 85 }
const permissions = [
  'device:read',
  'device:write',
  'location:read',
  'geofence:read',
  'geofence:write',
  'trip:read',
  'trip:write',
]

let heimdall: TestServices
let heidi: UserCall
let staff: UserCall
let phone: TestDevice
let fenceId: string
let tripId: string
let stopId: string
let templateId: string
beforeAll(async () => {
  heimdall = await createTestServices()
  heidi = await asUser(heimdall, await createAccount(heimdall, { username: 'Heidi', permissions }))
  staff = await asUser(heimdall, await createAccount(heimdall, { username: 'Dete', permissions }))
  phone = await makeDevice(heimdall, heidi)
  fenceId = (
    await heimdall.run(createGeofence, staff, { name: 'Studio', shape: circle, isPlatformWide: true })
  ).id
  for (const north of [500, 500, 0, 0, 0, 500, 500, 500]) {
    heimdall.clock.advance(20_000)
    const latitude = center.latitude + north / 111_195
    await heimdall.services.gps.writer.write(phone, [testFix(heimdall, { ...center, latitude })])
  }
  heimdall.clock.advance(1_000)
  const [startedAt, endedAt] = [at(-200_000), at(-1_000)]
  const trip = { deviceId: phone.deviceId, userId: phone.userId, title: 'To the studio', startedAt, endedAt }
  tripId = (await heimdall.run(createTrip, heidi, trip)).id
  const home = { name: 'Home', ...center }
  stopId = (await heimdall.run(addTripLocation, heidi, { tripId, ...home })).id
  templateId = (await heimdall.run(createTripTemplate, heidi, { name: 'Work', locations: [home] })).id
})
afterAll(() => heimdall.close())
beforeEach(() => heimdall.services.primary.db.delete(gpsViews))

const at = (ms: number) => new Date(heimdall.clock.now().getTime() + ms).toISOString()
const span = () => ({ from: at(-3_600_000), to: at(1_000) })
const seen = async () => (await heimdall.run(listViews, heidi, {})).views

async function follow(call: Call): Promise<void> {
  const stop = new AbortController()
  const stream = followDevices(heimdall.services, call, { deviceId: phone.deviceId }, stop.signal)
  const first = stream.next()
  await expect.poll(() => heimdall.services.gps.feed.subscribers).toBe(1)
  heimdall.clock.advance(1_000)
  await heimdall.services.gps.writer.write(phone, [testFix(heimdall)])
  await first
  stop.abort()
  await stream.return()
}

/** Made by hand, of some time or other. */
const byHand = async (call: Call, from = -9_000_000, to = -8_000_000) =>
  (await heimdall.run(createTrip, call, { userId: phone.userId, startedAt: at(from), endedAt: at(to) })).id

/** All that shows where somebody is or was; what is added to it here is looked at in all tests below. */
const surfaces: [name: string, kind: ViewKind, look: (call: Call) => Promise<unknown>][] = [
  ['a list of devices', 'live', (call) => heimdall.run(listDevices, call, { userId: phone.userId })],
  ['one device', 'live', (call) => heimdall.run(getDevice, call, { id: phone.deviceId })],
  [
    'a changed device',
    'live',
    (call) => heimdall.run(updateDevice, call, { id: phone.deviceId, name: 'Phone' }),
  ],
  ['where a device is', 'live', (call) => heimdall.run(getLiveDevice, call, { id: phone.deviceId })],
  ['the devices of a map', 'live', (call) => heimdall.run(getDeviceSnapshot, call, { scope: 'all' })],
  ['what happens to them', 'live', follow],
  ['positions', 'history', (call) => heimdall.run(listPositions, call, { id: phone.deviceId })],
  [
    'a track',
    'history',
    (call) => heimdall.run(getTrack, call, { deviceId: phone.deviceId, ...span(), zoom: 9 }),
  ],
  [
    'a heat map',
    'heat',
    (call) => heimdall.run(getHeat, call, { scope: 'all', ...span(), zoom: 9, box: world }),
  ],
  [
    'the heat map of a device',
    'heat',
    (call) =>
      heimdall.run(getHeat, call, { scope: 'own', deviceId: phone.deviceId, ...span(), zoom: 9, box: world }),
  ],
  [
    'what happened at a geofence',
    'crossings',
    (call) => heimdall.run(listGeofenceEvents, call, { id: fenceId }),
  ],
  [
    'what a device did at geofences',
    'crossings',
    (call) => heimdall.run(listDeviceGeofenceEvents, call, { id: phone.deviceId }),
  ],
  ['a replay', 'replay', (call) => heimdall.run(replayGeofence, call, { id: fenceId })],
  ['what a phone sent', 'requests', (call) => heimdall.run(listDeviceRequests, call, { id: phone.deviceId })],
  ['trips', 'trips', (call) => heimdall.run(listTrips, call, { userId: phone.userId })],
  ['a trip', 'trips', (call) => heimdall.run(getTrip, call, { id: tripId })],
  ['how far a trip reaches', 'history', (call) => heimdall.run(getTripReach, call, { id: tripId })],
  ['the speed of a trip', 'trips', (call) => heimdall.run(getTripProfile, call, { id: tripId })],
  [
    'figures of trips',
    'trips',
    (call) =>
      heimdall.run(getTripStatistics, call, { userId: phone.userId, ...span(), by: 'day', timeZone: 'UTC' }),
  ],
  ['a trip made for somebody', 'trips', (call) => byHand(call)],
  [
    'a changed trip',
    'trips',
    (call) => heimdall.run(updateTrip, call, { id: tripId, title: 'To the studio' }),
  ],
  [
    'a trip that is split',
    'trips',
    async (call) => heimdall.run(splitTrip, call, { id: await byHand(heidi), at: at(-8_500_000) }),
  ],
  [
    'trips that are merged',
    'trips',
    async (call) => {
      const [first, second] = [await byHand(heidi), await byHand(heidi, -7_000_000, -6_000_000)]
      return heimdall.run(mergeTrips, call, { id: first, with: [second] })
    },
  ],
  ['a changed stop', 'trips', (call) => heimdall.run(updateTripLocation, call, { id: stopId, name: 'Home' })],
  ['planned stops', 'trips', (call) => heimdall.run(listTripTemplates, call, { userId: phone.userId })],
  [
    'a changed template',
    'trips',
    (call) => heimdall.run(updateTripTemplate, call, { id: templateId, name: 'Work' }),
  ],
  [
    'a file of positions',
    'export',
    (call) => exportPositions(heimdall.services, call, { deviceId: phone.deviceId, format: 'csv' }),
  ],
]

test('each kind of view has its surface here', () => {
  expect(new Set(surfaces.map(([, kind]) => kind))).toEqual(new Set(viewKinds))
})

describe.each(surfaces)('%s', (_name, kind, look) => {
  test('of somebody else: they see who looked, and at what', async () => {
    await look(staff)
    expect(await seen()).toMatchObject([
      { audience: 'staff', kind, viewer: { username: 'Dete' }, viewerKind: 'account', views: 1 },
    ])
  })

  test('of one’s own: nothing is written down', async () => {
    await look(heidi)
    expect(await heimdall.services.primary.db.select().from(gpsViews)).toEqual([])
  })
})

test('nobody sees what could not be written down', async () => {
  const { sql } = heimdall.services.primary
  await sql`ALTER TABLE gps_views RENAME TO gps_views_away`
  try {
    for (const [name, , look] of surfaces) await expect(look(staff), name).rejects.toThrow()
  } finally {
    await sql`ALTER TABLE gps_views_away RENAME TO gps_views`
  }
})

test('who has no position to show was not seen', async () => {
  await heimdall.services.primary.db.delete(gpsViews)
  const silent = await asUser(heimdall, await createAccount(heimdall))
  await makeDevice(heimdall, silent)
  await heimdall.run(listDevices, staff, { userId: silent.actor.userId })
  expect((await heimdall.run(listViews, silent, {})).views).toEqual([])
})

test('who is named was looked for, also where nothing is found', async () => {
  const { deviceId, userId } = phone
  const never = { from: '2001-01-01T00:00:00Z', to: '2001-01-02T00:00:00Z' }
  const looks: [ViewKind, () => Promise<unknown>][] = [
    ['trips', () => heimdall.run(listTrips, staff, { userId, ...never })],
    ['trips', () => heimdall.run(listTrips, staff, { scope: 'all', deviceId, ...never })],
    ['crossings', () => heimdall.run(listGeofenceEvents, staff, { id: fenceId, deviceId, ...never })],
  ]
  for (const [kind, look] of looks) {
    await heimdall.services.primary.db.delete(gpsViews)
    await look()
    expect(await seen()).toMatchObject([{ kind, viewer: { username: 'Dete' } }])
  }
})

test('one row an hour and kind, which counts each ten minutes once, also by many at once', async () => {
  const [row] = [{ kind: 'live' as const, ownerIds: [phone.userId, phone.userId, staff.actor.userId] }]
  const look = () => recordStaffViews(heimdall.services, staff.actor, row)
  const hour = 3_600_000
  heimdall.clock.advance(hour - (heimdall.clock.now().getTime() % hour))
  await Promise.all([look(), look(), look()])
  heimdall.clock.advance(9 * 60_000)
  await look()
  expect(await seen()).toMatchObject([{ views: 1 }])
  heimdall.clock.advance(60_000)
  await Promise.all([look(), look()])
  expect(await seen()).toMatchObject([{ views: 2, lastAt: at(0) }])
  heimdall.clock.advance(50 * 60_000)
  await look()
  expect(await seen()).toMatchObject([{ views: 1 }, { views: 2 }])
  expect(await heimdall.run(listViews, staff, {})).toMatchObject({ views: [] })
})

test('a stream counts once in ten minutes, however much it tells', async () => {
  const stop = new AbortController()
  const stream = followDevices(heimdall.services, staff, { scope: 'all' }, stop.signal)
  let next = stream.next()
  await expect.poll(() => heimdall.services.gps.feed.subscribers).toBe(1)
  for (const ms of [1_000, 1_000, 700_000]) {
    heimdall.clock.advance(ms)
    await heimdall.services.gps.writer.write(phone, [testFix(heimdall)])
    await next
    next = stream.next()
  }
  stop.abort()
  await next
  expect((await seen()).reduce((sum, { views }) => sum + views, 0)).toBe(2)
})

test('keys count for whoever made them, and those of the platform for nobody', async () => {
  const look = (call: Call) => heimdall.run(getLiveDevice, call, { id: phone.deviceId })
  await look(await asKey(heimdall, { owner: staff.actor, permissions: ['location:read'] }))
  heimdall.clock.advance(1)
  await look(await asKey(heimdall, { permissions: ['location:read'] }))
  expect(await seen()).toMatchObject([
    { viewer: null, viewerKind: 'bot' },
    { viewer: { username: 'Dete' }, viewerKind: 'bot' },
  ])
})

test('by the page, the latest first', async () => {
  for (const [index, kind] of viewKinds.entries()) {
    heimdall.clock.advance(index)
    await recordStaffViews(heimdall.services, staff.actor, { kind, ownerIds: [phone.userId] })
  }
  const first = await heimdall.run(listViews, heidi, { limit: 5 })
  const second = await heimdall.run(listViews, heidi, { limit: 5, cursor: first.nextCursor ?? '' })
  expect([...first.views, ...second.views].map(({ kind }) => kind)).toEqual([...viewKinds].reverse())
  expect(second.nextCursor).toBeNull()
})

test('of a deleted account stays that somebody looked, and not who', async () => {
  const account = await createAccount(heimdall, { username: 'Rottenmeier', permissions })
  await heimdall.run(getLiveDevice, await asUser(heimdall, account), { id: phone.deviceId })
  expect(await seen()).toMatchObject([{ viewer: { username: 'Rottenmeier' } }])
  const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  await heimdall.run(forceDelete, admin, { userId: account.userId, reason: 'Asked for it' })
  const views = await seen()
  expect(views).toMatchObject([
    { audience: 'staff', kind: 'live', viewer: null, viewerKind: 'deleted', views: 1 },
  ])
  expect(JSON.stringify(views)).not.toMatch(new RegExp(`Rottenmeier|deleted_|${account.userId}`))
})

test('goes with the account of whoever was seen, and no more is written of them', async () => {
  const account = await createAccount(heimdall)
  const ownerIds = [account.userId]
  await recordStaffViews(heimdall.services, staff.actor, { kind: 'live', ownerIds })
  const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  await heimdall.run(forceDelete, admin, { userId: account.userId, reason: 'Asked for it' })
  await recordStaffViews(heimdall.services, staff.actor, { kind: 'heat', ownerIds })
  expect(await heimdall.services.primary.db.select().from(gpsViews)).toEqual([])
})

test('is kept for ninety days', async () => {
  const look = () =>
    recordStaffViews(heimdall.services, staff.actor, { kind: 'live', ownerIds: [phone.userId] })
  await look()
  heimdall.clock.advance(viewsKeptDays * 86_400_000)
  expect(await tidyViews(heimdall.services)).toMatchObject({ more: false })
  await look()
  expect(await seen()).toHaveLength(2)
  heimdall.clock.advance(1)
  expect(await tidyViews(heimdall.services)).toMatchObject({ more: false })
  expect(await seen()).toHaveLength(1)
})
