import { gpsDevices, gpsTripCursors, gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { expect, test } from 'vitest'
import { eventsInOutbox, onBothFlavours, testFix } from '../../../testing/index.ts'
import type { TrackFix } from '../detect/index.ts'
import { getTrip } from '../get-trip.ts'
import { getTripProfile } from '../get-trip-profile.ts'
import { asStored, day, expected, useDetectionWorld } from '../testing/use-detection-world.ts'
import { createDetection } from './create-trips-worker.ts'
import { findDue } from './find-due.ts'
import { loadDevices } from './load-devices.ts'

onBothFlavours('the detection of trips', (timescale) => {
  const { detectAll, shapesOf, store, trips, world } = useDetectionWorld(timescale)

  test('finds the trips of a day with their stops, and says so once', async () => {
    await store(day())
    await detectAll()
    expect(await shapesOf()).toEqual(expected(asStored(day())))
    const [out, back] = await trips()
    expect(out).toMatchObject({
      isDetected: true,
      isFixed: false,
      mode: 'drive',
      userId: world.me.actor.userId,
    })
    const stops = await world.heimdall.services.primary.db.select().from(gpsTripLocations)
    expect(stops).toMatchObject([{ tripId: out?.id, isDetected: true, name: null }])
    const events = await eventsInOutbox(world.heimdall)
    expect(events.map(({ eventType }) => eventType).sort()).toEqual([
      'location_created',
      'trip_created',
      'trip_created',
    ])
    expect(JSON.stringify(events)).not.toMatch(/latitude|longitude/)
    expect(events.find(({ resourceId }) => resourceId === back?.id)).toMatchObject({
      userId: world.me.actor.userId,
      actorId: null,
      metadata: { detected: true, deviceId: world.phone, actor: 'trips' },
    })
    await detectAll()
    expect(await eventsInOutbox(world.heimdall)).toHaveLength(events.length)
    const profile = await world.heimdall.run(getTripProfile, world.me, { id: out?.id ?? '' })
    expect(profile.points.length).toBeGreaterThan(50)
    expect(profile.points.length).toBeLessThanOrEqual(241)
    expect(Math.max(...profile.points.map(({ speedKmh }) => speedKmh ?? 0))).toBeGreaterThan(45)
  })

  test('a trip grows as it is made, and what is wrong or flagged makes none', async () => {
    const fixes = day()
    const round = createDetection(world.heimdall.services)
    await store(fixes.slice(0, 80))
    await detectAll(round)
    const [begun] = await trips()
    expect(begun).toMatchObject({ isOpen: true })
    world.heimdall.clock.set(new Date((begun?.endedAt.getTime() ?? 0) + 60_000))
    expect(await world.heimdall.run(getTrip, world.me, { id: begun?.id ?? '' })).toMatchObject({
      isOngoing: true,
    })
    await store([{ ...(fixes[80] as TrackFix), latitude: 0, at: (fixes[79]?.at ?? 0) + 1 }], { flags: 2 })
    await store(fixes.slice(80))
    await detectAll(round)
    expect(await shapesOf()).toEqual(expected(asStored(fixes)))
    expect((await trips())[0]?.id).toBe(begun?.id)
    const types = (await eventsInOutbox(world.heimdall)).map(({ eventType }) => eventType)
    expect(types.filter((type) => type === 'trip_created')).toHaveLength(2)
    expect(types.filter((type) => type === 'trip_updated')).toHaveLength(1)
  })

  test('a clock that was ahead for a while ends no trip, and is no part of any', async () => {
    const { heimdall, me, phone } = world
    const { writer } = heimdall.services.gps
    const fixes = day().slice(0, 80)
    const round = createDetection(heimdall.services)
    for (const [index, { at: fixTime, latitude, longitude, altitudeM, speedKmh }] of fixes.entries()) {
      heimdall.clock.set(new Date(fixTime))
      const fix = testFix(heimdall, { latitude, longitude, altitudeM, speedKmh })
      const device = { deviceId: phone, userId: me.actor.userId }
      await writer.write(device, [fix])
      if (index === 40) {
        const ahead = [0, 15, 30].map((seconds) => fixTime + (20 * 3_600 + seconds) * 1_000)
        await writer.write(
          device,
          ahead.map((time) => ({ ...fix, fixTime: time })),
        )
      }
      if (index % 10 === 0) await detectAll(round)
    }
    await detectAll(round)
    expect(await shapesOf()).toEqual(expected(asStored(fixes)))
    expect(await trips()).toMatchObject([{ isOpen: true }])
    // Until the next fix nobody knows that the clock was wrong; then nothing more is said.
    const types = (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
    expect(types.filter((type) => type === 'trip_updated').length).toBeLessThanOrEqual(1)
    expect(types.filter((type) => type === 'trip_created')).toHaveLength(1)
  })

  test('a trip that a clock dated hours ahead is gone once the clock is right', async () => {
    const { heimdall, me, phone } = world
    const round = createDetection(heimdall.services)
    const fixes = day().slice(0, 160)
    for (const [index, { at: now, latitude, longitude, altitudeM, speedKmh }] of fixes.entries()) {
      heimdall.clock.set(new Date(now))
      const fix = testFix(heimdall, { latitude, longitude, altitudeM, speedKmh })
      const fixTime = index < 80 ? now + 5 * 3_600_000 : now
      await heimdall.services.gps.writer.write({ deviceId: phone, userId: me.actor.userId }, [
        { ...fix, fixTime },
      ])
      if (index !== 79) continue
      await detectAll(round)
      expect((await trips()).map(({ startedAt }) => startedAt > new Date(now))).toEqual([true])
    }
    await detectAll(round)
    expect(await shapesOf()).toEqual(expected(asStored(fixes.slice(80))))
    const types = (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
    expect(types.filter((type) => type === 'trip_deleted')).toHaveLength(1)
  })

  test('two processes that are cut off again and again find each trip once', async () => {
    const fixes = Array.from({ length: 6 }, (_, n) =>
      day(n + 1).map((fix) => ({ ...fix, at: fix.at + n * 12 * 3_600_000 })),
    ).flat()
    const { sql } = world.heimdall.services.primary
    const rounds = [createDetection(world.heimdall.services), createDetection(world.heimdall.services)]
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
    const created = (await eventsInOutbox(world.heimdall)).filter(
      ({ eventType }) => eventType === 'trip_created',
    )
    expect(new Set(created.map(({ resourceId }) => resourceId)).size).toBe(created.length)
    expect(created).toHaveLength((await trips()).length)
  }, 60_000)

  test('late fixes turn back: what the trips would be had they come in time', async () => {
    const fixes = day()
    const round = createDetection(world.heimdall.services)
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

  test('late fixes that another process has turned back for begin nothing anew', async () => {
    const { services } = world.heimdall
    const { db } = services.primary
    const fixes = day()
    await store(fixes.slice(0, 400))
    await store(fixes.slice(100, 101).map((fix) => ({ ...fix, at: fix.at + 1 })))
    await detectAll()
    // That one had counted fewer of them when it began.
    await db.update(gpsTripCursors).set({ lateCount: 0 })
    const [cursor] = await db.select().from(gpsTripCursors)
    const { due } = await findDue(services, null)
    expect(due).toMatchObject([{ lateCount: 1, earliestLateAt: null }])
    const [loaded] = await loadDevices(services, due)
    expect(loaded).toMatchObject({ position: cursor?.position, lateCount: 1 })
    expect(loaded?.position).not.toBeNull()
  })

  test('with the time series away nothing is lost: it waits', async () => {
    const { sql } = world.heimdall.services.audit.timeseries
    await store(day())
    await sql`ALTER TABLE gps_positions RENAME TO gps_positions_away`
    const round = createDetection(world.heimdall.services)
    await expect(round()).rejects.toThrow()
    expect(await trips()).toEqual([])
    await sql`ALTER TABLE gps_positions_away RENAME TO gps_positions`
    await detectAll(round)
    expect(await trips()).toHaveLength(2)
  })

  test('a device that is gone is left alone, and its trips stay', async () => {
    await store(day())
    await detectAll()
    await world.heimdall.services.primary.db.delete(gpsDevices).where(eq(gpsDevices.id, world.phone))
    await detectAll()
    const rows = await world.heimdall.services.primary.db.select().from(gpsTrips)
    expect(rows.map(({ deviceId }) => deviceId)).toEqual([null, null])
    expect(await world.heimdall.services.primary.db.select().from(gpsTripCursors)).toEqual([])
  })
})
