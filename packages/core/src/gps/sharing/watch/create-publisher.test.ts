import { setTimeout as wait } from 'node:timers/promises'
import type { WatchMessage } from '@heimdall/contracts'
import { gpsViews } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  asUser,
  createAccount,
  createTestServices,
  makeDevice,
  type TestDevice,
  type TestServices,
  testFix,
} from '../../../testing/index.ts'
import { updateSharing } from '../update-sharing.ts'
import { createPublisher } from './create-publisher.ts'
import { createStream } from './create-stream.ts'
import { createSharingMemory } from './sharing-memory.ts'

let heimdall: TestServices
let phone: TestDevice
beforeAll(async () => {
  heimdall = await createTestServices()
  phone = await makeDevice(heimdall, await asUser(heimdall, await createAccount(heimdall)))
})
afterAll(() => heimdall.close())

test('what arrives while somebody begins to look is shown to them', async () => {
  const { services } = heimdall
  const { feed } = services.gps
  // A busy machine: between reading what is known and hearing what comes, time passes.
  const slow: typeof feed = {
    ...feed,
    resumePoint: (after) => feed.resumePoint(after),
    async *subscribe(options) {
      await wait(80)
      yield* feed.subscribe(options)
    },
  }
  const publisher = createPublisher({ ...services, gps: { ...services.gps, feed: slow } }, (message) =>
    JSON.stringify(message),
  )
  const heard: WatchMessage[] = []
  const leave = publisher.watch(
    { kind: 'overlay', ownerId: phone.userId, id: phone.deviceId },
    { viewerId: null, send: (text) => heard.push(JSON.parse(text)) },
  )
  await vi.waitFor(() => expect(heard.length).toBe(1), { timeout: 5_000 })
  await services.gps.writer.write(phone, [testFix(heimdall)])
  await vi.waitFor(() => expect(JSON.stringify(heard.at(-1))).toContain('52.5163'), { timeout: 5_000 })
  leave()
  await publisher.stop()
})

test('what may be shown at once is due at once, until somebody has looked', async () => {
  const { services } = heimdall
  const memory = createSharingMemory(services)
  const load = () => memory.get(phone.userId)
  const audience = { kind: 'overlay', ownerId: phone.userId, id: phone.deviceId } as const
  const stream = createStream(services, audience, load, () => undefined)
  await stream.reload()
  heimdall.clock.advance(1_000)
  const receivedAt = heimdall.clock.now().getTime()
  stream.add(phone.deviceId, { ...testFix(heimdall), receivedAt, flags: 0 })
  expect(stream.nextDue()).toBe(receivedAt)
  stream.look(await load())
  expect(stream.nextDue()).toBe(Number.POSITIVE_INFINITY)
})

test('what a clock that was ahead has dated is never shown once the clock is right', async () => {
  const { services, clock } = heimdall
  const owner = await asUser(heimdall, await createAccount(heimdall))
  const device = await makeDevice(heimdall, owner)
  await heimdall.run(updateSharing, owner, { overlay: { precision: 'exact', delaySeconds: 60 } })
  const load = () => createSharingMemory(services).get(device.userId)
  const audience = { kind: 'overlay', ownerId: device.userId, id: device.deviceId } as const
  const heard: WatchMessage[] = []
  const stream = createStream(services, audience, load, (message) => heard.push(message))
  await stream.reload()
  clock.advance(1_000)
  const start = clock.now().getTime()
  const placed = (second: number, latitude: number, aheadMs = 0) => {
    clock.set(new Date(start + second * 1_000))
    const receivedAt = clock.now().getTime()
    stream.add(device.deviceId, {
      ...testFix(heimdall, { latitude, fixTime: receivedAt + aheadMs }),
      receivedAt,
      flags: 0,
    })
  }
  placed(0, 50, 600_000)
  placed(10, 51)
  const look = async (second: number) => {
    clock.set(new Date(start + second * 1_000))
    stream.look(await load())
    return JSON.stringify(heard.at(-1))
  }
  expect(await look(69)).not.toContain('"latitude"')
  expect(await look(70)).toContain('"latitude":51')
  placed(650, 52)
  await look(670)
  expect(await look(710)).toContain('"latitude":52')
  expect(JSON.stringify(heard)).not.toContain('"latitude":50')
})

/** Of a device that an overlay may see; nobody has looked yet. */
async function overlayStream(precision: 'exact' | 'grid', delaySeconds: number) {
  const { services } = heimdall
  const owner = await asUser(heimdall, await createAccount(heimdall))
  const device = await makeDevice(heimdall, owner)
  await heimdall.run(updateSharing, owner, { overlay: { precision, delaySeconds } })
  const load = () => createSharingMemory(services).get(device.userId)
  const audience = { kind: 'overlay', ownerId: device.userId, id: device.deviceId } as const
  return { device, load, stream: createStream(services, audience, load, () => undefined) }
}

test('whoever begins to look sees what is due, however much waits', async () => {
  const { services, clock } = heimdall
  const { device, stream } = await overlayStream('exact', 7_200)
  clock.advance(1_000)
  const start = clock.now().getTime()
  await services.gps.writer.write(device, [testFix(heimdall)])
  clock.advance(7_200_000)
  const waiting = Array.from({ length: 5_100 }, (_, n) =>
    testFix(heimdall, { fixTime: start + (n + 1) * 1_000 }),
  )
  await services.gps.writer.write(device, waiting)
  await stream.reload()
  expect(stream.isVisible()).toBe(true)
})

