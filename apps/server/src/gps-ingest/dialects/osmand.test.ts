import { describe, expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { iso, preparePhones, secondsAgo } from '../testing/prepare-phones.ts'

const phones = preparePhones()
const now = secondsAgo(60)

/** LiveMonitoringHelper.sendData: GET, no body, no header of its own; getLiveUrl fills in Java's numbers. */
describe('OsmAnd', () => {
  const fill = (template: string, values: readonly unknown[]) =>
    template.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]))
  // lat, lon, time in ms, accuracy (which it calls hdop), altitude, speed in m/s, bearing
  const values = [52.5163, 13.3777, now * 1_000 + 123, 4.5, 34.0, 2.5, 182.4]

  test('the address that Heimdall gives it', async () => {
    const template = 'lat={0}&lon={1}&timestamp={2}&accuracy={3}&altitude={4}&speedMs={5}&bearing={6}'
    const { status, text } = await phones.send(`GET /gps/TOKEN?${fill(template, values)}`)
    expect([status, text]).toEqual([200, ''])
    expect(await phones.stored()).toMatchObject([
      {
        fixTime: new Date(now * 1_000 + 123).toISOString(),
        latitude: 52.5163,
        accuracy: 4.5,
        altitude: 34,
        speedKmh: 9,
        heading: 182.4,
      },
    ])
  })

  test('the address of its own hint, which Traccar reads as knots; zeros and NaN where it knows nothing', async () => {
    const template = 'lat={0}&lon={1}&timestamp={2}&hdop={3}&altitude={4}&speed={5}&bearing={6}'
    expect((await phones.send(`GET /gps/TOKEN/?${fill(template, values)}`)).status).toBe(200)
    const unknown = [52.5163, 13.3777, now * 1_000 + 5_000, '0.0', 'NaN', 'NaN', 'NaN']
    expect((await phones.send(`GET /gps/TOKEN?${fill(template, unknown)}`)).status).toBe(200)
    expect(await phones.stored()).toMatchObject([
      { speedKmh: 4.63, attributes: { hdop: 4.5 } },
      { altitude: null, speedKmh: null, heading: null, attributes: { hdop: 0 } },
    ])
  })

  test('what it sends again, as it does until it is answered with 2xx, is there once', async () => {
    const query = fill('lat={0}&lon={1}&timestamp={2}', values)
    for (let time = 0; time < 2; time++)
      expect((await phones.send(`GET /gps/TOKEN?${query}`)).status).toBe(200)
    expect((await phones.seen()).map(({ accepted, duplicate }) => [accepted, duplicate])).toEqual([
      [0, 1],
      [1, 0],
    ])
  })
})

/** CustomUrlManager.getFormattedTextblock fills in, CustomUrlWorker sends: GET, or another method with a body of no type. */
describe('GPSLogger', () => {
  /** PreferenceHelper.getCustomLoggingUrl: with nothing but the host replaced. */
  test('its default address', async () => {
    const time = iso(now).replace('.000Z', '.949Z')
    expect(
      (await phones.send(`GET /gps/TOKEN?lat=52.5163&longitude=13.3777&time=${time}&s=2.5`)).status,
    ).toBe(200)
    expect(await phones.stored()).toMatchObject([{ fixTime: time, longitude: 13.3777, speedKmh: 9 }])
  })

  test('the address that Heimdall gives it', async () => {
    const query = `lat=52.5163&lon=13.3777&timestamp=${now}&accuracy=10.6&altitude=139.0&speedMs=3.0&bearing=12.5&batt=42.0`
    expect((await phones.send(`GET /gps/TOKEN?${query}`)).status).toBe(200)
    const [position] = await phones.stored()
    expect(position).toMatchObject({
      accuracy: 10.6,
      altitude: 139,
      heading: 12.5,
      battery: 42,
      attributes: {},
    })
    expect(position?.speedKmh).toBeCloseTo(10.8)
  })

  const all = (seconds: number) =>
    `lat=52.5163&lon=13.3777&sat=9&desc=Caf%C3%A9+%26+cake&alt=45.0&acc=8.0&dir=359.0&prov=gps&spd_kph=9.0&spd=2.5&timestamp=${seconds}&timeoffset=2016-03-05T21:24:29.949%2B02:00&time=${iso(seconds)}&starttimestamp=1495884681&date=2016-03-05&batt=91.0&ischarging=false&aid=22&ser=SRS11&act=&filename=20170527abc&profile=Default+Profile&hdop=&vdop=19&pdop=&dist=27&`

  test('all of it, by its names', async () => {
    expect((await phones.send(`GET /gps/TOKEN?${all(now)}`)).status).toBe(200)
    expect(await phones.stored()).toMatchObject([
      {
        fixTime: iso(now),
        altitude: 45,
        accuracy: 8,
        heading: 359,
        speedKmh: 9,
        battery: 91,
        attributes: {
          sat: 9,
          desc: 'Café & cake',
          prov: 'gps',
          ischarging: false,
          vdop: 19,
          profile: 'Default Profile',
        },
      },
    ])
    expect((await phones.stored())[0]?.attributes).not.toHaveProperty('hdop')
  })

  test('as the body of a POST without a content type, with a name and password', async () => {
    const authorization = `Basic ${Buffer.from(`phone:${phones.phone.token}`).toString('base64')}`
    // Of bytes fetch says no type, as OkHttp's RequestBody.create(null, …).
    const body = new TextEncoder().encode(all(now))
    const { status } = await fetch(`${phones.server.url}/gps`, {
      method: 'POST',
      headers: { authorization },
      body,
    })
    expect(status).toBe(200)
    expect(await phones.stored()).toHaveLength(1)
  })

  test('a template that is not filled in is 400: it gives up by itself, and shows the error', async () => {
    const bad = await phones.send('GET /gps/TOKEN?lat=%25LATITUDE&lon=%25LON')
    expect(bad.status).toBe(400)
    expect(bad.text).toContain('No position can be read')
    expect(await phones.seen()).toMatchObject([{ dialect: 'osmand', status: 400, problems: ['no_position'] }])
  })
})

