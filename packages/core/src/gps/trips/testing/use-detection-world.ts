import { defaultTripSettings } from '@heimdall/contracts'
import { gpsDevices, gpsTrips } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { newId } from '../../../kernel/index.ts'
import {
  asUser,
  createAccount,
  createTestServices,
  forgetEvents,
  type TestServices,
  type UserCall,
} from '../../../testing/index.ts'
import { journey } from '../detect/fixtures/journey.ts'
import { createTripDetector, type TrackFix } from '../detect/index.ts'
import { createDetection } from '../work/create-trips-worker.ts'

/** Somebody with a phone whose positions lie in this time series, anew for each test. */
export function useDetectionWorld(timescale: boolean) {
  // Filled before the first test.
  const world = {} as { heimdall: TestServices; me: UserCall; phone: string }
  beforeAll(async () => {
    world.heimdall = await createTestServices({ timescale })
    world.heimdall.clock.set(new Date('2026-03-01T08:00:00Z'))
    world.me = await asUser(world.heimdall, await createAccount(world.heimdall))
    await world.heimdall.services.audit.timeseries.sql`
    SELECT ensure_weekly_partitions('gps_positions', '2025-12-01'::timestamptz, '2026-12-01'::timestamptz)`
  })
  afterAll(() => world.heimdall.close())
  beforeEach(async () => {
    const { services } = world.heimdall
    await services.primary.db.delete(gpsTrips)
    await services.primary.db.delete(gpsDevices)
    const { sql } = services.audit.timeseries
    await sql`TRUNCATE gps_positions, gps_device_states, gps_late_fixes`
    world.phone = await newDevice()
    await forgetEvents(world.heimdall)
  })

  async function newDevice(): Promise<string> {
    const { services } = world.heimdall
    const now = services.clock.now()
    const id = newId(services)
    const some = () => Buffer.from(services.random.bytes(32))
    await services.primary.db.insert(gpsDevices).values({
      id,
      userId: world.me.actor.userId,
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

  /** As the writer does: positions, what is known of the device, and how many came late, in one transaction. */
  async function store(
    fixes: readonly TrackFix[],
    { deviceId = world.phone, flags = 0 } = {},
  ): Promise<void> {
    const { audit, clock } = world.heimdall.services
    const { userId } = world.me.actor
    const now = clock.now().toISOString()
    await audit.timeseries.sql.begin(async (tx) => {
      const [known] = await tx<{ at: number | null }[]>`
      SELECT (extract(epoch FROM newest_fix_time) * 1000)::float8 AS at FROM gps_device_states WHERE device_id = ${deviceId} FOR UPDATE`
      let newest = known?.at ?? 0
      let earliestLate: number | null = null
      let late = 0
      const rows = fixes.map((fix) => {
        const isLate = fix.at <= newest
        if (isLate) {
          late++
          earliestLate = Math.min(earliestLate ?? fix.at, fix.at)
        } else if (flags === 0) newest = fix.at
        return { ...fix, flags: flags | (isLate ? 4 : 0) }
      })
      const column = (read: (row: (typeof rows)[number]) => unknown) =>
        rows.map((row) => {
          const value = read(row)
          return value === null ? null : String(value)
        })
      await tx`
      INSERT INTO gps_positions (device_id, user_id, received_at, fix_time, latitude, longitude, altitude_m, speed_kmh, flags)
      SELECT ${deviceId}::uuid, ${userId}::uuid, ${now}::timestamptz, at, latitude, longitude, altitude, speed, flags
      FROM unnest(
        ${column(({ at }) => new Date(at).toISOString())}::text[]::timestamptz[], ${column(({ latitude }) => latitude)}::text[]::float8[],
        ${column(({ longitude }) => longitude)}::text[]::float8[], ${column(({ altitudeM }) => altitudeM)}::text[]::real[],
        ${column(({ speedKmh }) => speedKmh)}::text[]::real[], ${column((row) => row.flags)}::text[]::smallint[]
      ) AS fix (at, latitude, longitude, altitude, speed, flags)
      ON CONFLICT DO NOTHING`
      await tx`
      INSERT INTO gps_device_states (device_id, user_id, newest_fix_time, last_seen_at, updated_at)
      VALUES (${deviceId}, ${userId}, ${new Date(newest).toISOString()}, ${now}, ${now})
      ON CONFLICT (device_id) DO UPDATE SET newest_fix_time = excluded.newest_fix_time, updated_at = excluded.updated_at`
      if (late === 0) return
      await tx`
      INSERT INTO gps_late_fixes (device_id, user_id, count, earliest_at)
      VALUES (${deviceId}, ${userId}, ${late}, ${new Date(earliestLate ?? 0).toISOString()})
      ON CONFLICT (device_id) DO UPDATE SET count = gps_late_fixes.count + excluded.count,
        earliest_at = least(gps_late_fixes.earliest_at, excluded.earliest_at)`
    })
  }

  async function detectAll(round = createDetection(world.heimdall.services)): Promise<void> {
    while (await round());
  }
  const trips = (deviceId = world.phone) =>
    world.heimdall.services.primary.db
      .select()
      .from(gpsTrips)
      .where(eq(gpsTrips.deviceId, deviceId))
      .orderBy(asc(gpsTrips.startedAt))
  const shapesOf = async (deviceId = world.phone) =>
    (await trips(deviceId)).map(({ startedAt, endedAt, distanceM: metres, isOpen }) => [
      startedAt.getTime(),
      endedAt.getTime(),
      Math.round(metres),
      isOpen,
    ])
  return { world, store, detectAll, trips, shapesOf }
}

/** What the pure detector says of them. */
export function expected(fixes: readonly TrackFix[]) {
  const detector = createTripDetector(defaultTripSettings)
  for (const fix of [...fixes].sort((a, b) => a.at - b.at)) detector.feed(fix)
  const ongoing = detector.ongoing()
  return [
    ...detector.takeEnded().map((trip) => [trip.startedAt, trip.endedAt, Math.round(trip.distanceM), false]),
    ...(ongoing ? [[ongoing.startedAt, ongoing.endedAt, Math.round(ongoing.distanceM), true]] : []),
  ]
}
/** Out with a stop on the way, an hour there, and back. */
export const day = (seed = 1) =>
  journey({ seed, everySeconds: 15 })
    .stay(600)
    .go(90, 8_000, 50)
    .stay(600)
    .go(90, 6_000, 50)
    .stay(4_500)
    .go(270, 14_000, 50)
    .stay(4_500)
    .fixes()
/** As `real` keeps them. */
export const asStored = (fixes: readonly TrackFix[]) =>
  fixes.map((fix) => ({
    ...fix,
    altitudeM: fix.altitudeM === null ? null : Math.fround(fix.altitudeM),
    speedKmh: fix.speedKmh === null ? null : Math.fround(fix.speedKmh),
  }))
