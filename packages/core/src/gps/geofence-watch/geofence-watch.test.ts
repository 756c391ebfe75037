import type { GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { gpsGeofences } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  onBothFlavours,
  type TestDevice,
  type TestServices,
  testFix,
  type UserCall,
} from '../../testing/index.ts'
import { createWriter, type NewFix } from '../engine/index.ts'
import {
  createGeofence,
  deleteGeofence,
  listDeviceGeofenceEvents,
  settleDueFences,
  updateGeofence,
} from '../geofences/index.ts'
import { createGeofenceWatch } from './geofence-watch.ts'
import type { FenceOutput } from './store-fence-events.ts'

const center = { latitude: 52.5163, longitude: 13.3777 }
const circle: GeofenceShape = { type: 'circle', center, radiusM: 100 }
/** Degrees of latitude that are so many metres. */
const metres = (north: number) => north / 111_195

onBothFlavours('geofences', (timescale) => {
  let heimdall: TestServices
  let me: UserCall
  let staff: UserCall
  let phone: TestDevice
  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    me = await asUser(heimdall, await createAccount(heimdall, { username: 'Heidi' }))
    staff = await asUser(heimdall, await createAccount(heimdall, { permissions: ['geofence:write'] }))
  })
  afterAll(() => heimdall.close())
  beforeEach(async () => {
    await heimdall.services.primary.db.delete(gpsGeofences)
    heimdall.services.geofences.memory.forget(me.actor.userId)
    heimdall.services.geofences.memory.forget(null)
    phone = await makeDevice(heimdall, me)
    heimdall.clock.advance(3_600_000)
  })

  const draw = (
    input: { rules?: Partial<GeofenceRules>; isPlatformWide?: boolean; shape?: GeofenceShape } = {},
  ) =>
    heimdall.run(createGeofence, input.isPlatformWide ? staff : me, {
      name: 'Studio',
      shape: circle,
      ...input,
    })
  /** So many metres north of the middle, each 10 s after the one before. */
  const walk = (...north: readonly number[]): NewFix[] =>
    north.map((distance) => {
      heimdall.clock.advance(10_000)
      return testFix(heimdall, { latitude: center.latitude + metres(distance), longitude: center.longitude })
    })
  const send = (fixes: readonly NewFix[], to = phone) => heimdall.services.gps.writer.write(to, fixes)
  const kinds = async (device = phone) =>
    (await heimdall.run(listDeviceGeofenceEvents, me, { id: device.deviceId })).events
      .map(({ kind }) => kind)
      .reverse()
  const fenceItems = async () =>
    heimdall.services.gps.reads<{ body: Record<string, unknown>; number: string }[]>`
      SELECT number, body FROM gps_feed WHERE kind = 'fence' AND device_id = ${phone.deviceId} ORDER BY number`
  const storedStates = async () => {
    const [row] = await heimdall.services.gps.reads<{ fences: Record<string, unknown> }[]>`
      SELECT fences FROM gps_device_states WHERE device_id = ${phone.deviceId}`
    return row?.fences
  }

  test('a phone that comes and goes makes events, with the fix that made them certain', async () => {
    const fence = await draw()
    await send(walk(500))
    await send(walk(80))
    expect(await kinds()).toEqual([])
    const at = heimdall.clock.now().toISOString()
    await send(walk(0))
    const { events } = await heimdall.run(listDeviceGeofenceEvents, me, { id: phone.deviceId })
    expect(events).toEqual([
      {
        id: events[0]?.id,
        kind: 'enter',
        geofenceId: fence.id,
        geofenceName: 'Studio',
        deviceId: phone.deviceId,
        deviceName: 'Phone',
        userId: me.actor.userId,
        username: 'Heidi',
        at,
        confirmedAt: heimdall.clock.now().toISOString(),
        latitude: center.latitude + metres(80),
        longitude: center.longitude,
        isPassing: false,
      },
    ])
    await send(walk(0, 0, 0, 0, 0, 500, 600))
    expect(await kinds()).toEqual(['enter', 'exit'])
    // The stream tells the same, behind the position that made it.
    const items = await fenceItems()
    expect(items.map(({ body }) => body.kind)).toEqual(['enter', 'exit'])
    const { deviceName: _, username: __, ...told } = events[0] ?? {}
    expect(items[0]?.body).toEqual(told)
  })

  test('a batch is looked at in the order of its times, whatever the order it comes in', async () => {
    await draw()
    await send(walk(500, 80, 0, 0, 0, 0, 0, 0, 500, 600).toReversed())
    expect(await kinds()).toEqual(['enter', 'exit'])
  })

  test('what is late, flagged or sent twice makes nothing', async () => {
    await draw()
    const [early, ...later] = walk(500, 90, 400, 450)
    await send([...(early ? [early] : []), ...later.slice(1)])
    await send(later)
    await send(walk(0).map((fix) => ({ ...fix, accuracyM: 500 })))
    expect(await kinds()).toEqual([])
  })

  test('a clock that is ahead makes no stay longer, and keeps no crossing waiting', async () => {
    await draw()
    const ahead = (fixes: readonly NewFix[], ms: number) =>
      fixes.map((fix) => ({ ...fix, fixTime: fix.fixTime + ms }))
    await send(walk(500))
    await send(walk(0))
    const at = heimdall.clock.now().toISOString()
    // It makes the crossing certain, and nobody has stayed for 20 hours.
    await send(ahead(walk(0), 20 * 3_600_000))
    expect(await kinds()).toEqual(['enter'])
    for (const step of walk(0, 0, 0, 0, 0, 0)) await send([step])
    expect(await kinds()).toEqual(['enter'])
    for (const step of walk(500, 500)) await send([step])
    expect(await kinds()).toEqual(['enter', 'exit'])
    const { events } = await heimdall.run(listDeviceGeofenceEvents, me, { id: phone.deviceId })
    expect(events.at(-1)).toMatchObject({ at, confirmedAt: new Date(Date.parse(at) + 10_000).toISOString() })
  })

  test('a clock that is always ahead crosses fences at once, also in batches', async () => {
    await draw()
    const ahead = (fixes: readonly NewFix[]) =>
      fixes.map((fix) => ({ ...fix, fixTime: fix.fixTime + 600_000 }))
    await send(ahead(walk(500)))
    await send(ahead(walk(400, 80, 0)))
    expect(await kinds()).toEqual(['enter'])
    const { events } = await heimdall.run(listDeviceGeofenceEvents, me, { id: phone.deviceId })
    expect(events).toMatchObject([{ at: heimdall.clock.now().toISOString() }])
  })

  test('two processes and repeated requests make each event once', async () => {
    await draw()
    const { services, clock } = heimdall
    const watches = [0, 1].map(() =>
      createGeofenceWatch({
        primary: services.primary.sql,
        timeseries: services.gps.timeseries,
        now: () => clock.now(),
        randomBytes: (size) => services.random.bytes(size),
      }),
    )
    const writers = watches.map(({ evaluator }) =>
      createWriter({
        sql: services.gps.timeseries,
        evaluator,
        now: () => clock.now(),
        retentionDays: async () => null,
        onWritten: () => undefined,
      }),
    )
    const steps = walk(500, 80, 0, 0, 0, 0, 0, 0, 500, 600).map((fix) => [fix])
    for (const step of steps) {
      await Promise.all(writers.flatMap((writer) => [writer.write(phone, step), writer.write(phone, step)]))
    }
    expect(await kinds()).toEqual(['enter', 'exit'])
    expect(await fenceItems()).toHaveLength(2)
  })

  test('a transaction that fails makes no event, and its repetition one', async () => {
    await draw()
    await send(walk(500))
    const { services, clock } = heimdall
    const { evaluator } = services.geofences
    const failing = createWriter({
      sql: services.gps.timeseries,
      evaluator: {
        ...evaluator,
        async store(tx: Sql, outputs: readonly FenceOutput[]) {
          await evaluator.store(tx, outputs)
          throw new Error('The power went off')
        },
      },
      now: () => clock.now(),
      retentionDays: async () => null,
      onWritten: () => undefined,
    })
    const inside = walk(50, 0)
    await expect(failing.write(phone, inside)).rejects.toThrow('The power went off')
    expect(await kinds()).toEqual([])
    await send(inside)
    expect(await kinds()).toEqual(['enter'])
  })

  test('a fence that is new, changed or switched on again begins silently', async () => {
    await send(walk(0, 0))
    const { id } = await draw()
    await send(walk(0, 0, 0))
    expect(await kinds()).toEqual([])
    await heimdall.run(updateGeofence, me, { id, shape: { ...circle, radiusM: 50 } })
    await send(walk(500, 500, 500))
    expect(await kinds()).toEqual([])
    await send(walk(0, 0))
    expect(await kinds()).toEqual(['enter'])
    await heimdall.run(updateGeofence, me, { id, isActive: false })
    await send(walk(500, 500, 500, 500, 500, 500, 500, 500))
    await heimdall.run(updateGeofence, me, { id, isActive: true })
    await send(walk(500, 500, 500))
    expect(await kinds()).toEqual(['enter'])
    // Its name is another, and nothing else.
    await send(walk(0, 0))
    await heimdall.run(updateGeofence, me, { id, name: 'Home' })
    await send(walk(0, 0, 0, 0, 0, 0, 500, 500))
    expect(await kinds()).toEqual(['enter', 'enter', 'exit'])
    const { events } = await heimdall.run(listDeviceGeofenceEvents, me, { id: phone.deviceId })
    expect(events.map(({ geofenceName }) => geofenceName)).toEqual(['Home', 'Studio', 'Studio'])
  })

  test('a fence that is deleted makes nothing more, and its state goes with the next change', async () => {
    const { id } = await draw()
    await send(walk(500, 0, 0))
    expect(await kinds()).toEqual(['enter'])
    await heimdall.run(deleteGeofence, me, { id })
    await send(walk(500, 500))
    expect(await kinds()).toEqual(['enter'])
    await draw()
    await send(walk(500))
    expect(await storedStates()).toMatchObject({ states: {} })
  })

  test('a fence of the platform watches the devices of everybody, one’s own only one’s own', async () => {
    const other = await asUser(heimdall, await createAccount(heimdall))
    const theirs = await makeDevice(heimdall, other)
    await draw()
    await draw({ isPlatformWide: true })
    const way = walk(500, 0, 0)
    await send(way, theirs)
    await send(way)
    expect(await kinds()).toEqual(['enter', 'enter'])
    const { events } = await heimdall.run(listDeviceGeofenceEvents, other, { id: theirs.deviceId })
    expect(events).toHaveLength(1)
    await expect(heimdall.run(listDeviceGeofenceEvents, me, { id: theirs.deviceId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const weak = await asKey(heimdall, { permissions: ['geofence:read'] })
    await expect(heimdall.run(listDeviceGeofenceEvents, weak, { id: theirs.deviceId })).rejects.toMatchObject(
      { code: 'FORBIDDEN' },
    )
  })

  test('a phone that goes silent behind the edge is settled by time, once, by whichever process', async () => {
    await draw()
    await send(walk(500, 50))
    expect(await settleDueFences(heimdall.services)).toBe(false)
    heimdall.clock.advance(29_000)
    await settleDueFences(heimdall.services)
    expect(await kinds()).toEqual([])
    heimdall.clock.advance(1_500)
    await Promise.all([settleDueFences(heimdall.services), settleDueFences(heimdall.services)])
    expect(await kinds()).toEqual(['enter'])
    expect(await fenceItems()).toHaveLength(1)
    await settleDueFences(heimdall.services)
    await send(walk(50))
    expect(await kinds()).toEqual(['enter'])
    expect(await storedStates()).not.toHaveProperty('dueAt')
  })

  test('a phone whose fixes come late is settled as late', async () => {
    await draw()
    const late = walk(500, 50)
    heimdall.clock.advance(600_000)
    await send(late)
    await settleDueFences(heimdall.services)
    expect(await kinds()).toEqual([])
    heimdall.clock.advance(30_500)
    await settleDueFences(heimdall.services)
    expect(await kinds()).toEqual(['enter'])
  })
})
