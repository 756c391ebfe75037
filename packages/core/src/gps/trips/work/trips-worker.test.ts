import { defaultTripSettings } from '@heimdall/contracts'
import { gpsDevices, gpsTripCursors, gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { asc, eq, isNull } from '@heimdall/db/sql'
import { distanceM } from '@heimdall/geo'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/index.ts'
import {
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  onBothFlavours,
  type TestServices,
  type UserCall,
} from '../../../testing/index.ts'
import { createTrip } from '../create-trip.ts'
import { deleteTrip } from '../delete-trip.ts'
import { journey } from '../detect/fixtures/journey.ts'
import { createTripDetector, type TrackFix } from '../detect/index.ts'
import { detectTrips } from '../detect-trips.ts'
import { getTrip } from '../get-trip.ts'
import { getTripProfile } from '../get-trip-profile.ts'
import { deleteTripLocation, updateTripLocation } from '../locations/index.ts'
import { mergeTrips } from '../merge-trips.ts'
import { updateTripSettings } from '../settings/index.ts'
import { splitTrip } from '../split-trip.ts'
import { updateTrip } from '../update-trip.ts'
import { createDetection } from './create-trips-worker.ts'

onBothFlavours('the detection of trips', (timescale) => {
  let heimdall: TestServices
  let me: UserCall
  let phone: string
  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    heimdall.clock.set(new Date('2026-03-01T08:00:00Z'))
    me = await asUser(heimdall, await createAccount(heimdall))
    await heimdall.services.audit.timeseries.sql`
    SELECT ensure_weekly_partitions('gps_positions', '2025-12-01'::timestamptz, '2026-12-01'::timestamptz)`
  })
  afterAll(() => heimdall.close())
  beforeEach(async () => {
    const { services } = heimdall
    await services.primary.db.delete(gpsTrips)
    await services.primary.db.delete(gpsDevices)
    const { sql } = services.audit.timeseries
    await sql`TRUNCATE gps_positions, gps_device_states, gps_late_fixes`
    phone = await newDevice()
    await forgetEvents(heimdall)
  })

  async function newDevice(): Promise<string> {
    const { services } = heimdall
    const now = services.clock.now()
    const id = newId(services)
    const some = () => Buffer.from(services.random.bytes(32))
    await services.primary.db.insert(gpsDevices).values({
      id,
      userId: me.actor.userId,
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
  async function store(fixes: readonly TrackFix[], { deviceId = phone, flags = 0 } = {}): Promise<void> {
    const { audit, clock } = heimdall.services
    const { userId } = me.actor
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

  async function detectAll(round = createDetection(heimdall.services)): Promise<void> {
    while (await round());
  }
  const trips = (deviceId = phone) =>
    heimdall.services.primary.db
      .select()
      .from(gpsTrips)
      .where(eq(gpsTrips.deviceId, deviceId))
      .orderBy(asc(gpsTrips.startedAt))
  const shapesOf = async (deviceId = phone) =>
    (await trips(deviceId)).map(({ startedAt, endedAt, distanceM: metres, isOpen }) => [
      startedAt.getTime(),
      endedAt.getTime(),
      Math.round(metres),
      isOpen,
    ])
  function expected(fixes: readonly TrackFix[]) {
    const detector = createTripDetector(defaultTripSettings)
    for (const fix of [...fixes].sort((a, b) => a.at - b.at)) detector.feed(fix)
    const ongoing = detector.ongoing()
    return [
      ...detector
        .takeEnded()
        .map((trip) => [trip.startedAt, trip.endedAt, Math.round(trip.distanceM), false]),
      ...(ongoing ? [[ongoing.startedAt, ongoing.endedAt, Math.round(ongoing.distanceM), true]] : []),
    ]
  }
  /** Out with a stop on the way, an hour there, and back. */
  const day = (seed = 1) =>
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
  const asStored = (fixes: readonly TrackFix[]) =>
    fixes.map((fix) => ({
      ...fix,
      altitudeM: fix.altitudeM === null ? null : Math.fround(fix.altitudeM),
      speedKmh: fix.speedKmh === null ? null : Math.fround(fix.speedKmh),
    }))

  test('finds the trips of a day with their stops, and says so once', async () => {
    await store(day())
    await detectAll()
    expect(await shapesOf()).toEqual(expected(asStored(day())))
    const [out, back] = await trips()
    expect(out).toMatchObject({ isDetected: true, isFixed: false, mode: 'drive', userId: me.actor.userId })
    const stops = await heimdall.services.primary.db.select().from(gpsTripLocations)
    expect(stops).toMatchObject([{ tripId: out?.id, isDetected: true, name: null }])
    const events = await eventsInOutbox(heimdall)
    expect(events.map(({ eventType }) => eventType).sort()).toEqual([
      'location_created',
      'trip_created',
      'trip_created',
    ])
    expect(JSON.stringify(events)).not.toMatch(/latitude|longitude/)
    expect(events.find(({ resourceId }) => resourceId === back?.id)).toMatchObject({
      userId: me.actor.userId,
      actorId: null,
      metadata: { detected: true, deviceId: phone, actor: 'trips' },
    })
    await detectAll()
    expect(await eventsInOutbox(heimdall)).toHaveLength(events.length)
    const profile = await heimdall.run(getTripProfile, me, { id: out?.id ?? '' })
    expect(profile.points.length).toBeGreaterThan(50)
    expect(profile.points.length).toBeLessThanOrEqual(241)
    expect(Math.max(...profile.points.map(({ speedKmh }) => speedKmh ?? 0))).toBeGreaterThan(45)
  })

  test('a trip grows as it is made, and what is wrong or flagged makes none', async () => {
    const fixes = day()
    const round = createDetection(heimdall.services)
    await store(fixes.slice(0, 80))
    await detectAll(round)
    const [begun] = await trips()
    expect(begun).toMatchObject({ isOpen: true })
    heimdall.clock.set(new Date((begun?.endedAt.getTime() ?? 0) + 60_000))
    expect(await heimdall.run(getTrip, me, { id: begun?.id ?? '' })).toMatchObject({ isOngoing: true })
    await store([{ ...(fixes[80] as TrackFix), latitude: 0, at: (fixes[79]?.at ?? 0) + 1 }], { flags: 2 })
    await store(fixes.slice(80))
    await detectAll(round)
    expect(await shapesOf()).toEqual(expected(asStored(fixes)))
    expect((await trips())[0]?.id).toBe(begun?.id)
    const types = (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
    expect(types.filter((type) => type === 'trip_created')).toHaveLength(2)
    expect(types.filter((type) => type === 'trip_updated')).toHaveLength(1)
  })

  test('two processes that are cut off again and again find each trip once', async () => {
    const fixes = Array.from({ length: 6 }, (_, n) =>
      day(n + 1).map((fix) => ({ ...fix, at: fix.at + n * 12 * 3_600_000 })),
    ).flat()
    const { sql } = heimdall.services.primary
    const rounds = [createDetection(heimdall.services), createDetection(heimdall.services)]
    let cuts = 0
    for (let from = 0; from < fixes.length; from += 97) {
      await store(fixes.slice(from, from + 97))
      let isDone = false
      const running = Promise.all(rounds.map((round) => round().catch(() => false))).then(() => {
        isDone = true
      })
      const before = cuts
      while (!isDone && cuts === before) {
        // What kill -9 leaves behind: transactions that never commit.
        const cut = await sql<{ cut: boolean }[]>`
        SELECT pg_terminate_backend(pid) AS cut FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND query ILIKE '%gps_trip%'`
        cuts += cut.length
      }
      await running
    }
    await detectAll()
    expect(cuts).toBeGreaterThan(0)
    expect(await shapesOf()).toEqual(expected(asStored(fixes)))
    const created = (await eventsInOutbox(heimdall)).filter(({ eventType }) => eventType === 'trip_created')
    expect(new Set(created.map(({ resourceId }) => resourceId)).size).toBe(created.length)
    expect(created).toHaveLength((await trips()).length)
  }, 60_000)

  test('late fixes turn back: what the trips would be had they come in time', async () => {
    const fixes = day()
    const round = createDetection(heimdall.services)
    // The second half of the way out was sent much later.
    const [first, gap, rest] = [fixes.slice(0, 100), fixes.slice(100, 180), fixes.slice(180)]
    await store([...first, ...rest])
    await detectAll(round)
    const before = await trips()
    await store(gap)
    await detectAll(round)
    expect(await shapesOf()).toEqual(expected(asStored(fixes)))
    expect((await trips()).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    // And history from before all that was known.
    const earlier = day(2).map((fix) => ({ ...fix, at: fix.at - 20 * 86_400_000 }))
    await store(earlier)
    await detectAll(round)
    expect(await shapesOf()).toEqual(expected(asStored([...earlier, ...fixes])))
  })

  describe('what a person has changed', () => {
    const again = async () => {
      await heimdall.run(detectTrips, me, { deviceId: phone })
      await detectAll()
    }

    test('in words is kept, and so is a stop that was named or deleted', async () => {
      await store(day())
      await detectAll()
      const [out] = await trips()
      const id = out?.id ?? ''
      await heimdall.run(updateTrip, me, { id, title: 'To work', mode: 'cycle' })
      const [stop] = (await heimdall.run(getTrip, me, { id })).locations
      await heimdall.run(updateTripLocation, me, { id: stop?.id ?? '', name: 'Bakery' })
      await again()
      expect(await heimdall.run(getTrip, me, { id })).toMatchObject({
        title: 'To work',
        mode: 'cycle',
        isFixed: false,
        locations: [{ id: stop?.id, name: 'Bakery' }],
      })
      await heimdall.run(deleteTripLocation, me, { id: stop?.id ?? '' })
      await again()
      expect(await heimdall.run(getTrip, me, { id })).toMatchObject({ locations: [] })
      expect(await shapesOf()).toEqual(expected(asStored(day())))
    })

    test('in its shape is kept: split, merged, cut and deleted trips', async () => {
      await store(day())
      await detectAll()
      const [out, back] = await trips()
      const half = new Date(((out?.startedAt.getTime() ?? 0) + (out?.endedAt.getTime() ?? 0)) / 2)
      const { trips: parts } = await heimdall.run(splitTrip, me, {
        id: out?.id ?? '',
        at: half.toISOString(),
      })
      expect(parts.every(({ distanceM: metres }) => metres > 3_000)).toBe(true)
      await heimdall.run(deleteTrip, me, { id: back?.id ?? '' })
      const shapes = await shapesOf()
      await again()
      expect(await shapesOf()).toEqual(shapes)
      const merged = await heimdall.run(mergeTrips, me, {
        id: parts[0]?.id ?? '',
        with: [parts[1]?.id ?? ''],
      })
      expect(merged.distanceM).toBeGreaterThan(13_500)
      expect(merged).toMatchObject({ stops: 1, mode: 'drive' })
      await again()
      expect(await shapesOf()).toHaveLength(2)
      const cut = await heimdall.run(updateTrip, me, { id: merged.id, startedAt: half.toISOString() })
      expect(cut.distanceM).toBeLessThan(merged.distanceM)
      await again()
      const left = await heimdall.services.primary.db
        .select()
        .from(gpsTrips)
        .where(isNull(gpsTrips.deletedAt))
      expect(left).toMatchObject([{ id: merged.id, startedAt: half }])
    })

    test('of a trip that goes on ends it there; the rest of the way is another one', async () => {
      const fixes = day()
      const round = createDetection(heimdall.services)
      await store(fixes.slice(0, 90))
      await detectAll(round)
      const [ongoing] = await trips()
      await heimdall.run(deleteTrip, me, { id: ongoing?.id ?? '' })
      await store(fixes.slice(90))
      await detectAll(round)
      const rows = await trips()
      expect(rows.map(({ deletedAt }) => deletedAt !== null)).toEqual([true, false, false])
      expect(rows[1]?.startedAt.getTime()).toBeGreaterThanOrEqual(ongoing?.endedAt.getTime() ?? 0)
    })

    test('by hand is not found a second time', async () => {
      const fixes = day()
      await store(fixes)
      const [from, to] = [fixes.at(0)?.at ?? 0, (fixes.at(0)?.at ?? 0) + 1.5 * 3_600_000]
      const made = await heimdall.run(createTrip, me, {
        deviceId: phone,
        startedAt: new Date(from).toISOString(),
        endedAt: new Date(to).toISOString(),
      })
      expect(made.distanceM).toBeGreaterThan(13_500)
      expect(made.stops).toBe(1)
      expect(distanceM(made.start ?? { latitude: 0, longitude: 0 }, fixes[0] as TrackFix)).toBeLessThan(60)
      await detectAll()
      const rows = await trips()
      expect(rows).toHaveLength(2)
      expect(rows[1]?.startedAt.getTime()).toBeGreaterThan(to)
    })
  })

  test('new numbers count when trips are detected again; what was written about one that is gone stays', async () => {
    await store(day())
    await detectAll()
    const [out, back] = await trips()
    await heimdall.run(updateTrip, me, { id: back?.id ?? '', notes: 'Long day' })
    const numbers = { ...defaultTripSettings.drive, gapSeconds: 20_000 }
    const all = { walk: numbers, cycle: numbers, drive: numbers }
    await heimdall.run(updateTripSettings, me, all)
    await heimdall.run(detectTrips, me, { deviceId: phone })
    await detectAll()
    const rows = await trips()
    // One long trip now; the way back, which had notes, is a trip of its own.
    expect(rows.find(({ id }) => id === out?.id)).toMatchObject({ isFixed: false })
    expect(rows.find(({ id }) => id === back?.id)).toMatchObject({ isFixed: true, notes: 'Long day' })
    await heimdall.run(updateTripSettings, me, defaultTripSettings)
  })

  test('with the time series away nothing is lost: it waits', async () => {
    const { sql } = heimdall.services.audit.timeseries
    await store(day())
    await sql`ALTER TABLE gps_positions RENAME TO gps_positions_away`
    const round = createDetection(heimdall.services)
    await expect(round()).rejects.toThrow()
    expect(await trips()).toEqual([])
    await sql`ALTER TABLE gps_positions_away RENAME TO gps_positions`
    await detectAll(round)
    expect(await trips()).toHaveLength(2)
  })

  test('a device that is gone is left alone, and its trips stay', async () => {
    await store(day())
    await detectAll()
    await heimdall.services.primary.db.delete(gpsDevices).where(eq(gpsDevices.id, phone))
    await detectAll()
    const rows = await heimdall.services.primary.db.select().from(gpsTrips)
    expect(rows.map(({ deviceId }) => deviceId)).toEqual([null, null])
    expect(await heimdall.services.primary.db.select().from(gpsTripCursors)).toEqual([])
  })
})