test('of more than is kept in a delay, what is due first is shown', async () => {
  const { clock } = heimdall
  const { device, load, stream } = await overlayStream('exact', 21_600)
  await stream.reload()
  clock.advance(1_000)
  const start = clock.now().getTime()
  for (let second = 0; second < 20_100; second++) {
    const receivedAt = start + second * 1_000
    stream.add(device.deviceId, { ...testFix(heimdall, { fixTime: receivedAt }), receivedAt, flags: 0 })
  }
  clock.set(new Date(start + 21_600_000))
  stream.look(await load())
  expect(stream.isVisible()).toBe(true)
})

test('however much waits on all devices together, it is known when to look next', async () => {
  const { services, clock } = heimdall
  const owner = await asUser(heimdall, await createAccount(heimdall))
  await heimdall.run(updateSharing, owner, { public: { precision: 'exact', delaySeconds: 21_600 } })
  const devices = await Promise.all(Array.from({ length: 8 }, () => makeDevice(heimdall, owner)))
  const load = () => createSharingMemory(services).get(owner.actor.userId)
  const audience = { kind: 'public', ownerId: owner.actor.userId, id: null } as const
  const stream = createStream(services, audience, load, () => undefined)
  await stream.reload()
  clock.advance(1_000)
  const start = clock.now().getTime()
  const fix = testFix(heimdall)
  for (const { deviceId } of devices) {
    for (let second = 0; second < 20_000; second++) {
      const fixTime = start + second * 1_000
      stream.add(deviceId, { ...fix, fixTime, receivedAt: fixTime, flags: 0 })
    }
  }
  expect(stream.nextDue()).toBe(start + 21_600_000)
})

test('what fails with one stream is written down, and tried again', async () => {
  const { services } = heimdall
  await services.gps.writer.write(phone, [testFix(heimdall)])
  let failures = 0
  const publisher = createPublisher(services, (message) => {
    // The first, and what would hide it then.
    if (failures++ < 2) throw new Error('Out of memory')
    return JSON.stringify(message)
  })
  const warned = vi.spyOn(services.log, 'warn')
  const send = vi.fn<(text: string) => void>()
  publisher.watch({ kind: 'overlay', ownerId: phone.userId, id: phone.deviceId }, { viewerId: null, send })
  await vi.waitFor(() => expect(send.mock.lastCall?.[0]).toContain('52.5163'), { timeout: 5_000 })
  expect(warned).toHaveBeenCalledWith(
    expect.objectContaining({ err: expect.objectContaining({ message: 'Out of memory' }) }),
    'Who looks at a location can not be shown it right now',
  )
  await publisher.stop()
})

test('who sees less is shown more at the next of their moments, and until then nobody looks', async () => {
  const { clock } = heimdall
  const { device, load, stream } = await overlayStream('grid', 30)
  const minute = (Math.floor(clock.now().getTime() / 60_000) + 1) * 60_000
  const at = (seconds: number) => clock.set(new Date(minute + seconds * 1_000))
  await stream.reload()
  at(10)
  stream.add(device.deviceId, { ...testFix(heimdall), receivedAt: minute + 10_000, flags: 0 })
  // Due 40 seconds after the full minute, and shown with the next one.
  for (const seconds of [11, 39, 40, 41, 59]) {
    at(seconds)
    expect(stream.nextDue()).toBe(minute + 60_000)
  }
  at(60)
  stream.look(await load())
  expect(stream.isVisible()).toBe(true)
  expect(stream.nextDue()).toBe(Number.POSITIVE_INFINITY)
})

test('what happens to devices of others costs those who look nothing', async () => {
  const { services } = heimdall
  const theirs = await makeDevice(heimdall, await asUser(heimdall, await createAccount(heimdall)))
  await services.gps.writer.write(phone, [testFix(heimdall)])
  const publisher = createPublisher(services, (message) => JSON.stringify(message))
  const { memory } = publisher
  const send = vi.fn<(text: string) => void>()
  publisher.watch({ kind: 'overlay', ownerId: phone.userId, id: phone.deviceId }, { viewerId: null, send })
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(1), { timeout: 5_000 })
  const before = await memory.get(phone.userId)
  publisher.forget({ deviceId: theirs.deviceId })
  await wait(200)
  expect(await memory.get(phone.userId)).toBe(before)
  expect(send).toHaveBeenCalledTimes(1)
  publisher.forget({ deviceId: phone.deviceId })
  await vi.waitFor(() => expect(send).toHaveBeenCalledTimes(2), { timeout: 5_000 })
  expect(await memory.get(phone.userId)).not.toBe(before)
  await publisher.stop()
})

test('who looked is written down as soon as it can be, and before the end', async () => {
  const { services } = heimdall
  const { db, sql } = services.primary
  await db.delete(gpsViews)
  await services.gps.writer.write(phone, [testFix(heimdall)])
  const publisher = createPublisher(services, (message) => JSON.stringify(message))
  const look = () => {
    const send = vi.fn<(text: string) => void>()
    publisher.watch({ kind: 'overlay', ownerId: phone.userId, id: phone.deviceId }, { viewerId: null, send })
    return vi.waitFor(() => expect(send.mock.lastCall?.[0]).toContain('52.5163'), { timeout: 5_000 })
  }
  const warned = vi.spyOn(services.log, 'warn')
  await sql`ALTER TABLE gps_views RENAME TO gps_views_away`
  await look()
  await vi.waitFor(() => expect(warned).toHaveBeenCalled(), { timeout: 5_000 })
  await sql`ALTER TABLE gps_views_away RENAME TO gps_views`
  await vi.waitFor(async () => expect(await db.select().from(gpsViews)).toMatchObject([{ views: 1 }]), {
    timeout: 5_000,
  })
  await look()
  await publisher.stop()
  expect(await db.select().from(gpsViews)).toMatchObject([{ views: 2 }])
})
