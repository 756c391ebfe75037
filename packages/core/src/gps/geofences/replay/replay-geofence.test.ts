import { defaultGeofenceRules, type GeofenceShape, type ReplayedGeofenceEvent } from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anonymousCall,
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
} from '../../../testing/index.ts'
import { createGeofence } from '../create-geofence.ts'
import { listGeofenceEvents } from '../events/index.ts'
import { replayGeofence } from './replay-geofence.ts'

onBothFlavours('replay', (timescale) => {
  const center = { latitude: 52.5163, longitude: 13.3777 }
  const circle: GeofenceShape = { type: 'circle', center, radiusM: 100 }

  let heimdall: TestServices
  let me: UserCall
  let other: UserCall
  let staff: UserCall
  let phone: TestDevice
  let theirs: TestDevice
  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    const person = async (username: string, permissions: string[] = []) =>
      asUser(heimdall, await createAccount(heimdall, { username, permissions }))
    me = await person('Heidi')
    other = await person('Peter')
    staff = await person('Dete', ['geofence:read', 'geofence:write', 'location:read'])
  })
  afterAll(() => heimdall.close())
  beforeEach(async () => {
    await heimdall.services.primary.db.delete(gpsGeofences)
    for (const owner of [me.actor.userId, other.actor.userId, null]) {
      heimdall.services.geofences.memory.forget(owner)
    }
    phone = await makeDevice(heimdall, me)
    theirs = await makeDevice(heimdall, other, { name: 'Watch' })
    heimdall.clock.advance(40 * 86_400_000)
  })

  const draw = (call: UserCall, input: object = {}) =>
    heimdall.run(createGeofence, call, { name: 'Studio', shape: circle, ...input })
  async function walk(device: TestDevice, ...north: readonly number[]) {
    const fixes = north.map((distance) => {
      heimdall.clock.advance(20_000)
      return testFix(heimdall, {
        latitude: center.latitude + distance / 111_195,
        longitude: center.longitude,
      })
    })
    await heimdall.services.gps.writer.write(device, fixes)
    heimdall.clock.advance(1_000)
  }
  /** There and back, with one look at the place from 140 m. */
  const outing = [500, 140, 50, 0, 0, 50, 140, 500, 500, 500, 140, 130, 140, 500, 500, 500]
  const told = (events: readonly ReplayedGeofenceEvent[]) =>
    events.map(({ kind, origin }) => `${kind} ${origin}`)

  test('as it is, a fence would make what it has made', async () => {
    const { id } = await draw(me)
    await walk(phone, ...outing)
    const replay = await heimdall.run(replayGeofence, me, { id })
    expect(replay).toMatchObject({ positions: outing.length, isComplete: true })
    expect(replay.counts).toEqual({ both: 2, replay: 0, made: 0 })
    expect(replay.events[0]).toMatchObject({
      kind: 'enter',
      origin: 'both',
      deviceId: phone.deviceId,
      deviceName: 'Phone',
      username: 'Heidi',
    })
    // Nothing is written by it.
    expect((await heimdall.run(listGeofenceEvents, me, { id })).events).toHaveLength(2)
  })

  test('a clock that was ahead for a moment makes the same of both', async () => {
    const { id } = await draw(me)
    await walk(phone, 500)
    heimdall.clock.advance(20_000)
    const { writer } = heimdall.services.gps
    const fixTime = heimdall.clock.now().getTime() + 20 * 3_600_000
    await writer.write(phone, [testFix(heimdall, { ...center, fixTime })])
    for (const north of [0, 0, 0, 500, 500, 500]) await walk(phone, north)
    const { events } = await heimdall.run(listGeofenceEvents, me, { id })
    const replay = await heimdall.run(replayGeofence, me, { id })
    expect(told(replay.events)).toEqual(['enter both', 'exit both'])
    expect(replay.events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).reverse())
    expect(replay.positions).toBe(8)
  })

  test('with another shape or other numbers it tells what would come, and what would not', async () => {
    const { id } = await draw(me)
    await walk(phone, ...outing)
    const larger = await heimdall.run(replayGeofence, me, { id, shape: { ...circle, radiusM: 150 } })
    expect(told(larger.events)).toEqual(['enter both', 'exit both', 'enter replay', 'exit replay'])
    const rules = { ...defaultGeofenceRules, confirmFixes: 20, confirmSeconds: 3_600 }
    const strict = await heimdall.run(replayGeofence, me, { id, rules })
    expect(told(strict.events)).toEqual(['enter made', 'exit made'])
    expect(strict.counts).toEqual({ both: 0, replay: 0, made: 2 })
  })

  test('a fence that was not there yet is tried on what was before it', async () => {
    await walk(phone, ...outing)
    const { id } = await draw(me)
    expect((await heimdall.run(replayGeofence, me, { id })).counts).toEqual({ both: 0, replay: 2, made: 0 })
  })

  test('a span begins in the middle of a stay without an event', async () => {
    const { id } = await draw(me)
    await walk(phone, 500, 0, 0, 0, 0)
    const from = heimdall.clock.now().toISOString()
    await walk(phone, 0, 0, 500, 500, 500)
    const replay = await heimdall.run(replayGeofence, me, { id, from })
    expect(told(replay.events)).toEqual(['exit both'])
  })

  describe('whose devices', () => {
    test('one’s own fence: one’s own; the platform’s: one’s own, and with location:read everybody’s', async () => {
      const fence = await draw(staff, { isPlatformWide: true })
      await walk(phone, ...outing)
      await walk(theirs, ...outing)
      const mine = await heimdall.run(replayGeofence, me, { id: fence.id })
      expect(new Set(mine.events.map(({ deviceId }) => deviceId))).toEqual(new Set([phone.deviceId]))
      const all = await heimdall.run(replayGeofence, staff, { id: fence.id })
      expect(all.counts).toEqual({ both: 4, replay: 0, made: 0 })
      const one = await heimdall.run(replayGeofence, staff, { id: fence.id, deviceId: theirs.deviceId })
      expect(one.counts.both).toBe(2)
      const listed = await heimdall.run(listGeofenceEvents, me, { id: fence.id })
      expect(listed.events.map(({ username }) => username)).toEqual(['Heidi', 'Heidi'])
      expect((await heimdall.run(listGeofenceEvents, staff, { id: fence.id })).events).toHaveLength(4)
    })

    test('somebody else’s fence takes both permissions', async () => {
      const { id } = await draw(other)
      await walk(theirs, ...outing)
      const reader = await asKey(heimdall, { permissions: ['geofence:read'] })
      const both = await asKey(heimdall, { permissions: ['geofence:read', 'location:read'] })
      for (const verb of [replayGeofence, listGeofenceEvents] as const) {
        await expect(
          verb.execute(heimdall.services, me, verb.input.parse({ id }) as never),
        ).rejects.toMatchObject({
          code: 'NOT_FOUND',
        })
        await expect(
          verb.execute(heimdall.services, reader, verb.input.parse({ id }) as never),
        ).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'location:read' })
        await expect(
          verb.execute(heimdall.services, anonymousCall(), verb.input.parse({ id }) as never),
        ).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
      }
      expect((await heimdall.run(replayGeofence, both, { id })).counts.both).toBe(2)
      expect((await heimdall.run(listGeofenceEvents, both, { id })).events).toHaveLength(2)
    })
  })

  test('events are read page by page, the newest first, each once', async () => {
    const { id } = await draw(me, { rules: { cooldownSeconds: 0, confirmFixes: 1 } })
    await walk(phone, 500, 0, 500, 0, 500, 0, 500)
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await heimdall.run(listGeofenceEvents, me, { id, limit: 4, ...(cursor ? { cursor } : {}) })
      seen.push(...page.events.map((event) => event.id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
    const { events } = await heimdall.run(listGeofenceEvents, me, { id, limit: 200 })
    expect(events.map((event) => event.id)).toEqual(seen)
    expect(events.map(({ kind }) => kind)).toEqual(['exit', 'enter', 'exit', 'enter', 'exit', 'enter'])
    await expect(heimdall.run(listGeofenceEvents, me, { id, cursor: 'x' })).rejects.toMatchObject({
      issues: [{ path: ['cursor'], code: 'bad_cursor' }],
    })
  })

  test('what can not be replayed is said', async () => {
    const { id } = await draw(me)
    const replay = (input: object) => heimdall.run(replayGeofence, me, { id, ...input })
    const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString()
    await expect(replay({ from: day(2), to: day(1) })).rejects.toMatchObject({
      issues: [{ code: 'bad_span' }],
    })
    await expect(replay({ from: day(1), to: day(40) })).rejects.toMatchObject({
      issues: [{ code: 'span_too_long' }],
    })
    const rings = [[center, center]]
    await expect(replay({ shape: { type: 'polygon', rings } })).rejects.toMatchObject({
      issues: [{ path: ['shape'], code: 'too_few_points' }],
    })
    await Promise.all(Array.from({ length: 30 }, () => replay({}))).catch(() => undefined)
    await expect(replay({})).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})
