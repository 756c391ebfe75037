import { describe, expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { iso, preparePhones, secondsAgo } from '../testing/prepare-phones.ts'

const phones = preparePhones()
const now = secondsAgo(60)

/** POST without a body: all stands in the address. */
describe('Traccar Client before 9', () => {
  test('Android, as ProtocolFormatter.formatRequest and RequestManager.sendRequest build it', async () => {
    // Position.kt: knots, an accuracy of 0.0 for what comes from GPS, and charge and mock only where they are true.
    const query = `id=123456&timestamp=${now}&lat=52.5163&lon=13.3777&speed=10.0&bearing=90.0&altitude=34.0&accuracy=0.0&batt=81.0&charge=true&mock=true`
    const { status, text } = await phones.send(`POST /gps/TOKEN?${query}`, '', { 'content-length': '0' })
    expect([status, text]).toEqual([200, ''])
    expect(await phones.stored()).toMatchObject([
      {
        fixTime: iso(now),
        latitude: 52.5163,
        speedKmh: 18.52,
        heading: 90,
        altitude: 34,
        accuracy: null,
        battery: 81,
        attributes: { charge: true, mock: true },
      },
    ])
  })

  test('iOS, as ProtocolFormatter.formatPostion builds it: nothing for what is unknown', async () => {
    const query = `id=123456&timestamp=${now}&lat=52.516300&lon=13.377700&altitude=34.25&accuracy=65&batt=-100&alarm=sos`
    expect((await phones.send(`POST /gps/TOKEN?${query}`, '')).status).toBe(200)
    expect(await phones.stored()).toMatchObject([
      {
        altitude: 34.25,
        speedKmh: null,
        heading: null,
        accuracy: 65,
        battery: null,
        attributes: { alarm: 'sos' },
      },
    ])
  })
})

/** What Preferences._locationTemplate of Traccar Client 9 fills in; flutter_background_geolocation adds `params`. */
describe('Traccar Client 9', () => {
  const headers = { 'user-agent': 'okhttp/4.12.0', 'content-type': 'application/json; charset=utf-8' }
  const location = {
    timestamp: iso(now),
    coords: {
      latitude: 52.5163,
      longitude: 13.3777,
      accuracy: 4.5,
      speed: 2.5,
      heading: 182.4,
      altitude: 34.5,
    },
    is_moving: true,
    odometer: 5432.1,
    event: 'motionchange',
    battery: { level: 0.85, is_charging: true },
    activity: { type: 'on_foot' },
    extras: {},
    _: `&id=94057322&lat=52.5163&lon=13.3777&timestamp=${iso(now)}&`,
  }
  const send = (value: unknown) =>
    phones.send('POST /gps/TOKEN', { location: value, device_id: '94057322' }, headers)

  test('where it is, speed in m/s, battery from 0 to 1', async () => {
    const { status, text } = await send(location)
    expect([status, text]).toEqual([200, ''])
    expect(await phones.stored()).toMatchObject([
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
    expect((await phones.stored())[0]?.attributes).not.toHaveProperty('_')
    expect(await phones.seen()).toMatchObject([
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
    await send({ ...location, event: '', coords, battery: { level: -1, is_charging: false } })
    expect(await phones.stored()).toMatchObject([
      { speedKmh: null, heading: null, accuracy: null, battery: null, attributes: { charging: false } },
    ])
    const { coords: _, ...heartbeat } = location
    expect((await send(heartbeat)).status).toBe(200)
    expect(await phones.stored()).toHaveLength(1)
    expect((await phones.device()).live?.battery).toBe(85)
  })

  test('a list, as its library sends with batchSync', async () => {
    const all = [0, 1, 2].map((seconds) => ({ ...location, timestamp: iso(now + seconds) }))
    expect((await send([...all, { ...location, coords: { latitude: 'x' } }])).status).toBe(200)
    expect((await phones.stored()).map(({ fixTime }) => fixTime)).toEqual(
      all.map(({ timestamp }) => timestamp),
    )
    expect(await phones.seen()).toMatchObject([{ accepted: 3, problems: ['no_position'] }])
  })

  test.each([
    ['no place', { ...location, coords: { latitude: 'x' } }],
    ['no time', { ...location, timestamp: 'yesterday' }],
  ])(
    '%s that can be read is taken, or it would send that for ever; the inspector says so',
    async (_name, bad) => {
      expect((await send(bad)).status).toBe(200)
      expect(await phones.stored()).toEqual([])
      expect(await phones.seen()).toMatchObject([{ status: 200, accepted: 0, problems: ['no_position'] }])
    },
  )

  test('what was cut off on the way is sent again, and an unknown token is 404', async () => {
    expect((await phones.send('POST /gps/TOKEN', '{"location":{"coords', headers)).status).toBe(400)
    const stranger = await call(phones.server, `POST /gps/hg_${'x'.repeat(43)}`, { body: { location } })
    expect([stranger.status, stranger.text]).toEqual([404, 'No device has this address.'])
  })
})

/** HttpUploader.upload of traccar_client_sdk: a form, of which what is unknown is left out; speed in knots. */
describe('Traccar Client 10', () => {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'user-agent': 'Ktor client',
  }
  const form = `id=94057322&lat=52.5163&lon=13.3777&timestamp=${now}&accuracy=4.5&altitude=34.5&speed=4.86&bearing=182.4&batt=85&charge=true`
  const send = (body: string) => phones.send('POST /gps/TOKEN', body, headers)

  test('where it is', async () => {
    const { status, text } = await send(form)
    expect([status, text]).toEqual([200, ''])
    const [position] = await phones.stored()
    expect(position).toMatchObject({
      fixTime: iso(now),
      latitude: 52.5163,
      accuracy: 4.5,
      altitude: 34.5,
      heading: 182.4,
      battery: 85,
      attributes: { charge: true },
    })
    expect(position?.speedKmh).toBeCloseTo(9, 1)
    expect(await phones.seen()).toMatchObject([{ dialect: 'osmand', accepted: 1, problems: [] }])
  })

  test('a heartbeat has no place (TrackerEngine.applyHeartbeatTick), and is taken like everything in its queue', async () => {
    expect((await send(`id=94057322&timestamp=${now}&batt=42`)).status).toBe(200)
    expect((await send(`id=94057322&timestamp=${now}`)).status).toBe(200)
    expect((await phones.device()).live).toMatchObject({ battery: 42, position: null })
    expect((await phones.seen()).map(({ status, problems }) => [status, problems])).toEqual([
      [200, []],
      [200, []],
    ])
  })

  test('an SOS comes with the place, or without one', async () => {
    await send(`${form}&alarm=sos`)
    expect((await send(`id=94057322&timestamp=${now}&alarm=sos`)).status).toBe(200)
    expect(await phones.stored()).toMatchObject([{ attributes: { alarm: 'sos' } }])
  })

  test('what can not be read is taken, and shown', async () => {
    expect((await send('id=94057322&lat=NaN&lon=NaN')).status).toBe(200)
    expect(await phones.seen()).toMatchObject([{ status: 200, problems: ['no_position'] }])
  })

  test('the token in the query of the server URL does not hide the form', async () => {
    const { token } = phones.phone
    expect((await call(phones.server, `POST /gps?token=${token}`, { body: form, headers })).status).toBe(200)
    expect(await phones.stored()).toHaveLength(1)
  })

  test('a JSON list of the same, as the SDK can be told to send', async () => {
    const all = [0, 1].map((seconds) => ({
      id: '1',
      lat: 52.5,
      lon: 13.4,
      timestamp: now + seconds,
      speed: 10,
      charge: true,
    }))
    expect(
      (await phones.send('POST /gps/TOKEN', [...all, { id: '1', timestamp: now, batt: 7 }])).status,
    ).toBe(200)
    expect(await phones.stored()).toMatchObject([
      { fixTime: iso(now), speedKmh: 18.52 },
      { fixTime: iso(now + 1), attributes: { charge: true } },
    ])
    expect((await phones.device()).live?.battery).toBe(7)
  })
})
