import { Device, InspectedRequests, PositionPage } from '@heimdall/contracts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { startDevices, type TestPhone } from './testing/phones.ts'

let server: TestServer
let key: string
let newPhone: () => Promise<TestPhone>
let phone: TestPhone
beforeAll(async () => {
  server = await startTestServer()
  ;({ key, newPhone } = await startDevices(server))
})
afterAll(() => server.close())
beforeEach(async () => {
  phone = await newPhone()
})

/** In whole seconds, as phones have it. */
const now = Math.floor(Date.now() / 1_000) - 60
const iso = (seconds: number) => new Date(seconds * 1_000).toISOString()
const send = (what: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  call(server, what.replace('TOKEN', phone.token), { body, headers })
const stored = async () =>
  PositionPage.parse(
    (await call(server, `GET /v1/gps/devices/${phone.id}/positions?order=asc`, { key })).json,
  ).positions
const seen = async () =>
  InspectedRequests.parse((await call(server, `GET /v1/gps/devices/${phone.id}/requests`, { key })).json)
    .requests
const device = async () => Device.parse((await call(server, `GET /v1/gps/devices/${phone.id}`, { key })).json)

describe('Traccar Client 9', () => {
  const headers = { 'user-agent': 'TraccarClient/9.3.0 (Android)' }
  const location = {
    event: 'motionchange',
    is_moving: true,
    uuid: 'c8d2d5a0-6d6a-4b8f-9d1e-0a8f5a3c1b7e',
    timestamp: iso(now),
    age: 12,
    odometer: 5432.1,
    coords: {
      latitude: 52.5163,
      longitude: 13.3777,
      accuracy: 4.5,
      speed: 2.5,
      speed_accuracy: 0.3,
      heading: 182.4,
      heading_accuracy: 3.1,
      altitude: 34.5,
      altitude_accuracy: 1.2,
    },
    activity: { type: 'on_foot', confidence: 100 },
    battery: { is_charging: true, level: 0.85 },
    extras: {},
  }

  test('where it is', async () => {
    const answer = await send('POST /gps/TOKEN', { location, device_id: '94057322' }, headers)
    expect([answer.status, answer.text]).toEqual([200, ''])
    expect(await stored()).toMatchObject([
      {
        fixTime: iso(now),
        latitude: 52.5163,
        longitude: 13.3777,
        accuracy: 4.5,
        speedKmh: 9,
        heading: 182.4,
        altitude: 34.5,
        battery: 85,
        motion: 'on_foot',
        attributes: { event: 'motionchange', is_moving: true, odometer: 5432.1, charging: true },
      },
    ])
    expect(await seen()).toMatchObject([
      {
        method: 'POST',
        path: '/',
        userAgent: headers['user-agent'],
        dialect: 'traccar',
        status: 200,
        accepted: 1,
        problems: [],
        read: [{ latitude: 52.5163, speedKmh: 9 }],
      },
    ])
  })

  test('-1 is unknown, and without coords it only says how it fares', async () => {
    const coords = { ...location.coords, speed: -1, heading: -1, accuracy: -1 }
    await send('POST /gps/TOKEN', {
      location: { ...location, coords, battery: { level: -1 } },
      device_id: '1',
    })
    expect(await stored()).toMatchObject([{ speedKmh: null, heading: null, accuracy: null, battery: null }])
    const { coords: _, ...heartbeat } = location
    expect((await send('POST /gps/TOKEN', { location: heartbeat, device_id: '1' })).status).toBe(200)
    expect(await stored()).toHaveLength(1)
    expect((await device()).live?.battery).toBe(85)
  })

  test('what is no position is told so, and an unknown token is 404', async () => {
    const bad = await send('POST /gps/TOKEN', { location: { ...location, coords: { latitude: 'x' } } })
    expect(bad.status).toBe(400)
    expect(await seen()).toMatchObject([{ status: 400, problems: ['no_position'] }])
    const stranger = await call(server, `POST /gps/hg_${'x'.repeat(43)}`, { body: { location } })
    expect([stranger.status, stranger.text]).toEqual([404, ''])
  })
})

describe('OsmAnd, and who speaks like it', () => {
  test('Traccar Client before 9: a POST whose address says it all, speed in knots', async () => {
    const query = `id=123456&timestamp=${now}&lat=52.5163&lon=13.3777&speed=10.0&bearing=90.0&altitude=34.0&accuracy=8.0&batt=81.0&charge=true`
    const answer = await send(`POST /gps/TOKEN?${query}`, '', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect([answer.status, answer.text]).toEqual([200, ''])
    expect(await stored()).toMatchObject([
      {
        fixTime: iso(now),
        speedKmh: 18.52,
        heading: 90,
        accuracy: 8,
        battery: 81,
        attributes: { charge: true },
      },
    ])
  })

  test.each([
    ['seconds', String(now)],
    ['milliseconds', String(now * 1_000)],
    ['ISO 8601', iso(now)],
    ['a date and a time', iso(now).slice(0, 19).replace('T', ' ')],
  ])('OsmAnd’s own GET, with a time in %s and with or without a slash', async (_name, time) => {
    const query = `lat=52.5163&lon=13.3777&timestamp=${encodeURIComponent(time)}&hdop=3.2&altitude=34&speed=0.0`
    expect((await send(`GET /gps/TOKEN/?${query}`)).status).toBe(200)
    expect((await send(`GET /gps/TOKEN?${query}`)).status).toBe(200)
    expect(await stored()).toMatchObject([{ fixTime: iso(now), speedKmh: 0, attributes: { hdop: 3.2 } }])
    expect((await seen()).map(({ accepted, duplicate }) => [accepted, duplicate])).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  test('GPSLogger: a form, or an address, speed in m/s by a name of its own', async () => {
    const form = `lat=52.5163&lon=13.3777&timestamp=${now}&accuracy=10.6&altitude=139.0&speedMs=3.0&bearing=12.5&batt=42.0&sat=12&prov=gps&act=&ser=abc`
    const answer = await send('POST /gps/TOKEN', form, {
      'content-type': 'application/x-www-form-urlencoded',
      'user-agent': 'GPSLogger/132',
    })
    expect(answer.status).toBe(200)
    const [position] = await stored()
    expect(position).toMatchObject({ battery: 42, attributes: { sat: 12, prov: 'gps', ser: 'abc' } })
    expect(position?.speedKmh).toBeCloseTo(10.8)
  })

  test('one field for the place, the token for the name, no time', async () => {
    const { token } = phone
    expect((await call(server, `GET /gps?id=${token}&location=52.5163,13.3777`)).status).toBe(200)
    expect((await call(server, `GET /gps/osmand?deviceid=${token}&location=1,2`)).status).toBe(200)
    expect((await stored()).map(({ latitude }) => latitude)).toEqual([52.5163, 1])
  })

  test.each([
    ['no position', `timestamp=${now}`],
    ['half a position', 'lat=52.5'],
    ['a position that is no number', 'lat=abc&lon=def'],
    ['a location of three', 'location=1,2,3'],
    ['a time that is none', 'lat=52.5&lon=13.4&timestamp=yesterday'],
  ])('%s is 400', async (_name, query) => {
    expect((await send(`GET /gps/TOKEN?${query}`)).status).toBe(400)
    expect(await stored()).toEqual([])
    expect(await seen()).toMatchObject([{ dialect: 'osmand', status: 400, problems: ['no_position'] }])
  })

  test('a fix that the app calls invalid moves nothing', async () => {
    expect((await send('GET /gps/TOKEN?lat=52.5&lon=13.4&valid=false&batt=7')).status).toBe(200)
    expect(await stored()).toEqual([])
    expect((await device()).live).toMatchObject({ battery: 7, position: null })
  })
})

describe('OwnTracks', () => {
  const location = {
    _type: 'location',
    _id: '4a1b2c3d',
    BSSID: '11:22:33:44:55:66',
    SSID: 'home',
    acc: 12,
    alt: 154,
    batt: 53,
    bs: 1,
    cog: 271,
    conn: 'w',
    created_at: now + 1,
    inregions: ['home', 'garden'],
    lat: 52.5163,
    lon: 13.3777,
    m: 1,
    t: 'u',
    tid: 'he',
    topic: 'owntracks/heidi/phone',
    tst: now,
    vac: 3,
    vel: 54,
  }
  const headers = {
    'user-agent': 'Owntracks-Android/gms/420503000',
    'x-limit-u': 'heidi',
    'x-limit-d': 'phone',
  }
  const expectList = (answer: Answer) => {
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual([])
    expect(answer.headers['content-type']).toContain('application/json')
  }

  test('Android and iOS: where it is, velocity in km/h', async () => {
    expectList(await send('POST /gps/TOKEN', location, headers))
    const ios = {
      ...location,
      tst: now + 5,
      motionactivities: ['automotive'],
      p: 101.3,
      created_at: undefined,
    }
    expectList(await send('POST /gps/TOKEN', ios, { 'user-agent': 'OwnTracks/18.4.3 iOS' }))
    expect(await stored()).toMatchObject([
      {
        fixTime: iso(now),
        speedKmh: 54,
        heading: 271,
        accuracy: 12,
        altitude: 154,
        battery: 53,
        motion: null,
        attributes: { SSID: 'home', bs: 1, conn: 'w', inregions: 'home, garden', t: 'u', tid: 'he' },
      },
      { motion: 'automotive', attributes: { p: 101.3 } },
    ])
  })

  test('by user and password', async () => {
    const authorization = `Basic ${Buffer.from(`heidi:${phone.token}`).toString('base64')}`
    expectList(await call(server, 'POST /gps', { body: location, headers: { ...headers, authorization } }))
    expectList(
      await call(server, 'POST /gps/owntracks', {
        body: { ...location, tst: now + 1 },
        headers: { authorization },
      }),
    )
    expect(await stored()).toHaveLength(2)
  })

  test('Overland’s OwnTracks mode counts seconds from 2001', async () => {
    expectList(await send('POST /gps/TOKEN', { ...location, tst: now - 978_307_200 }))
    expect(await stored()).toMatchObject([{ fixTime: iso(now) }])
  })

  test.each([
    [
      'transition',
      {
        _type: 'transition',
        event: 'enter',
        desc: 'home',
        lat: 52.5,
        lon: 13.4,
        acc: 5,
        tst: now,
        wtst: 1,
        t: 'c',
        tid: 'he',
      },
    ],
    ['waypoint', { _type: 'waypoint', desc: 'home', lat: 52.5, lon: 13.4, rad: 100, tst: now }],
    ['waypoints', { _type: 'waypoints', _creator: 'ot', waypoints: [] }],
    ['lwt', { _type: 'lwt', tst: now }],
    ['status', { _type: 'status', iOS: { version: '18.4.3' } }],
    ['card', { _type: 'card', name: 'Heidi', tid: 'he' }],
    ['cmd', { _type: 'cmd', action: 'dump' }],
    ['encrypted', { _type: 'encrypted', data: 'AAECAwQF' }],
    ['something new', { _type: 'steps', steps: 12 }],
    ['a location without a place', { ...location, lat: undefined }],
    ['a location without a time', { ...location, tst: 'now' }],
    ['a list', [location]],
    ['no JSON', '{"_type":"location","lat":'],
  ])('%s is answered with a list, so that the phone does not send it for ever', async (_name, body) => {
    expectList(await send('POST /gps/TOKEN', body, headers))
    expect(await stored()).toEqual([])
    expect(await seen()).toHaveLength(1)
  })

  test('an unknown token too', async () => {
    expectList(await call(server, `POST /gps/hg_${'y'.repeat(43)}`, { body: location, headers }))
  })
})

describe('Overland', () => {
  const feature = (seconds: number, properties: object = {}) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [13.3777, 52.5163] },
    properties: {
      timestamp: iso(seconds).replace('.000Z', '-0000'),
      altitude: 34,
      speed: 4,
      course: 270,
      horizontal_accuracy: 30,
      vertical_accuracy: 3,
      motion: ['driving', 'stationary'],
      pauses: false,
      activity: 'other_navigation',
      desired_accuracy: 100,
      deferred: 1_000,
      significant_change: 'disabled',
      locations_in_payload: 1,
      battery_state: 'charging',
      battery_level: 0.89,
      device_id: 'heidi',
      wifi: 'home',
      ...properties,
    },
  })
  const ok = (answer: Answer) => expect([answer.status, answer.json]).toEqual([200, { result: 'ok' }])

  test('a batch, with trips and visits among it', async () => {
    const trip = { type: 'trip', mode: 'driving', start: iso(now - 60), end: iso(now), distance: 1_200 }
    const visit = { action: 'visit', arrival_date: iso(now - 60), departure_date: iso(now) }
    ok(
      await send('POST /gps/TOKEN', {
        locations: [
          feature(now),
          feature(now + 1, { speed: -1, battery_level: -1 }),
          feature(now, trip),
          feature(now, visit),
        ],
        current: feature(now + 2),
        trip: { mode: 'driving' },
      }),
    )
    const [first, second, ...more] = await stored()
    expect(more).toEqual([])
    expect(first).toMatchObject({
      fixTime: iso(now),
      accuracy: 30,
      heading: 270,
      motion: 'driving',
      battery: 89,
      attributes: { wifi: 'home', battery_state: 'charging' },
    })
    expect(first?.speedKmh).toBeCloseTo(14.4)
    expect(second).toMatchObject({ speedKmh: null, battery: null })
  })

  test('a thousand with attributes, 2 MiB and more, by bearer token', async () => {
    const locations = Array.from({ length: 1_000 }, (_, index) =>
      feature(now - index, { note: 'n'.repeat(1_800) }),
    )
    const body = JSON.stringify({ locations })
    expect(body.length).toBeGreaterThan(2 * 1024 * 1024)
    ok(await call(server, 'POST /gps', { key: phone.token, body }))
    ok(await call(server, 'POST /gps/overland', { key: phone.token, body }))
    expect((await seen()).map(({ accepted, duplicate }) => [accepted, duplicate])).toEqual([
      [0, 1_000],
      [1_000, 0],
    ])
  })

  test('nothing, something else, no JSON, no such token', async () => {
    ok(await send('POST /gps/TOKEN', { locations: [] }))
    ok(await send('POST /gps/TOKEN', { locations: [feature(now), { type: 'Feature' }, 'x'] }))
    const user = { 'user-agent': 'Overland/1.4.0' }
    expect((await send('POST /gps/TOKEN', '{"locations":[', user)).status).toBe(400)
    const stranger = await call(server, 'POST /gps', { key: `hg_${'z'.repeat(43)}`, body: { locations: [] } })
    expect([stranger.status, stranger.json]).toEqual([401, { error: 'unknown_token' }])
    expect((await seen()).map(({ problems }) => problems)).toEqual([['bad_json'], ['no_position'], []])
  })
})

describe('Moblin and IRL Link', () => {
  test('push as JSON with the key in the query, speed in m/s, and stop', async () => {
    const body = {
      latitude: 52.5163,
      longitude: 13.3777,
      speed: 5,
      altitude: 34,
      heading: 90,
      timestamp: now,
      heartRate: 122,
    }
    expect((await send('POST /gps/TOKEN/push?key=TOKEN', body)).status).toBe(200)
    expect((await send('POST /gps/TOKEN/stop?key=TOKEN')).status).toBe(200)
    expect(await stored()).toMatchObject([
      { fixTime: iso(now), speedKmh: 18, heading: 90, attributes: { heartRate: 122 } },
    ])
    expect((await seen()).map(({ dialect }) => dialect)).toEqual(['rtirl', 'rtirl'])
    expect(JSON.stringify(await seen())).not.toContain(phone.token)
  })

  test('push as a form, without a time', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send('POST /gps/TOKEN/push', 'latitude=52.5&longitude=13.4', headers)).status).toBe(200)
    expect(await stored()).toHaveLength(1)
    expect((await send('POST /gps/TOKEN/push', 'latitude=52.5', headers)).status).toBe(400)
  })
})

