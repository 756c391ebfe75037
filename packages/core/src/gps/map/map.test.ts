import { distanceM } from '@heimdall/geo'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
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
import { getHeat } from './get-heat.ts'
import { getTrack } from './get-track.ts'

onBothFlavours('the map', (timescale) => {
  let heimdall: TestServices
  let heidi: UserCall
  let peter: UserCall
  let admin: UserCall
  let phone: TestDevice
  let start: number
  const count = 3_000

  /** A ride to the east with a stop in the middle, a second a fix. */
  const placeAt = (second: number) => ({
    latitude: 52.5 + Math.sin(second / 200) * 0.01,
    longitude: 13.4 + (second < 1_000 ? second : second < 2_000 ? 1_000 : second - 1_000) / 10_000,
  })

  beforeAll(async () => {
    heimdall = await createTestServices({ timescale })
    heidi = await asUser(heimdall, await createAccount(heimdall))
    peter = await asUser(heimdall, await createAccount(heimdall))
    admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    phone = await makeDevice(heimdall, heidi)
    start = heimdall.clock.now().getTime() - count * 1_000
    await heimdall.services.gps.writer.write(
      phone,
      Array.from({ length: count }, (_, second) =>
        testFix(heimdall, {
          fixTime: start + second * 1_000,
          speedKmh: 30,
          accuracyM: 5,
          ...placeAt(second),
        }),
      ),
    )
    // Where it never was: too inexact to count.
    await heimdall.services.gps.writer.write(phone, [
      testFix(heimdall, { fixTime: start + count * 1_000, latitude: 53, longitude: 14, accuracyM: 5_000 }),
    ])
  })
  afterAll(() => heimdall.close())

  const span = () => ({
    from: new Date(start).toISOString(),
    to: new Date(start + (count + 60) * 1_000).toISOString(),
  })
  const world = { west: -180, south: -85, east: 180, north: 85 }

  describe('maps.track', () => {
    test.each([8, 12, 15])('at zoom %d it is at no moment further away than a pixel', async (zoom) => {
      const track = await heimdall.run(getTrack, heidi, { deviceId: phone.deviceId, ...span(), zoom })
      expect(track.times.length).toBeLessThan(count)
      expect(track.errorPx).toBeLessThan(1)
      const pixelM = (40_075_016 / (512 * 2 ** zoom)) * Math.cos((52.5 * Math.PI) / 180)
      for (let second = 0; second < count; second += 7) {
        const time = start + second * 1_000
        const after = track.times.findIndex((at) => at >= time)
        const [to, from] = [Math.max(1, after), Math.max(1, after) - 1]
        const [a = 0, b = 0] = [track.times[from], track.times[to]]
        const part = b > a ? (time - a) / (b - a) : 0
        const between = (list: readonly number[]) =>
          (list[from] ?? 0) + ((list[to] ?? 0) - (list[from] ?? 0)) * part
        const drawn = { latitude: between(track.latitudes), longitude: between(track.longitudes) }
        expect(distanceM(drawn, placeAt(second))).toBeLessThan(pixelM)
      }
    })

    test('of what lies outside of the box only the ways into it come', async () => {
      const box = { west: 13.42, south: 52.4, east: 13.43, north: 52.6 }
      const track = await heimdall.run(getTrack, heidi, {
        deviceId: phone.deviceId,
        ...span(),
        zoom: 18,
        box,
      })
      expect(track.longitudes.length).toBeGreaterThan(20)
      expect(Math.min(...track.longitudes)).toBeCloseTo(13.42, 3)
      expect(Math.max(...track.longitudes)).toBeCloseTo(13.43, 3)
    })

    test('without a zoom all of it is as exact as a screen shows it', async () => {
      const track = await heimdall.run(getTrack, heidi, { deviceId: phone.deviceId, ...span() })
      const [west, east] = [Math.min(...track.longitudes), Math.max(...track.longitudes)]
      const widthPx = ((east - west) / 360) * 512 * 2 ** track.zoom
      expect(widthPx).toBeGreaterThan(4_000)
      expect(widthPx).toBeLessThan(8_200)
      const known = await heimdall.run(getTrack, heidi, {
        deviceId: phone.deviceId,
        ...span(),
        zoom: track.zoom,
      })
      expect(track).toEqual(known)
    })

    test('what was too inexact is not on it', async () => {
      const track = await heimdall.run(getTrack, heidi, { deviceId: phone.deviceId, ...span(), zoom: 4 })
      expect(Math.max(...track.latitudes)).toBeLessThan(52.6)
    })

    test('not of others, unless one may see where everybody is; and they learn of it', async () => {
      const input = { deviceId: phone.deviceId, ...span(), zoom: 4 }
      await expect(heimdall.run(getTrack, peter, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect((await heimdall.run(getTrack, admin, input)).times.length).toBeGreaterThan(1)
      const views = await heimdall.services.primary
        .sql`SELECT viewer_id FROM gps_views WHERE owner_id = ${phone.userId}`
      expect(views).toEqual([{ viewer_id: admin.actor.userId }])
    })

    test('all of a trip of months, and no span of decades', async () => {
      const ship = await makeDevice(heimdall, heidi, { name: 'Ship' })
      const dayMs = 86_400_000
      const times = Array.from({ length: 90 }, (_, day) => start - (90 - day) * dayMs)
      const fixes = times.map((fixTime, day) =>
        testFix(heimdall, { fixTime, latitude: 30, longitude: -day / 2 }),
      )
      await heimdall.services.gps.writer.write(ship, fixes)
      const months = { from: new Date(start - 90 * dayMs).toISOString(), to: span().to }
      const way = await heimdall.run(getTrack, heidi, { deviceId: ship.deviceId, ...months })
      expect(way.zoom).toBe(7)
      expect([way.times[0], way.times.at(-1)]).toEqual([times[0], times.at(-1)])
      expect(Math.min(...way.longitudes)).toBe(-44.5)
      const input = {
        deviceId: phone.deviceId,
        from: '2010-01-01T00:00:00Z',
        to: '2026-01-01T00:00:00Z',
        zoom: 4,
      }
      expect(getTrack.input.safeParse(input).success).toBe(false)
    })
  })

  describe('maps.heat', () => {
    test('counts all fixes, each once, the stop most', async () => {
      const heat = await heimdall.run(getHeat, heidi, { scope: 'own', ...span(), zoom: 12, box: world })
      expect(heat.counts.reduce((sum, cell) => sum + cell, 0)).toBe(count)
      expect(heat.longitudes[0]).toBeCloseTo(13.5, 1)
    })

    test('only in the box, also across the antimeridian', async () => {
      const elsewhere = { ...world, west: 170, east: -170 }
      const there = await heimdall.run(getHeat, heidi, { scope: 'own', ...span(), zoom: 6, box: elsewhere })
      expect(there.counts).toEqual([])
      const around = { ...world, west: 10, east: -170 }
      const here = await heimdall.run(getHeat, heidi, { scope: 'own', ...span(), zoom: 6, box: around })
      expect(here.counts.reduce((sum, cell) => sum + cell, 0)).toBe(count)
    })

    test('own devices alone, unless one may see where everybody is', async () => {
      const input = { ...span(), zoom: 6, box: world }
      expect((await heimdall.run(getHeat, peter, { scope: 'own', ...input })).counts).toEqual([])
      await expect(heimdall.run(getHeat, peter, { scope: 'all', ...input })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
      const byDevice = heimdall.run(getHeat, peter, { scope: 'own', deviceId: phone.deviceId, ...input })
      await expect(byDevice).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect((await heimdall.run(getHeat, admin, { scope: 'all', ...input })).counts.length).toBeGreaterThan(
        0,
      )
    })
  })
})
