import { type Connection, connect } from '@heimdall/db'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { updateSetting } from '../../settings/index.ts'
import {
  asUser,
  compressChunks,
  createAccount,
  createTestServices,
  makeDevice,
  onBothFlavours,
  type TestDevice,
  type TestServices,
  testFix,
} from '../../testing/index.ts'
import { readFixes } from '../positions/index.ts'
import { toLive } from '../to-live.ts'
import type { Evaluator } from './evaluator.ts'
import type { NewFix } from './new-fix.ts'
import { readFeed } from './read-feed.ts'
import { readStates } from './read-states.ts'
import { createWriter, PositionsUnavailable } from './writer.ts'

const second = 1_000

onBothFlavours('positions', (timescale) => {
  let heimdall: TestServices
  let phone: TestDevice
  let car: TestDevice
  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    const owner = await asUser(heimdall, await createAccount(heimdall))
    phone = await makeDevice(heimdall, owner)
    car = await makeDevice(heimdall, owner, { name: 'Car' })
  })
  afterAll(() => heimdall.close())
  beforeEach(async () => {
    const { timeseries } = heimdall.services.gps
    await timeseries`TRUNCATE gps_positions, gps_device_states, gps_late_fixes, gps_feed`
    await timeseries`UPDATE gps_feed_head SET size = 0`
    heimdall.clock.advance(3_600_000)
  })

  const now = () => heimdall.clock.now().getTime()
  const at = (offsetMs: number, fields: Partial<NewFix> = {}) =>
    testFix(heimdall, { fixTime: now() + offsetMs, ...fields })
  const write = (device: TestDevice, ...fixes: NewFix[]) => heimdall.services.gps.writer.write(device, fixes)
  const stored = ({ deviceId }: TestDevice) =>
    readFixes(heimdall.services.gps.timeseries, {
      deviceId,
      from: 0,
      to: now() + 86_400_000,
      order: 'asc',
      limit: 10_000,
    })
  const stateOf = async ({ deviceId }: TestDevice) =>
    (await readStates(heimdall.services.gps.timeseries, [deviceId])).get(deviceId)
  const feed = () => readFeed(heimdall.services.gps.timeseries, 0, 10_000)

  test('stores a fix whole, moves the device and tells the feed', async () => {
    const fix = at(-second, {
      altitudeM: 34.5,
      speedKmh: 4.7,
      heading: 270,
      accuracyM: 8,
      batteryPercent: 81,
      motion: 'walking',
      attributes: { wifi: 'a "quoted" name', steps: 812, charging: false },
    })
    expect(await write(phone, fix)).toEqual({ accepted: 1, duplicate: 0, refused: [] })
    const whole = { ...fix, deviceId: phone.deviceId, userId: phone.userId, receivedAt: now(), flags: 0 }
    expect(await stored(phone)).toEqual([whole])
    expect(await stateOf(phone)).toEqual({
      deviceId: phone.deviceId,
      userId: phone.userId,
      last: whole,
      newestFixTime: fix.fixTime,
      batteryPercent: 81,
      lastSeenAt: now(),
      fences: {},
    })
    const { deviceId: _, userId: __, ...body } = whole
    expect(await feed()).toEqual([
      { number: 0, at: now(), deviceId: phone.deviceId, userId: phone.userId, kind: 'position', body },
    ])
  })

  test('the same again is a duplicate, in one request and in the next, and tells nothing of a move', async () => {
    const [one, two] = [at(-2 * second), at(-second)]
    expect(await write(phone, one, two, one)).toMatchObject({ accepted: 2, duplicate: 1 })
    expect(await write(phone, two, one)).toMatchObject({ accepted: 0, duplicate: 2 })
    expect(await stored(phone)).toHaveLength(2)
    expect((await feed()).map(({ kind }) => kind)).toEqual(['position', 'device'])
  })

  test('another of the same moment is a duplicate too, also of one that was only flagged', async () => {
    await write(phone, at(0))
    expect(await write(phone, at(60 * second, { accuracyM: 900 }))).toMatchObject({ accepted: 1 })
    expect(await write(phone, at(60 * second))).toMatchObject({ accepted: 0, duplicate: 1 })
    expect(await stateOf(phone)).toMatchObject({ last: { fixTime: now() } })
    // Between what moved it and what was flagged there is room for what is new.
    expect(await write(phone, at(30 * second))).toMatchObject({ accepted: 1, duplicate: 0 })
    expect(await stateOf(phone)).toMatchObject({ last: { fixTime: now() + 30 * second } })
  })

  test('late, vague and impossible fixes are kept with their flags, and move nothing', async () => {
    await write(phone, at(0))
    const answer = await write(
      phone,
      at(second, { latitude: 10 }),
      at(-second),
      at(2 * second, { accuracyM: 101, batteryPercent: 12 }),
    )
    expect(answer).toMatchObject({ accepted: 3 })
    expect((await stored(phone)).map(({ flags }) => flags)).toEqual([4, 0, 2, 1])
    await write(phone, at(-second), at(-2 * second))
    const late = await heimdall.services.gps.timeseries`
      SELECT count, earliest_at FROM gps_late_fixes WHERE device_id = ${phone.deviceId}`
    expect(late).toMatchObject([{ count: '2' }])
    expect(Date.parse(late[0]?.earliest_at)).toBe(now() - 2 * second)
    expect(await stateOf(phone)).toMatchObject({
      last: { fixTime: now(), latitude: 52.5163 },
      batteryPercent: 12,
      newestFixTime: now() + 2 * second,
    })
    expect((await feed()).at(-1)).toMatchObject({ kind: 'device', body: { batteryPercent: 12 } })
  })

  describe('a clock that is ahead', () => {
    const hour = 3_600_000
    const moves = async () =>
      (await feed()).flatMap(({ kind, body }) => (kind === 'position' ? [Number(body.fixTime)] : []))

    test('for one fix stops nothing, and that fix no longer counts', async () => {
      await write(phone, at(-second))
      const ahead = at(20 * hour)
      await write(phone, ahead)
      expect(await stateOf(phone)).toMatchObject({ last: { fixTime: ahead.fixTime } })
      const told = await moves()
      for (let step = 0; step < 3; step++) {
        heimdall.clock.advance(10 * second)
        // The second one is 300 km away from where the device was.
        const right = at(0, { latitude: step === 0 ? 55 : 55 + step / 10_000, batteryPercent: 50 + step })
        expect(await write(phone, right)).toMatchObject({ accepted: 1, duplicate: 0 })
        expect(await stateOf(phone)).toMatchObject({
          last: { fixTime: now(), latitude: right.latitude },
          newestFixTime: ahead.fixTime,
          batteryPercent: 50 + step,
        })
        told.push(now())
        expect(await moves()).toEqual(told)
        expect(await write(phone, right, ahead)).toMatchObject({ accepted: 0, duplicate: 2 })
        expect(await moves()).toEqual(told)
      }
      expect((await stored(phone)).map(({ flags }) => flags)).toEqual([0, 0, 0, 0, 8])
      // Those who have read past them hear of them.
      const late = await heimdall.services.gps.timeseries`
        SELECT count, earliest_at FROM gps_late_fixes WHERE device_id = ${phone.deviceId}`
      expect(late).toMatchObject([{ count: '3' }])
      expect(Date.parse(late[0]?.earliest_at)).toBe(now() - 20 * second)
    })

    test('for a while is one, and what was recorded before it is late', async () => {
      await write(
        phone,
        at(20 * hour),
        at(20 * hour + second, { accuracyM: 500 }),
        at(20 * hour + 2 * second),
      )
      heimdall.clock.advance(10 * second)
      await write(phone, at(-20 * second), at(-10 * second), at(-5 * second), at(0))
      expect((await stored(phone)).map(({ flags }) => flags)).toEqual([4, 4, 0, 0, 8, 9, 8])
      expect(await moves()).toEqual([now() - 10 * second + 20 * hour + 2 * second, now()])
      await write(car, at(0))
      expect((await stored(car)).map(({ flags }) => flags)).toEqual([0])
    })

    test('does not make a duplicate news', async () => {
      await write(phone, at(20 * hour))
      heimdall.clock.advance(10 * second)
      await write(phone, at(0, { accuracyM: 900 }))
      expect(await write(phone, at(0))).toMatchObject({ accepted: 0, duplicate: 1 })
      expect(await moves()).toEqual([now() - 10 * second + 20 * hour])
    })

    test('always moves the device in order, and what overtakes another is late', async () => {
      const ahead = (offsetMs = 0) => at(10 * 60 * second + offsetMs)
      const expected: number[] = []
      for (let step = 0; step < 4; step++) {
        heimdall.clock.advance(10 * second)
        await write(phone, ahead(-2 * second), ahead(-second), ahead())
        expected.push(ahead().fixTime)
      }
      await write(phone, ahead(-3 * second))
      expect(await moves()).toEqual(expected)
      expect((await stored(phone)).filter(({ flags }) => flags !== 0)).toMatchObject([
        { flags: 4, fixTime: ahead(-3 * second).fixTime },
      ])
      // Even once it was further ahead for a moment.
      await write(phone, ahead(20 * hour))
      heimdall.clock.advance(10 * second)
      await write(phone, ahead())
      expect(await stateOf(phone)).toMatchObject({ last: { fixTime: ahead().fixTime } })
    })
  })

  test('a batch in any order is read in the order of its times', async () => {
    const fixes = [3, 1, 2].map((n) => at(n * second, { latitude: 52.5 + n / 10_000 }))
    await write(phone, ...fixes)
    expect((await stored(phone)).map(({ flags }) => flags)).toEqual([0, 0, 0])
    expect((await feed()).map(({ body }) => body.fixTime)).toEqual([now() + 3 * second])
  })

  test('what can not be right is refused by its place, and its neighbours are taken', async () => {
    const answer = await write(
      phone,
      at(25 * 3_600_000),
      at(0),
      at(second, { latitude: 91 }),
      at(second, { latitude: 0, longitude: 0 }),
      at(0, { fixTime: 5 }),
    )
    expect(answer).toEqual({
      accepted: 1,
      duplicate: 0,
      refused: [
        { index: 0, reason: 'too_far_ahead' },
        { index: 2, reason: 'outside_the_globe' },
        { index: 3, reason: 'null_island' },
        { index: 4, reason: 'too_old' },
      ],
    })
  })

  test('what is older than positions are kept is refused as soon as the setting says so', async () => {
    const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    const keepFor = (value: number) =>
      heimdall.run(updateSetting, admin, { key: 'position_retention_days', value })
    const old = () => write(phone, at(-10 * 86_400_000))
    expect(await old()).toMatchObject({ accepted: 1 })
    await keepFor(7)
    expect(await old()).toMatchObject({ refused: [{ index: 0, reason: 'too_old' }] })
    await keepFor(30)
    expect(await old()).toMatchObject({ duplicate: 1, refused: [] })
    await keepFor(0)
  })

  test('years at once, 5,000 of them', async () => {
    const dayMs = 86_400_000
    const fixes = Array.from({ length: 5_000 }, (_, index) => at(-index * 4 * 3_600_000))
    expect(await write(phone, ...fixes)).toMatchObject({ accepted: 5_000 })
    expect(await write(phone, at(-900 * dayMs))).toMatchObject({ accepted: 1 })
  })

  test('what comes late for weeks that are compressed is stored, counted and there once', async () => {
    const weekMs = 7 * 86_400_000
    const old = Array.from({ length: 200 }, (_, index) => at(-5 * weekMs + index * second))
    await write(phone, ...old)
    await write(phone, at(0))
    const { timeseries } = heimdall.services.gps
    expect(await compressChunks(timeseries, 'gps_positions')).toBe(timescale ? 2 : 0)
    const between = at(-5 * weekMs + 500)
    expect(await write(phone, between, ...old)).toMatchObject({ accepted: 1, duplicate: 200 })
    expect(await write(phone, between)).toMatchObject({ accepted: 0, duplicate: 1 })
    expect(await write(phone, at(-5 * weekMs + 500, { latitude: 10 }))).toMatchObject({ duplicate: 1 })
    const times = (await stored(phone)).map(({ fixTime }) => fixTime)
    expect(times).toHaveLength(202)
    expect(new Set(times).size).toBe(202)
    expect((await stored(phone))[1]).toMatchObject({ fixTime: between.fixTime, flags: 4 })
    const late = await timeseries`SELECT count FROM gps_late_fixes WHERE device_id = ${phone.deviceId}`
    expect(late).toMatchObject([{ count: '1' }])
    expect(await stateOf(phone)).toMatchObject({ last: { fixTime: now() } })
  })

  test('a clock that is set back unpacks no week that is compressed', async () => {
    const { timeseries } = heimdall.services.gps
    await write(phone, at(-60 * 86_400_000))
    expect(await compressChunks(timeseries, 'gps_positions')).toBe(timescale ? 1 : 0)
    await write(phone, at(20 * 3_600_000))
    heimdall.clock.advance(second)
    await write(phone, at(0))
    expect(await stored(phone)).toMatchObject([{ flags: 0 }, { flags: 0 }, { flags: 8 }])
    if (!timescale) return
    const packed = await timeseries`
      SELECT status FROM _timescaledb_catalog.chunk WHERE compressed_chunk_id IS NOT NULL`
    // 1: compressed, and nothing taken out of it.
    expect(packed).toMatchObject([{ status: 1 }])
  })

  test('heard of without a fix: seen, with its battery', async () => {
    await heimdall.services.gps.writer.write(phone, [], 42)
    expect(await stateOf(phone)).toMatchObject({ last: null, batteryPercent: 42, lastSeenAt: now() })
    expect(await feed()).toMatchObject([{ kind: 'device', body: { batteryPercent: 42, lastSeenAt: now() } }])
  })

  test('what a file tells is nothing that was heard of the device', async () => {
    const { writer } = heimdall.services.gps
    const seenAt = async () => toLive(phone.deviceId, await stateOf(phone)).lastSeenAt
    await writer.writeHistory(phone, [at(-second)])
    expect([await seenAt(), await feed()]).toEqual([null, []])
    await write(phone, at(0))
    const heardAt = heimdall.clock.now().toISOString()
    heimdall.clock.advance(second)
    await writer.writeHistory(phone, [at(-2 * second)])
    expect(await seenAt()).toBe(heardAt)
    expect(await feed()).toHaveLength(1)
  })

  test('a battery that comes with late fixes is none of now', async () => {
    const send = (battery: number, ...fixes: NewFix[]) =>
      heimdall.services.gps.writer.write(phone, fixes, battery)
    const battery = async () => (await stateOf(phone))?.batteryPercent
    await send(80, at(0))
    await send(95, at(-600 * second), at(-300 * second))
    expect(await battery()).toBe(80)
    // Where it was has not changed since, and neither has its time.
    await send(79, at(0))
    expect(await battery()).toBe(79)
    await send(78, at(second, { accuracyM: 900 }))
    expect(await battery()).toBe(78)
    await Promise.all([send(60, at(3 * second)), send(94, at(2 * second)), send(93, at(-second))])
    expect(await battery()).toBe(60)
    await send(59)
    expect(await battery()).toBe(59)
  })

  test('numbers that no column holds are unknown, and spoil nobody else’s commit', async () => {
    const senseless = [1e308, 5e-324, -5e-324, -1e308, 100.5]
    const answers = await Promise.all([
      ...senseless.map((battery) => heimdall.services.gps.writer.write(car, [], battery)),
      ...senseless.map((number, index) =>
        write(
          car,
          at(index * second, {
            altitudeM: number,
            speedKmh: number,
            heading: number,
            accuracyM: number,
            batteryPercent: number,
          }),
        ),
      ),
      write(phone, at(0)),
    ])
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(6)
    expect((await stored(car)).map(({ batteryPercent }) => batteryPercent)).toEqual([
      null,
      0,
      null,
      null,
      null,
    ])
  })

  test('devices share commits, and the feed is numbered without gaps in the order of commits', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        write(index % 2 === 0 ? phone : car, at(index * second, { latitude: 52.5 + index / 100_000 })),
      ),
    )
    const items = await feed()
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index))
    expect(items.length).toBeLessThan(60)
    expect((await stored(phone)).length + (await stored(car)).length).toBe(100)
  })

  describe('two processes at once', () => {
    let connection: Connection
    beforeAll(() => {
      connection = connect(heimdall.timeseriesUrl, { name: 'other process', maxConnections: 4 })
    })
    afterAll(() => connection.close())

    test('the same fixes of the same new devices are stored, told and counted once', async () => {
      const writers = [heimdall.services.gps.writer, otherWriter(null)]
      const fixes = Array.from({ length: 50 }, (_, index) => at(index * second))
      const answers = await Promise.all(
        fixes.flatMap((fix) =>
          writers.flatMap((writer) => [writer.write(phone, [fix]), writer.write(car, [fix])]),
        ),
      )
      expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(100)
      expect(answers.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(100)
      expect(await stored(phone)).toHaveLength(50)
      const items = await feed()
      expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index))
      const moves = items.filter(({ kind, deviceId }) => kind === 'position' && deviceId === phone.deviceId)
      const times = moves.map(({ body }) => Number(body.fixTime))
      expect(times).toEqual([...times].sort((a, b) => a - b))
      expect(new Set(times).size).toBe(times.length)
    })

    test('what is right behind a clock that was ahead is stored, told and counted once', async () => {
      await write(phone, at(20 * 3_600_000))
      heimdall.clock.advance(60 * second)
      const writers = [heimdall.services.gps.writer, otherWriter(null)]
      const fixes = Array.from({ length: 50 }, (_, index) => at((index - 50) * second))
      const answers = await Promise.all(
        fixes.flatMap((fix) =>
          writers.flatMap((writer) => [writer.write(phone, [fix]), writer.write(phone, [fix])]),
        ),
      )
      expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(50)
      expect(answers.reduce((sum, { duplicate }) => sum + duplicate, 0)).toBe(150)
      const [, ...times] = (await feed()).flatMap(({ kind, body }) =>
        kind === 'position' ? [Number(body.fixTime)] : [],
      )
      expect(times.at(-1)).toBe(now() - second)
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
    })

    test('an evaluator sees what moves a device, once, in order, and what it puts out commits with it', async () => {
      const evaluator: Evaluator<string, number> = {
        configOf: async () => 'config',
        evaluate: (states, fix, config) => ({
          states: { seen: [...(Array.isArray(states.seen) ? states.seen : []), fix.fixTime - now()] },
          outputs: config === 'config' ? [fix.fixTime] : [],
        }),
        store: async (_tx, outputs) =>
          outputs.map((output) => ({ ...phone, kind: 'fence' as const, body: { output } })),
      }
      const writers = [otherWriter(evaluator), otherWriter(evaluator)]
      const fixes = [at(0), at(second), at(2 * second, { accuracyM: 500 }), at(3 * second)]
      for (const writer of writers) await writer.write(phone, fixes)
      await writers[0]?.write(phone, [at(-second)])
      expect(await stateOf(phone)).toMatchObject({ fences: { seen: [0, second, 3 * second] } })
      const told = (await feed()).filter(({ kind }) => kind === 'fence').map(({ body }) => body.output)
      expect(told).toEqual([now(), now() + second, now() + 3 * second])
    })

    test('an evaluator that fails writes nothing', async () => {
      const evaluator: Evaluator<null, never> = {
        configOf: async () => null,
        evaluate() {
          throw new Error('a bad fence')
        },
        store: async () => [],
      }
      await expect(otherWriter(evaluator).write(phone, [at(0)])).rejects.toThrow('a bad fence')
      expect(await stored(phone)).toEqual([])
      expect(await feed()).toEqual([])
    })

    const otherWriter = <Config, Output>(evaluator: Evaluator<Config, Output> | null) =>
      createWriter({
        sql: connection.sql,
        // What it puts out comes back to itself alone.
        evaluator: evaluator as Evaluator<unknown, unknown> | null,
        now: () => heimdall.clock.now(),
        retentionDays: async () => null,
        onWritten: () => undefined,
      })
  })

  test('while the database is away nothing is acknowledged', async () => {
    const away = connect('postgres://nobody@127.0.0.1:1/nothing', { name: 'away', maxConnections: 1 })
    const writer = createWriter({
      sql: away.sql,
      evaluator: null,
      now: () => heimdall.clock.now(),
      retentionDays: async () => null,
      onWritten: () => undefined,
    })
    await expect(writer.write(phone, [at(0)])).rejects.toBeInstanceOf(PositionsUnavailable)
    await away.close()
  })
})
