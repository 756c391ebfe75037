import type { GpsEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../../kernel/index.ts'
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
import { getTrack } from '../map/index.ts'
import { followDevices } from './follow-devices.ts'
import { getDeviceSnapshot } from './get-device-snapshot.ts'
import { getLiveDevice } from './get-live-device.ts'
import { listPositions } from './list-positions.ts'
import { postPositions } from './post-positions.ts'

onBothFlavours('positions', (timescale) => {
  let heimdall: TestServices
  let heidi: UserCall
  let peter: UserCall
  let admin: UserCall
  let phone: TestDevice
  let other: TestDevice
  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    heidi = await asUser(heimdall, await createAccount(heimdall))
    peter = await asUser(heimdall, await createAccount(heimdall))
    admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    phone = await makeDevice(heimdall, heidi)
    other = await makeDevice(heimdall, peter)
  })
  afterAll(() => heimdall.close())

  const timeAt = (seconds: number) => new Date(heimdall.clock.now().getTime() + seconds * 1_000).toISOString()
  const write = (device: TestDevice, seconds: number, fields = {}) =>
    heimdall.services.gps.writer.write(device, [
      testFix(heimdall, { fixTime: Date.parse(timeAt(seconds)), ...fields }),
    ])

  test('sent by REST, seen by cursor, in both directions, and live', async () => {
    const positions = Array.from({ length: 25 }, (_, index) => ({
      fixTime: timeAt(index),
      latitude: 52.5,
      longitude: 13.4 + index / 10_000,
      accuracy: index === 24 ? 500 : 5,
      attributes: { index },
    }))
    const answer = await postPositions(heimdall.services, heidi, {
      id: phone.deviceId,
      positions: [...positions, { fixTime: timeAt(0), latitude: 99, longitude: 0 }],
    })
    expect(answer).toEqual({
      accepted: 25,
      duplicate: 0,
      refused: [{ index: 25, reason: 'outside_the_globe' }],
    })
    for (const order of ['asc', 'desc'] as const) {
      const seen: unknown[] = []
      let pages = 0
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await heimdall.run(listPositions, heidi, {
          id: phone.deviceId,
          limit: 10,
          order,
          cursor,
        })
        seen.push(...page.positions.map(({ attributes }) => attributes.index))
        cursor = page.nextCursor
        pages++
      }
      const expected = positions.map((_, index) => index)
      expect(seen).toEqual(order === 'asc' ? expected : expected.reverse())
      expect(pages).toBe(3)
    }
    const span = { id: phone.deviceId, from: timeAt(5), to: timeAt(7) }
    const within = await heimdall.run(listPositions, heidi, span)
    expect(within.positions.map(({ fixTime }) => fixTime)).toEqual([timeAt(6), timeAt(5)])
    expect(await heimdall.run(getLiveDevice, heidi, { id: phone.deviceId })).toMatchObject({
      position: { fixTime: timeAt(23), flags: [] },
    })
    await expect(
      heimdall.run(listPositions, heidi, { id: phone.deviceId, cursor: 'nonsense' }),
    ).rejects.toMatchObject({ issues: [{ code: 'bad_cursor' }] })
  })

  test('once a clock was ahead, the device goes on, and history says which of its times are wrong', async () => {
    await write(other, 0)
    await write(other, 20 * 3_600, { latitude: 53 })
    heimdall.clock.advance(30_000)
    await write(other, 0, { latitude: 52.6 })
    const id = other.deviceId
    expect(await heimdall.run(getLiveDevice, peter, { id })).toMatchObject({
      position: { fixTime: timeAt(0), latitude: 52.6, flags: [] },
    })
    const { positions } = await heimdall.run(listPositions, peter, { id, to: timeAt(86_400) })
    expect(positions.map(({ flags }) => flags)).toEqual([['misdated'], [], []])
    const track = await heimdall.run(getTrack, peter, {
      deviceId: id,
      from: timeAt(-3_600),
      to: timeAt(86_400),
      zoom: 20,
    })
    expect(JSON.stringify(track)).not.toContain('53')
    heimdall.clock.advance(60_000)
  })

  test('others need a permission, else there is no such device', async () => {
    const id = phone.deviceId
    const reader = await asKey(heimdall, { permissions: ['location:read'] })
    const writer = await asKey(heimdall, { permissions: ['device:write'] })
    const positions = [{ fixTime: timeAt(0), latitude: 52.5, longitude: 13.4 }]
    for (const query of [listPositions, getLiveDevice] as const) {
      const run = (call: Call) => query.execute(heimdall.services, call, query.input.parse({ id }) as never)
      await expect(run(peter)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(run(writer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(run(reader)).resolves.toBeDefined()
      await expect(run(admin)).resolves.toBeDefined()
    }
    const post = (call: Call) => postPositions(heimdall.services, call, { id, positions })
    await expect(post(peter)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(post(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(post(writer)).resolves.toBeDefined()
  })

  describe('following', () => {
    type Events = Awaited<ReturnType<ReturnType<typeof followDevices>['next']>>
    const follow = (
      call: Call,
      input: { scope?: 'own' | 'all'; lastEventId?: string; deviceId?: string } = {},
    ) => {
      const stop = new AbortController()
      const stream = followDevices(heimdall.services, call, input, stop.signal)
      /** What comes, until the last of it is this fix. */
      async function until(fixTime: string) {
        const events: GpsEvent[] = []
        for (;;) {
          const next = await stream.next()
          if (next.done) throw new Error(`The stream ended with ${JSON.stringify(events)}`)
          events.push(...next.value.events)
          const last = events.at(-1)
          if (last?.kind === 'position' && last.position.fixTime === fixTime) return events
        }
      }
      return {
        next: () => stream.next(),
        until,
        async stop() {
          stop.abort()
          await stream.return()
        },
      }
    }
    const eventsOf = ({ value }: Events) => value?.events ?? []

    test('one’s own move, nobody else’s; with location:read all; resumes without a gap', async () => {
      const [own, all] = [follow(heidi), follow(admin, { scope: 'all' })]
      const firsts = [own.next(), all.next()]
      await expect.poll(() => heimdall.services.gps.feed.subscribers).toBe(2)
      await write(other, 100)
      await write(phone, 101)
      const [first] = await Promise.all(firsts)
      if (!first) throw new Error('Nothing came')
      expect(eventsOf(first)).toMatchObject([
        { kind: 'position', deviceId: phone.deviceId, position: { fixTime: timeAt(101), flags: [] } },
      ])
      await Promise.all([own.stop(), all.stop()])
      await write(phone, 102, { accuracyM: 900 })
      await write(phone, 103)
      const again = follow(heidi, { lastEventId: first.value?.lastEventId ?? '' })
      expect(await again.until(timeAt(103))).toMatchObject([
        { kind: 'device', deviceId: phone.deviceId },
        { kind: 'position', position: { fixTime: timeAt(103) } },
      ])
      await again.stop()
    })

    test('behind what is not kept any more nobody goes on, but begins anew', async () => {
      const { lastEventId } = await heimdall.run(getDeviceSnapshot, heidi, {})
      await write(phone, 150)
      await write(other, 150)
      const inTime = follow(heidi, { lastEventId })
      await inTime.until(timeAt(150))
      await inTime.stop()
      await heimdall.services.gps.timeseries`DELETE FROM gps_feed`
      const lost = { code: 'GONE', issues: [{ code: 'not_kept' }] }
      await expect(follow(heidi, { lastEventId }).next()).rejects.toMatchObject(lost)
      const anew = follow(heidi, await heimdall.run(getDeviceSnapshot, heidi, {}))
      const next = anew.until(timeAt(151))
      await write(phone, 151)
      expect(await next).toHaveLength(1)
      await anew.stop()
    })

    test('many moves of one device come as one, the newest; nobody waits for what is not theirs', async () => {
      const { lastEventId } = await heimdall.run(getDeviceSnapshot, heidi, {})
      for (let second = 200; second < 220; second++) await write(phone, second)
      const stream = follow(heidi, { lastEventId })
      const startedMs = performance.now()
      const events = await stream.until(timeAt(219))
      // At once, or what was there already and then the rest.
      expect(events.length).toBeLessThan(5)
      expect(performance.now() - startedMs).toBeLessThan(2_000)
      await stream.stop()
    })

    test('an id that is none of ours is refused', async () => {
      const { lastEventId } = await heimdall.run(getDeviceSnapshot, heidi, {})
      for (const none of ['0', '7712', lastEventId.toLowerCase(), '']) {
        await expect(follow(heidi, { lastEventId: none }).next()).rejects.toMatchObject({
          code: 'BAD_REQUEST',
          issues: [{ path: ['lastEventId'] }],
        })
      }
    })

    test('not the devices of others', async () => {
      await expect(follow(peter, { deviceId: phone.deviceId }).next()).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(follow(peter, { scope: 'all' }).next()).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(heimdall.run(getDeviceSnapshot, peter, { scope: 'all' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    })

    test('a snapshot holds one’s own devices', async () => {
      const snapshot = await heimdall.run(getDeviceSnapshot, heidi, {})
      expect(snapshot.devices.map(({ id }) => id)).toEqual([phone.deviceId])
      expect((await heimdall.run(getDeviceSnapshot, admin, { scope: 'all' })).devices).toHaveLength(2)
    })
  })
})