describe('whatever else speaks like OsmAnd', () => {
  test.each([
    ['seconds', () => String(now)],
    ['milliseconds', () => String(now * 1_000)],
    ['ISO 8601', () => iso(now)],
    ['ISO 8601 with an offset', () => iso(now + 7_200).replace('Z', '+02:00')],
    ['a date and a time', () => iso(now).slice(0, 19).replace('T', ' ')],
    ['a date and a time with a T and no zone', () => iso(now).slice(0, 19)],
  ])('a time in %s', async (_name, time) => {
    const query = `lat=52.5163&lon=13.3777&timestamp=${encodeURIComponent(time())}`
    expect((await phones.send(`GET /gps/TOKEN?${query}`)).status).toBe(200)
    expect(await phones.stored()).toMatchObject([{ fixTime: iso(now) }])
  })

  test('an offset whose plus was not escaped', async () => {
    const time = iso(now + 7_200).replace('Z', '+02:00')
    expect((await phones.send(`GET /gps/TOKEN?lat=52.5&lon=13.4&timestamp=${time}`)).status).toBe(200)
    expect(await phones.stored()).toMatchObject([{ fixTime: iso(now) }])
  })

  test('numbers with a comma', async () => {
    expect((await phones.send('GET /gps/TOKEN?lat=52,5163&lon=-13,25&altitude=34,5')).status).toBe(200)
    expect(await phones.stored()).toMatchObject([{ latitude: 52.5163, longitude: -13.25, altitude: 34.5 }])
  })

  test('one field for the place, the token for the name, no time', async () => {
    const { token } = phones.phone
    expect((await call(phones.server, `GET /gps?id=${token}&location=52.5163,13.3777`)).status).toBe(200)
    expect((await call(phones.server, `GET /gps/osmand?deviceid=${token}&location=1,2`)).status).toBe(200)
    expect((await phones.stored()).map(({ latitude }) => latitude)).toEqual([52.5163, 1])
  })

  test.each([
    ['no position', `timestamp=${now}`],
    ['no position, with a name', `id=1&timestamp=${now}&batt=50`],
    ['half a position', 'lat=52.5'],
    ['a position that is no number', 'lat=abc&lon=def'],
    ['an empty position', 'lat=&lon='],
    ['a location of three', 'location=1,2,3'],
    ['a time that is none', 'lat=52.5&lon=13.4&timestamp=yesterday'],
  ])('%s is 400', async (_name, query) => {
    expect((await phones.send(`GET /gps/TOKEN?${query}`)).status).toBe(400)
    expect(await phones.stored()).toEqual([])
    expect(await phones.seen()).toMatchObject([{ dialect: 'osmand', status: 400, problems: ['no_position'] }])
  })

  test('a fix that the app calls invalid moves nothing', async () => {
    expect((await phones.send('GET /gps/TOKEN?lat=52.5&lon=13.4&valid=false&batt=7')).status).toBe(200)
    expect(await phones.stored()).toEqual([])
    expect((await phones.device()).live).toMatchObject({ battery: 7, position: null })
  })
})
