import type { GeofenceShape } from '@heimdall/contracts'
import { begin, connect } from '@heimdall/db'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
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
  type UserCall,
} from '../../testing/index.ts'
import { createGeofence } from '../geofences/index.ts'
import { dropPositionsBefore } from './drop-positions.ts'
import { eraseOrphans } from './erase-orphans.ts'

const dayMs = 86_400_000
const center = { latitude: 52.5163, longitude: 13.3777 }
const circle: GeofenceShape = { type: 'circle', center, radiusM: 100 }
const tables = [
  'gps_positions',
  'gps_fence_events',
  'gps_late_fixes',
  'gps_feed',
  'gps_device_states',
] as const

onBothFlavours('what is forgotten of positions', (timescale) => {
  let heimdall: TestServices
  let me: UserCall
  let phone: TestDevice
  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    me = await asUser(heimdall, await createAccount(heimdall))
    await heimdall.run(createGeofence, me, { name: 'Studio', shape: circle })
  })
  afterAll(() => heimdall.close())
  beforeEach(async () => {
    phone = await makeDevice(heimdall, me)
    heimdall.clock.advance(400 * dayMs)
  })

  const now = () => heimdall.clock.now().getTime()
  /** A visit to the fence: two events, and a late fix. */
  async function visit(device: TestDevice, ageMs: number) {
    const places = [500, 0, 0, 0, 0, 0, 0, 0, 500, 500]
    const fixes = places.map((north, index) =>
      testFix(heimdall, {
        fixTime: now() - ageMs + index * 20_000,
        latitude: center.latitude + north / 111_195,
        longitude: center.longitude,
      }),
    )
    await heimdall.services.gps.writer.write(device, fixes)
    await heimdall.services.gps.writer.write(device, [testFix(heimdall, { fixTime: now() - ageMs + 5_000 })])
  }
  const countOf = async (table: (typeof tables)[number], { deviceId }: TestDevice) => {
    const sql = heimdall.services.gps.timeseries
    const [row] = await sql<{ count: string }[]>`
      SELECT count(*) FROM ${sql(table)} WHERE device_id = ${deviceId}`
    return Number(row?.count)
  }
  const compressAll = async () => {
    let chunks = 0
    for (const table of ['gps_positions', 'gps_fence_events'] as const) {
      chunks += await compressChunks(heimdall.services.gps.timeseries, table)
    }
    expect(chunks > 0).toBe(timescale)
  }

  test('weeks that lie wholly before the limit go, compressed or not; of a week that began after it nothing does', async () => {
    await visit(phone, 100 * dayMs)
    await visit(phone, 20 * dayMs)
    await visit(phone, dayMs)
    await compressAll()
    expect(await countOf('gps_positions', phone)).toBe(33)
    expect(await countOf('gps_fence_events', phone)).toBe(6)
    const limit = new Date(now() - 60 * dayMs)
    const dropped = await Promise.all(
      [1, 2].map(() => dropPositionsBefore(heimdall.services.gps.timeseries, limit)),
    )
    expect(dropped.flat().length).toBeGreaterThan(0)
    expect(await countOf('gps_positions', phone)).toBe(22)
    expect(await countOf('gps_fence_events', phone)).toBe(4)
    expect(await dropPositionsBefore(heimdall.services.gps.timeseries, limit)).toEqual([])
  })

  test('a device that was deleted is forgotten everywhere, compressed or not, and no other one', async () => {
    const spared = await makeDevice(heimdall, me)
    for (const device of [phone, spared]) {
      await visit(device, 100 * dayMs)
      await visit(device, dayMs)
    }
    await compressAll()
    const { primary, gps } = heimdall.services
    await primary.db.delete(gpsDevices).where(eq(gpsDevices.id, phone.deviceId))
    const erased = await Promise.all([1, 2].map(() => eraseOrphans(primary.sql, gps.timeseries)))
    expect(Math.max(...erased.map((counts) => counts.erased))).toBeGreaterThan(0)
    for (const table of tables) {
      expect([table, await countOf(table, phone)]).toEqual([table, 0])
      expect([table, (await countOf(table, spared)) > 0]).toEqual([table, true])
    }
    expect(await countOf('gps_positions', spared)).toBe(22)
    expect(await eraseOrphans(primary.sql, gps.timeseries)).toEqual({ erased: 0, strangers: 0 })
  })

  test('a primary database that has never heard of the owner erases nothing', async () => {
    await visit(phone, dayMs)
    const { gps } = heimdall.services
    const other = await createTestServices()
    const counts = await eraseOrphans(other.services.primary.sql, gps.timeseries).finally(other.close)
    expect(counts.erased).toBe(0)
    expect(counts.strangers).toBeGreaterThan(0)
    expect(await countOf('gps_positions', phone)).toBe(11)
  })

  test('what is written while a device is forgotten goes with it', async () => {
    const spared = await makeDevice(heimdall, me)
    for (const device of [phone, spared]) await visit(device, dayMs)
    const { primary, gps } = heimdall.services
    await primary.db.delete(gpsDevices).where(eq(gpsDevices.id, phone.deviceId))
    const erasing = await begin(gps.timeseries, async (writer) => {
      await writer`SELECT FROM gps_device_states WHERE device_id = ${phone.deviceId} FOR UPDATE`
      const erased = eraseOrphans(primary.sql, gps.timeseries)
      await vi.waitFor(async () => expect(await countOf('gps_feed', phone)).toBe(0), { timeout: 10_000 })
      await writer`
        INSERT INTO gps_positions
        SELECT (jsonb_populate_record(p, jsonb_build_object('device_id', ${phone.deviceId}::text))).*
        FROM gps_positions p WHERE device_id = ${spared.deviceId}`
      // Wrapped, for it ends only after this transaction.
      return { erased }
    })
    await erasing.erased
    expect(await countOf('gps_positions', phone)).toBe(0)
    expect(await countOf('gps_positions', spared)).toBe(11)
  })

  test('a device goes however much of it lies between what others have crossed', async () => {
    const spared = await makeDevice(heimdall, me)
    for (const device of [phone, spared]) await visit(device, 100 * dayMs)
    await compressAll()
    const { primary, gps } = heimdall.services
    if (timescale) {
      await gps.timeseries`
        DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timescaledb.max_tuples_decompressed_per_dml_transaction = 1', current_database()); END $$`
    }
    await primary.db.delete(gpsDevices).where(eq(gpsDevices.id, phone.deviceId))
    const limited = connect(heimdall.timeseriesUrl, { name: 'limited', maxConnections: 1 })
    await eraseOrphans(primary.sql, limited.sql).finally(limited.close)
    expect(await countOf('gps_fence_events', phone)).toBe(0)
    expect(await countOf('gps_fence_events', spared)).toBeGreaterThan(0)
  })
})
