import { DeviceList, GeofenceList, PositionPage } from '@heimdall/contracts'
import { createUser } from '@heimdall/core'
import { distanceM } from '@heimdall/geo'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { names } from './community.ts'
import { keepPhonesMoving } from './keep-phones-moving.ts'
import { phones } from './phones.ts'
import { placeOnRoute } from './place-on-route.ts'
import { routes } from './routes.ts'
import { sendPastWays } from './send-past-ways.ts'
import { setUpPhones } from './set-up-phones.ts'
import { shareLocations } from './share-locations.ts'
import { sightingOf } from './sighting-of.ts'

describe.each(Object.entries(routes))('the round %s', (_name, route) => {
  const start = Date.UTC(2026, 2, 2, 10)
  const places = Array.from({ length: 4_000 }, (_, index) =>
    placeOnRoute(route, new Date(start + index * 5_000)),
  )

  test('is made without jumps, no faster than anybody goes, with rests', () => {
    for (const [index, place] of places.slice(1).entries()) {
      const before = places[index] ?? place
      // While it lies still, it seems to wander some metres.
      expect(distanceM(before, place)).toBeLessThan((route.speedKmh / 3.6) * 5 + 12)
    }
    const moving = places.filter(({ isMoving }) => isMoving).length / places.length
    expect(moving).toBeGreaterThan(0.2)
    expect(moving).toBeLessThan(0.9)
  })

  test('is the same for the same moment', () => {
    expect(placeOnRoute(route, new Date(start))).toEqual(places[0])
  })
})

describe('in a running Heimdall', () => {
  let server: TestServer
  let api: { url: string; key: string }
  const system = {
    actor: { type: 'system' as const, name: 'test' },
    request: {
      id: '01890000-0000-7000-8000-00000000000a',
      correlationId: '01890000-0000-7000-8000-00000000000c',
      ipAddress: null,
      userAgent: null,
      sourceService: 'api',
      cookies: {},
    },
  }
  beforeAll(async () => {
    server = await startTestServer()
    for (const username of names.slice(0, 8)) {
      const fields = { email: `${username}@example.org`, username, password: `demo-${username}-long-enough` }
      await createUser.execute(server.services, system, createUser.input.parse(fields))
    }
    const permissions = ['user:read', 'device:read', 'device:write', 'geofence:read', 'geofence:write']
    api = { url: server.url, key: (await server.createKey([...permissions, 'location:read'])).key }
  })
  afterAll(() => server.close())

  const get = async (path: string) => (await call(server, `GET ${path}`, { key: api.key })).json
  const devices = async () => DeviceList.parse(await get('/v1/gps/devices?limit=100')).devices

  test('each phone is taken in its dialect; a second run finds all that is there, and sends it to new addresses', async () => {
    const first = await setUpPhones(api)
    expect(first.map(({ name }) => name)).toEqual(phones.map(({ name }) => name))
    const now = new Date()
    const sent = await sendPastWays(api, first, { hours: 0.5, now })
    expect(sent).toBe(phones.length * 120)
    expect(await sendPastWays(api, first, { hours: 0.5, now })).toBe(0)

    const second = await setUpPhones(api)
    expect(second.map(({ id }) => id)).toEqual(first.map(({ id }) => id))
    expect(await devices()).toHaveLength(phones.length)
    const { geofences } = GeofenceList.parse(await get('/v1/gps/geofences?scope=all&limit=100'))
    expect(new Set(geofences.map(({ name }) => name)).size).toBe(geofences.length)

    const stop = new AbortController()
    const failed: unknown[] = []
    const moving = keepPhonesMoving(second, {
      everySeconds: 1,
      signal: stop.signal,
      onFailure: (phone, error) => failed.push([phone.name, error]),
    })
    const dialects = async () => new Map((await devices()).map(({ name, dialect }) => [name, dialect]))
    await expect
      .poll(dialects, { timeout: 20_000 })
      .toEqual(
        new Map(phones.map(({ name, dialect }) => [name, dialect === 'gpslogger' ? 'osmand' : dialect])),
      )
    stop.abort()
    await moving
    expect(failed).toEqual([])
    for (const phone of second) {
      const path = `/v1/gps/devices/${phone.id}/positions?limit=1`
      const [last] = PositionPage.parse(await get(path)).positions
      const expected = sightingOf(phone, new Date(last?.fixTime ?? 0))
      expect(distanceM(expected, last ?? expected)).toBeLessThan(1)
      expect(last?.speedKmh).toBeCloseTo(expected.isMoving ? expected.speedKmh : (last?.speedKmh ?? 0), 0)
    }
    const old = first[0]?.ingestUrl ?? ''
    expect((await fetch(`${old}?lat=52.5&lon=13.4`)).status).toBe(404)
  })

  test('what they share is to be seen, and shared once however often the demo runs', async () => {
    await shareLocations(server.services, system)
    const { publicOf, link } = await shareLocations(server.services, system)
    // Nothing from before it was chosen is shown.
    const onTheWay = new AbortController()
    const moving = keepPhonesMoving(await setUpPhones(api), {
      everySeconds: 1,
      signal: onTheWay.signal,
      onFailure: () => undefined,
    })
    const shown = async (path: string, name: string) => {
      const stop = new AbortController()
      const answer = await fetch(`${server.url}/gps/watch/${path}`, { signal: stop.signal })
      let text = ''
      for await (const piece of answer.body ?? []) {
        text += Buffer.from(piece).toString()
        if (text.includes(`"name":"${name}"`)) return text
      }
      return text
    }
    expect(await shown(`public/${publicOf}`, 'Pixel')).toContain('"precision":"exact"')
    expect(await shown(`link/${link.split('/').at(-1)}`, 'IRL backpack')).toContain('"precision":"exact"')
    onTheWay.abort()
    await moving
    const { sql } = server.services.primary
    const [counts] = await sql`SELECT (SELECT count(*)::int FROM gps_shares) AS shares,
      (SELECT count(*)::int FROM gps_grants) AS grants, (SELECT count(*)::int FROM gps_zones) AS zones`
    expect(counts).toEqual({ shares: 1, grants: 2, zones: 1 })
  })
})
