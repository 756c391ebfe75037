import { defaultTripSettings } from '@heimdall/contracts'
import { gpsTrips } from '@heimdall/db/core'
import { isNull } from '@heimdall/db/sql'
import { distanceM } from '@heimdall/geo'
import { describe, expect, test } from 'vitest'
import { eventsInOutbox, onBothFlavours } from '../../../testing/index.ts'
import { createTrip } from '../create-trip.ts'
import { deleteTrip } from '../delete-trip.ts'
import type { TrackFix } from '../detect/index.ts'
import { detectTrips } from '../detect-trips.ts'
import { getTrip } from '../get-trip.ts'
import { deleteTripLocation, updateTripLocation } from '../locations/index.ts'
import { mergeTrips } from '../merge-trips.ts'
import { updateTripSettings } from '../settings/index.ts'
import { splitTrip } from '../split-trip.ts'
import { asStored, day, expected, useDetectionWorld } from '../testing/use-detection-world.ts'
import { updateTrip } from '../update-trip.ts'
import { createDetection } from './create-trips-worker.ts'
import { measureFixed } from './measure-fixed.ts'

onBothFlavours('detection and what people have changed', (timescale) => {
  const { detectAll, shapesOf, store, trips, world } = useDetectionWorld(timescale)

  describe('what a person has changed', () => {
    const again = async () => {
      await world.heimdall.run(detectTrips, world.me, { deviceId: world.phone })
      await detectAll()
    }

    test('in words is kept, and so is a stop that was named or deleted', async () => {
      await store(day())
      await detectAll()
      const [out] = await trips()
      const id = out?.id ?? ''
      await world.heimdall.run(updateTrip, world.me, { id, title: 'To work', mode: 'cycle' })
      const [stop] = (await world.heimdall.run(getTrip, world.me, { id })).locations
      await world.heimdall.run(updateTripLocation, world.me, { id: stop?.id ?? '', name: 'Bakery' })
      await again()
      expect(await world.heimdall.run(getTrip, world.me, { id })).toMatchObject({
        title: 'To work',
        mode: 'cycle',
        isFixed: false,
        locations: [{ id: stop?.id, name: 'Bakery' }],
      })
      await world.heimdall.run(deleteTripLocation, world.me, { id: stop?.id ?? '' })
      await again()
      expect(await world.heimdall.run(getTrip, world.me, { id })).toMatchObject({ locations: [] })
      expect(await shapesOf()).toEqual(expected(asStored(day())))
    })

    test('in its shape is kept: split, merged, cut and deleted trips', async () => {
      await store(day())
      await detectAll()
      const [out, back] = await trips()
      const half = new Date(((out?.startedAt.getTime() ?? 0) + (out?.endedAt.getTime() ?? 0)) / 2)
      const { trips: parts } = await world.heimdall.run(splitTrip, world.me, {
        id: out?.id ?? '',
        at: half.toISOString(),
      })
      expect(parts.every(({ distanceM: metres }) => metres > 3_000)).toBe(true)
      await world.heimdall.run(deleteTrip, world.me, { id: back?.id ?? '' })
      const shapes = await shapesOf()
      await again()
      expect(await shapesOf()).toEqual(shapes)
      const merged = await world.heimdall.run(mergeTrips, world.me, {
        id: parts[0]?.id ?? '',
        with: [parts[1]?.id ?? ''],
      })
      expect(merged.distanceM).toBeGreaterThan(13_500)
      expect(merged).toMatchObject({ stops: 1, mode: 'drive' })
      await again()
      expect(await shapesOf()).toHaveLength(2)
      const cut = await world.heimdall.run(updateTrip, world.me, {
        id: merged.id,
        startedAt: half.toISOString(),
      })
      expect(cut.distanceM).toBeLessThan(merged.distanceM)
      await again()
      const left = await world.heimdall.services.primary.db
        .select()
        .from(gpsTrips)
        .where(isNull(gpsTrips.deletedAt))
      expect(left).toMatchObject([{ id: merged.id, startedAt: half }])
    })

    test('of a trip that goes on ends it there; the rest of the way is another one', async () => {
      const fixes = day()
      const round = createDetection(world.heimdall.services)
      await store(fixes.slice(0, 90))
      await detectAll(round)
      const [ongoing] = await trips()
      await world.heimdall.run(deleteTrip, world.me, { id: ongoing?.id ?? '' })
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
      const made = await world.heimdall.run(createTrip, world.me, {
        deviceId: world.phone,
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

  describe('what a phone sends of a trip that was made by hand before', () => {
    const make = (startedAt: number, endedAt: number) =>
      world.heimdall.run(createTrip, world.me, {
        deviceId: world.phone,
        startedAt: new Date(startedAt).toISOString(),
        endedAt: new Date(endedAt).toISOString(),
      })
    const first = day().at(0)?.at ?? 0
    const updates = async () =>
      (await eventsInOutbox(world.heimdall)).filter(({ eventType }) => eventType === 'trip_updated')

    test('is measured, told once, and measured again for what comes late', async () => {
      world.heimdall.clock.set(new Date(first + 24 * 3_600_000))
      const made = await make(first, first + 1.5 * 3_600_000)
      expect(made).toMatchObject({ distanceM: 0, start: null, stops: 0, mode: null })
      const isLate = ({ at }: TrackFix) => at > first + 1_300_000 && at <= first + 5_400_000
      await store(day().filter((fix) => !isLate(fix)))
      await detectAll()
      const measured = await world.heimdall.run(getTrip, world.me, { id: made.id })
      expect(measured).toMatchObject({ mode: 'drive', isFixed: true })
      expect(measured.distanceM).toBeGreaterThan(7_500)
      expect(measured.distanceM).toBeLessThan(9_000)
      expect(await updates()).toMatchObject([{ resourceId: made.id }])
      await detectAll()
      await store(day().filter(isLate))
      await detectAll()
      const again = await world.heimdall.run(getTrip, world.me, { id: made.id })
      expect(again).toMatchObject({ stops: 1, mode: 'drive' })
      expect(again.distanceM).toBeGreaterThan(13_500)
      expect(await updates()).toHaveLength(2)
    })

    test('is measured once more when it is over, and now and then before', async () => {
      const { clock } = world.heimdall
      clock.set(new Date(first + 3_600_000))
      const made = await make(first, first + 5 * 3_600_000)
      const round = createDetection(world.heimdall.services)
      const metres = async () => (await world.heimdall.run(getTrip, world.me, { id: made.id })).distanceM
      await store(day().filter(({ at }) => at < first + 900_000))
      await detectAll(round)
      const onTheWay = await metres()
      expect(onTheWay).toBeGreaterThan(3_000)
      expect(await updates()).toHaveLength(0)
      await store(day().filter(({ at }) => at >= first + 900_000))
      clock.advance(2 * 60_000)
      await detectAll(round)
      expect(await metres()).toBe(onTheWay)
      clock.advance(60_000)
      await detectAll(round)
      expect(await metres()).toBeGreaterThan(2 * onTheWay)
      expect(await updates()).toHaveLength(0)
    })

    test('is measured by whoever comes after a crash', async () => {
      const { clock, services } = world.heimdall
      clock.set(new Date(first + 24 * 3_600_000))
      const made = await make(first, first + 5 * 3_600_000)
      await store(day())
      await detectAll()
      const [measured] = await trips()
      await services.primary.db.update(gpsTrips).set({ unmeasuredFixes: 1, distanceM: 0 })
      await detectAll()
      expect(await trips()).toMatchObject([
        { id: made.id, distanceM: measured?.distanceM, unmeasuredFixes: 0 },
      ])
    })
  })

  describe('a trip that was made by hand', () => {
    const first = day().at(0)?.at ?? 0
    const make = (hours: number) =>
      world.heimdall.run(createTrip, world.me, {
        deviceId: world.phone,
        startedAt: new Date(first).toISOString(),
        endedAt: new Date(first + hours * 3_600_000).toISOString(),
      })

    test('and is long is measured a hundred times in its length at most, also when it is over', async () => {
      const { clock } = world.heimdall
      clock.set(new Date(first + 24 * 3_600_000))
      const made = await make(5)
      const round = createDetection(world.heimdall.services)
      const metres = async () => (await world.heimdall.run(getTrip, world.me, { id: made.id })).distanceM
      await store(day().filter(({ at }) => at < first + 900_000))
      await detectAll(round)
      const begun = await metres()
      expect(begun).toBeGreaterThan(3_000)
      await store(day().filter(({ at }) => at >= first + 900_000))
      clock.advance(2 * 60_000)
      await detectAll(round)
      expect(await metres()).toBe(begun)
      clock.advance(60_000)
      await detectAll(round)
      expect(await metres()).toBeGreaterThan(13_500)
    })

    test('and can not be measured is left alone for ten minutes', async () => {
      const { services, clock } = world.heimdall
      clock.set(new Date(first + 24 * 3_600_000))
      await make(1)
      await services.primary.db.update(gpsTrips).set({ unmeasuredFixes: 1 })
      let tries = 0
      const { audit } = services
      const reads = {
        ...audit.reads,
        get sql(): typeof audit.reads.sql {
          tries++
          throw new Error('It is away')
        },
      }
      const resting = new Map<string, number>()
      const measure = () => measureFixed({ ...services, audit: { ...audit, reads } }, resting)
      for (const seconds of [0, 300, 299]) {
        clock.advance(seconds * 1_000)
        expect(await measure()).toBe(true)
        expect(tries).toBe(1)
      }
      clock.advance(1_000)
      await measure()
      expect(tries).toBe(2)
      expect(await measureFixed(services, new Map())).toBe(false)
    })
  })

  test('new numbers count when trips are detected again; what was written about one that is gone stays', async () => {
    await store(day())
    await detectAll()
    const [out, back] = await trips()
    await world.heimdall.run(updateTrip, world.me, { id: back?.id ?? '', notes: 'Long day' })
    const numbers = { ...defaultTripSettings.drive, gapSeconds: 20_000 }
    const all = { walk: numbers, cycle: numbers, drive: numbers }
    await world.heimdall.run(updateTripSettings, world.me, all)
    await world.heimdall.run(detectTrips, world.me, { deviceId: world.phone })
    await detectAll()
    const rows = await trips()
    // One long trip now; the way back, which had notes, is a trip of its own.
    expect(rows.find(({ id }) => id === out?.id)).toMatchObject({ isFixed: false })
    expect(rows.find(({ id }) => id === back?.id)).toMatchObject({ isFixed: true, notes: 'Long day' })
    await world.heimdall.run(updateTripSettings, world.me, defaultTripSettings)
  })
})