describe('whatever it is', () => {
  test('what cannot be understood is 400, and shown', async () => {
    for (const [body, headers] of [
      ['hello', { 'content-type': 'text/plain' }],
      ['{', { 'content-type': 'application/json' }],
      ['<gpx/>', { 'content-type': 'application/gpx+xml' }],
    ] as const) {
      expect((await send('POST /gps/TOKEN', body, headers)).status).toBe(400)
    }
    expect((await send('GET /gps/TOKEN')).status).toBe(400)
    expect(await seen()).toMatchObject(Array(4).fill({ dialect: null, problems: ['not_understood'] }))
  })

  test('an impossible place is taken and refused, with its reason', async () => {
    expect((await send(`GET /gps/TOKEN?lat=0&lon=0&timestamp=${now}`)).status).toBe(200)
    expect(await seen()).toMatchObject([{ accepted: 0, refused: [{ index: 0, reason: 'null_island' }] }])
  })

  test('neither token nor position is in the log', async () => {
    await send('GET /gps/TOKEN?lat=12.3456&lon=65.4321')
    await send('POST /gps/TOKEN/push', 'nothing')
    await call(server, `GET /gps?id=${phone.token}`)
    expect(server.log()).toContain('/gps/…/push')
    expect(server.log()).not.toContain(phone.token)
    expect(server.log()).not.toContain('12.3456')
  })

  test('too much is refused, a method that is none too', async () => {
    expect((await send('POST /gps/TOKEN', 'x'.repeat(5 * 1024 * 1024))).status).toBe(413)
    expect((await send('DELETE /gps/TOKEN')).status).toBe(405)
  })

  test('a new token counts at once', async () => {
    const path = 'lat=52.5&lon=13.4'
    expect((await send(`GET /gps/TOKEN?${path}`)).status).toBe(200)
    await call(server, `POST /v1/gps/devices/${phone.id}/rotate-token`, { key })
    expect((await send(`GET /gps/TOKEN?${path}`)).status).toBe(404)
  })

  test('too fast is told to wait', async () => {
    const requests = Array.from({ length: 3_001 }, () => () => send('POST /gps/TOKEN/stop'))
    const statuses: number[] = []
    while (requests.length > 0) {
      const some = await Promise.all(requests.splice(0, 100).map((request) => request()))
      statuses.push(...some.map(({ status }) => status))
    }
    expect(statuses.slice(0, 3_000).every((status) => status === 200)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
  })
})
