import { maxDevicesPerUser } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  makeDevice,
  type TestServices,
  testFix,
  type UserCall,
} from '../../testing/index.ts'
import { postPositions } from '../positions/index.ts'
import { createDevice } from './create-device.ts'
import { deleteDevice } from './delete-device.ts'
import { getDevice } from './get-device.ts'
import { listDeviceRequests } from './list-device-requests.ts'
import { listDevices } from './list-devices.ts'
import { rotateDeviceToken } from './rotate-device-token.ts'
import { rotatePullKey } from './rotate-pull-key.ts'
import { updateDevice } from './update-device.ts'

let heimdall: TestServices
let heidi: UserCall
let peter: UserCall
let moderator: UserCall
let admin: UserCall
let bot: Call
beforeAll(async () => {
  heimdall = await createTestServices()
  heidi = await asUser(heimdall, await createAccount(heimdall, { username: 'heidi' }))
  peter = await asUser(heimdall, await createAccount(heimdall, { username: 'peter' }))
  moderator = await asUser(heimdall, await createAccount(heimdall, { role: 'moderator' }))
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  bot = await asKey(heimdall, { permissions: ['device:read', 'device:write'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(gpsDevices)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const byToken = (token: string) => heimdall.services.gps.devices.byToken(token)
const rowsOf = (id: string) =>
  heimdall.services.primary.db.select().from(gpsDevices).where(eq(gpsDevices.id, id))

describe('adding a device', () => {
  test('answers both addresses this once, stores neither token, and leaves an event', async () => {
    const device = await heimdall.run(createDevice, heidi, { name: ' Phone ', kind: 'car' })
    expect(device).toMatchObject({
      name: 'Phone',
      kind: 'car',
      icon: 'car',
      colour: '#2563eb',
      owner: { id: heidi.actor.userId, username: 'heidi' },
      live: null,
      ingestUrl: expect.stringMatching(/^https:\/\/heimdall\.example\.org\/gps\/hg_[\w-]{43}$/),
      pullUrl: expect.stringMatching(/^https:\/\/heimdall\.example\.org\/gps\/pull\/hp_[\w-]{43}$/),
    })
    const token = device.ingestUrl.split('/').at(-1) ?? ''
    expect(await byToken(token)).toEqual({
      deviceId: device.id,
      userId: heidi.actor.userId,
      dialect: null,
    })
    expect(await byToken(device.pullUrl.split('/').at(-1) ?? '')).toBeNull()
    expect(JSON.stringify(await rowsOf(device.id))).not.toContain(token)
    const events = await eventsInOutbox(heimdall)
    expect(events).toMatchObject([
      {
        eventType: 'device_created',
        userId: heidi.actor.userId,
        actorId: heidi.actor.userId,
        resourceType: 'gps_device',
        resourceId: device.id,
        metadata: { name: 'Phone', kind: 'car' },
      },
    ])
    expect(JSON.stringify(events)).not.toContain('hg_')
    const list = await heimdall.run(listDevices, heidi, {})
    expect(JSON.stringify(list)).not.toMatch(/h[gp]_/)
  })

  test('for others takes device:write', async () => {
    const { userId } = heidi.actor
    const input = { name: 'Phone', userId }
    await expect(heimdall.run(createDevice, peter, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(createDevice, moderator, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(createDevice, anonymousCall(), input)).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    await forgetEvents(heimdall)
    expect((await heimdall.run(createDevice, admin, input)).owner.id).toBe(userId)
    // Events of one moment have no order.
    heimdall.clock.advance(1)
    expect((await heimdall.run(createDevice, bot, input)).owner.id).toBe(userId)
    await expect(heimdall.run(createDevice, bot, { name: 'Phone' })).rejects.toMatchObject({
      issues: [{ path: ['userId'], code: 'owner_required' }],
    })
    await expect(
      heimdall.run(createDevice, bot, { name: 'x', userId: '0197f0a2-6b1e-7c3a-9d52-000000000000' }),
    ).rejects.toMatchObject({ issues: [{ path: ['userId'], code: 'owner_unknown' }] })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { userId, actorId: admin.actor.userId },
      { userId, actorId: null },
    ])
  })

  test(`${maxDevicesPerUser} at most, also when many are made at once`, async () => {
    await Promise.all(Array.from({ length: maxDevicesPerUser - 2 }, () => makeDevice(heimdall, heidi)))
    const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => makeDevice(heimdall, heidi)))
    const failed = attempts.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(failed).toHaveLength(3)
    expect(failed[0]).toMatchObject({ code: 'CONFLICT', issues: [{ code: 'too_many_devices' }] })
  })

  test.each([
    ['no name', { name: ' ' }],
    ['a long name', { name: 'x'.repeat(61) }],
    ['a colour by name', { name: 'x', colour: 'red' }],
    ['an icon that is none', { name: 'x', icon: 'skull' }],
    ['a kind that is none', { name: 'x', kind: 'spaceship' }],
  ])('not with %s', (_name, input) => expect(createDevice.input.safeParse(input).success).toBe(false))
})

describe('seeing devices', () => {
  test('a cursor goes on behind the last one, whatever came or went meanwhile', async () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    for (const name of names) {
      heimdall.clock.advance(1)
      await makeDevice(heimdall, heidi, { name })
    }
    const first = await heimdall.run(listDevices, heidi, { limit: 2 })
    expect(first.devices.map(({ name }) => name)).toEqual(['a', 'b'])
    await heimdall.run(deleteDevice, heidi, { id: first.devices[0]?.id ?? '' })
    const second = await heimdall.run(listDevices, heidi, { limit: 2, cursor: first.nextCursor ?? '' })
    const third = await heimdall.run(listDevices, heidi, { limit: 2, cursor: second.nextCursor ?? '' })
    expect([...second.devices, ...third.devices].map(({ name }) => name)).toEqual(['c', 'd', 'e'])
    expect(third.nextCursor).toBeNull()
    const elsewhere = { q: 'a', cursor: first.nextCursor ?? '' }
    await expect(heimdall.run(listDevices, heidi, elsewhere)).rejects.toMatchObject({
      issues: [{ code: 'bad_cursor' }],
    })
  })

  test('one’s own with where they are; those of others with device:read, and where with location:read', async () => {
    const { deviceId } = await makeDevice(heimdall, heidi, { name: 'Heidi’s phone' })
    await makeDevice(heimdall, peter)
    const positions = [
      { fixTime: heimdall.clock.now().toISOString(), latitude: 52.5, longitude: 13.4, battery: 81 },
    ]
    await postPositions(heimdall.services, heidi, { id: deviceId, positions })
    const own = await heimdall.run(listDevices, heidi, {})
    expect(own).toMatchObject({
      total: 1,
      devices: [{ id: deviceId, live: { battery: 81, position: { latitude: 52.5, flags: [] } } }],
    })
    const list = (call: Call, input = {}) =>
      heimdall.run(listDevices, call, { scope: 'all' as const, ...input })
    expect((await list(moderator, { userId: heidi.actor.userId })).devices).toMatchObject([{ live: null }])
    expect((await list(admin, { q: 'HEIDI’S' })).devices).toMatchObject([{ live: { battery: 81 } }])
    expect((await list(admin, { q: 'peter' })).total).toBe(1)
    expect((await list(bot)).total).toBe(2)
    expect((await heimdall.run(listDevices, bot, {})).total).toBe(2)
    await expect(list(heidi)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(listDevices, heidi, { userId: peter.actor.userId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await heimdall.run(getDevice, heidi, { id: deviceId })).toEqual(own.devices[0])
    await expect(heimdall.run(getDevice, peter, { id: deviceId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await heimdall.run(getDevice, moderator, { id: deviceId })).toMatchObject({ live: null })
  })

  test('behind a cursor, all of them and each once, while others come', async () => {
    const owner = await asUser(heimdall, await createAccount(heimdall))
    const made: string[] = []
    const add = async () => {
      heimdall.clock.advance(1)
      made.push((await makeDevice(heimdall, owner)).deviceId)
    }
    for (let count = 0; count < 5; count++) await add()
    const seen: string[] = []
    let pages = 0
    for (let cursor: string | null | undefined; cursor !== null; pages++) {
      const page = await heimdall.run(listDevices, owner, { limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.devices.map(({ id }) => id))
      cursor = page.nextCursor
      if (pages === 0) await add()
    }
    expect(seen).toEqual(made)
    expect(pages).toBe(3)
    const { devices } = await heimdall.run(listDevices, owner, { limit: 2, page: 3 })
    expect(devices.map(({ id }) => id)).toEqual(made.slice(4))
  })

  test('what it has sent shows where it was, so that it takes location:read', async () => {
    const { deviceId: id } = await makeDevice(heimdall, heidi)
    expect(await heimdall.run(listDeviceRequests, heidi, { id })).toEqual({ requests: [] })
    expect(await heimdall.run(listDeviceRequests, admin, { id })).toEqual({ requests: [] })
    for (const call of [peter, moderator]) {
      await expect(heimdall.run(listDeviceRequests, call, { id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
  })
})

describe('changing a device', () => {
  test('what is named, with an event that says what', async () => {
    const { deviceId: id } = await makeDevice(heimdall, heidi)
    await forgetEvents(heimdall)
    heimdall.clock.advance(1_000)
    const changed = await heimdall.run(updateDevice, heidi, { id, name: 'Bike', icon: 'bike' })
    expect(changed).toMatchObject({ name: 'Bike', icon: 'bike', kind: 'phone', colour: '#2563eb' })
    expect(changed.updatedAt).toBe(heimdall.clock.now().toISOString())
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'device_updated', metadata: { name: 'Bike', changedFields: ['name', 'icon'] } },
    ])
    expect(updateDevice.input.safeParse({ id }).success).toBe(false)
  })

  test('a new token counts at once, and the old one is nobody’s', async () => {
    const { deviceId: id, token, pullKey } = await makeDevice(heimdall, heidi)
    expect(await byToken(token)).not.toBeNull()
    await forgetEvents(heimdall)
    const { ingestUrl } = await heimdall.run(rotateDeviceToken, heidi, { id })
    expect(await byToken(token)).toBeNull()
    expect(await byToken(ingestUrl.split('/').at(-1) ?? '')).toMatchObject({ deviceId: id })
    // Ids of one millisecond have no order.
    heimdall.clock.advance(1)
    const { pullUrl } = await heimdall.run(rotatePullKey, heidi, { id })
    expect(pullUrl).not.toContain(pullKey)
    expect(heimdall.accessChanges).toEqual([{ deviceId: id }, { deviceId: id }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'device_updated', metadata: { changedFields: ['token'], credentialsRenewed: true } },
      { eventType: 'device_updated', metadata: { changedFields: ['pull_key'], credentialsRenewed: true } },
    ])
  })

  test('deleted it is nobody’s at once, and what was heard of it goes', async () => {
    const { deviceId: id, userId, token } = await makeDevice(heimdall, heidi)
    const other = await makeDevice(heimdall, heidi)
    const { gps } = heimdall.services
    for (const device of [{ deviceId: id, userId }, other])
      await gps.writer.write(device, [testFix(heimdall)])
    await byToken(token)
    gps.start()
    await forgetEvents(heimdall)
    await heimdall.run(deleteDevice, heidi, { id })
    expect(await byToken(token)).toBeNull()
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'device_deleted', resourceId: id, metadata: { name: 'Phone', kind: 'phone' } },
    ])
    const left = async (table: string) =>
      (await gps.timeseries`SELECT DISTINCT device_id AS id FROM ${gps.timeseries(table)}`).map(
        (row) => row.id,
      )
    for (const table of ['gps_positions', 'gps_feed', 'gps_device_states']) {
      await expect.poll(() => left(table), { timeout: 10_000 }).not.toContain(id)
      expect(await left(table)).toContain(other.deviceId)
    }
  })

  test('waits for whoever adds a trip of it, who needs the device and does not wait for that', async () => {
    const { deviceId, userId } = await makeDevice(heimdall, heidi)
    const { sql } = heimdall.services.primary
    await sql`INSERT INTO gps_trip_cursors (device_id, user_id) VALUES (${deviceId}, ${userId})`
    const waiting = async () => {
      const rows = await sql`
        SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      return rows.length
    }
    let deleting: Promise<unknown> | null = null
    await sql.begin(async (tx) => {
      await tx`SELECT FROM gps_trip_cursors WHERE device_id = ${deviceId} FOR UPDATE`
      deleting = Promise.allSettled([heimdall.run(deleteDevice, heidi, { id: deviceId })])
      await expect.poll(waiting, { timeout: 5_000 }).toBe(1)
      // As the reference of a new trip does.
      await tx`SELECT FROM gps_devices WHERE id = ${deviceId} FOR KEY SHARE`
    })
    expect(await deleting).toMatchObject([{ status: 'fulfilled' }])
    expect(await rowsOf(deviceId)).toEqual([])
  })

  test.each([
    ['updateDevice', updateDevice],
    ['rotateDeviceToken', rotateDeviceToken],
    ['deleteDevice', deleteDevice],
  ])('%s is for its owner, and for device:write', async (_name, command) => {
    const { deviceId: id } = await makeDevice(heimdall, heidi)
    // The commands take more or less; this suits all of them.
    const run = (call: Call) => command.execute(heimdall.services, call, { id, name: 'Other' })
    for (const call of [peter, moderator]) {
      await expect(run(call)).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: 'This device does not exist',
      })
    }
    await expect(run(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(run(bot)).resolves.toBeDefined()
  })
})

test('a new address for overlays shows where a device is: of others it takes location:read besides', async () => {
  const { deviceId: id, pullKey } = await makeDevice(heimdall, heidi)
  const rotate = (call: Call) => rotatePullKey.execute(heimdall.services, call, { id })
  for (const call of [peter, moderator])
    await expect(rotate(call)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(rotate(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  await expect(rotate(bot)).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'location:read' })
  const seer = await asKey(heimdall, { permissions: ['device:write', 'location:read'] })
  expect((await rotate(seer)).pullUrl).not.toContain(pullKey)
})

test('a banned owner’s devices are nobody’s, until the ban ends', async () => {
  const account = await createAccount(heimdall)
  const owner = await asUser(heimdall, account)
  const { token } = await makeDevice(heimdall, owner)
  const { sql } = heimdall.services.primary
  const ends = new Date(heimdall.clock.now().getTime() + 60_000).toISOString()
  await sql`UPDATE users SET banned_at = ${heimdall.clock.now().toISOString()}, ban_expires_at = ${ends}
    WHERE id = ${account.userId}`
  expect(await byToken(token)).toBeNull()
  heimdall.clock.advance(60_000)
  expect(await byToken(token)).not.toBeNull()
})
