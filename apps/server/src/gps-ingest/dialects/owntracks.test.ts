import { describe, expect, test } from 'vitest'
import { type Answer, call } from '../../testing/http-client.ts'
import { iso, preparePhones, secondsAgo } from '../testing/prepare-phones.ts'

const phones = preparePhones()
const now = secondsAgo(60)

const expectList = (answer: Answer) => {
  expect(answer.status).toBe(200)
  expect(answer.json).toEqual([])
  expect(answer.headers['content-type']).toContain('application/json')
}

/** MessageLocation.fromLocation and LocationProcessor.publishLocationMessage, sent by HttpMessageProcessorEndpoint.getRequest. */
const android = {
  _type: 'location',
  _id: '4a1b2c3d',
  topic: 'owntracks/heidi/phone',
  qos: 1,
  retained: true,
  created_at: now + 1,
  source: 'fused',
  t: 'u',
  batt: 53,
  bs: 1,
  acc: 12,
  vac: 3,
  lat: 52.5163,
  lon: 13.3777,
  alt: 154,
  vel: 54,
  cog: 271,
  tst: now,
  m: 1,
  conn: 'w',
  inregions: ['home', 'garden'],
  BSSID: '11:22:33:44:55:66',
  SSID: 'home',
  tid: 'he',
}
const androidHeaders = {
  'user-agent': 'Owntracks-Android/gms/420503000',
  'content-type': 'application/json; charset=utf-8',
  'x-limit-u': 'heidi',
  'x-limit-d': 'phone',
}
/** OwnTracking.waypointAsJSON, sent by Connection.sendHTTP: without what is negative, that is unknown. */
const ios = {
  _type: 'location',
  t: 't',
  lat: 52.516312,
  lon: 13.377741,
  tst: now + 5,
  acc: 5,
  alt: 34,
  vac: 3,
  vel: 5,
  cog: 12,
  p: 101.323,
  motionactivities: ['walking'],
  conn: 'm',
  ssid: 'home',
  bssid: '11:22:33:44:55:66',
  m: 1,
  tid: 'he',
  batt: 67,
  bs: 2,
  inregions: ['home'],
  inrids: ['a1b2c3'],
  poi: 'Brandenburger Tor',
  tag: 'tour',
  image: 'A'.repeat(20_000),
  imagename: 'gate.jpg',
  topic: 'owntracks/heidi/phone',
}
const iosHeaders = {
  'user-agent': 'OwnTracks/26.3.1 CFNetwork/3826.500.111 Darwin/24.4.0',
  'content-type': 'application/json',
  'x-limit-u': 'user',
  'x-limit-d': 'device',
}

describe('where it is', () => {
  test('Android: velocity in km/h', async () => {
    expectList(await phones.send('POST /gps/TOKEN', android, androidHeaders))
    const [position] = await phones.stored()
    expect(position).toMatchObject({
      fixTime: iso(now),
      speedKmh: 54,
      heading: 271,
      accuracy: 12,
      altitude: 154,
      battery: 53,
      motion: null,
    })
    expect(position?.attributes).toEqual({
      SSID: 'home',
      BSSID: '11:22:33:44:55:66',
      bs: 1,
      conn: 'w',
      inregions: 'home, garden',
      m: 1,
      source: 'fused',
      t: 'u',
      tid: 'he',
      vac: 3,
    })
    expect(await phones.seen()).toMatchObject([
      { dialect: 'owntracks', status: 200, accepted: 1, problems: [] },
    ])
  })

  test('iOS, with a picture that is not kept', async () => {
    expectList(await phones.send('POST /gps/TOKEN', ios, iosHeaders))
    const [position] = await phones.stored()
    expect(position).toMatchObject({
      speedKmh: 5,
      motion: 'walking',
      battery: 67,
      attributes: { p: 101.323, poi: 'Brandenburger Tor', imagename: 'gate.jpg' },
    })
    expect(position?.attributes).not.toHaveProperty('image')
  })

  test('without extended data, and with 0 for an accuracy that Android does not know', async () => {
    const { _type, _id, topic, created_at, t, lat, lon, tst, tid } = android
    expectList(
      await phones.send(
        'POST /gps/TOKEN',
        { _type, _id, topic, created_at, t, lat, lon, tst, tid, acc: 0 },
        androidHeaders,
      ),
    )
    expect(await phones.stored()).toMatchObject([{ accuracy: null, speedKmh: null, battery: null }])
  })

  test('by user and password, and to a path of its own', async () => {
    const authorization = `Basic ${Buffer.from(`heidi:${phones.phone.token}`).toString('base64')}`
    const headers = { ...androidHeaders, authorization }
    expectList(await call(phones.server, 'POST /gps', { body: android, headers }))
    expectList(
      await call(phones.server, 'POST /gps/owntracks', { body: { ...android, tst: now + 1 }, headers }),
    )
    expect(await phones.stored()).toHaveLength(2)
  })
})

describe('everything else is answered with a list, so that no phone sends it for ever', () => {
  const place = { lat: 52.5, lon: 13.4, acc: 5, tst: now }
  test.each<[string, unknown, Record<string, string>]>([
    [
      'transition (MessageTransition)',
      { _type: 'transition', _id: '1', event: 'enter', desc: 'home', ...place, wtst: 1, t: 'c', tid: 'he' },
      androidHeaders,
    ],
    [
      'waypoint (MessageWaypoint)',
      { _type: 'waypoint', _id: '1', desc: 'home', rad: 100, ...place },
      androidHeaders,
    ],
    ['waypoints', { _type: 'waypoints', _creator: 'ot', waypoints: [] }, androidHeaders],
    [
      'status (MessageStatus)',
      { _type: 'status', _id: '1', android: { wifi: 1, ps: 0, bo: 0 } },
      androidHeaders,
    ],
    ['status (OwnTracksAppDelegate.status)', { _type: 'status', iOS: { version: '26.3.1' } }, iosHeaders],
    ['lwt', { _type: 'lwt', tst: now }, iosHeaders],
    ['card', { _type: 'card', name: 'Heidi', tid: 'he' }, iosHeaders],
    ['cmd', { _type: 'cmd', action: 'dump' }, iosHeaders],
    ['dump', { _type: 'dump', configuration: { _type: 'configuration' } }, iosHeaders],
    ['steps', { _type: 'steps', tst: now, from: now - 60, to: now, steps: -1 }, iosHeaders],
    [
      'beacon',
      { _type: 'beacon', tid: 'he', tst: now, uuid: 'u', major: 1, minor: 2, rssi: -61 },
      iosHeaders,
    ],
    ['request of a tour (Tours.m)', { _type: 'request', request: 'tours' }, iosHeaders],
    ['a friend that was deleted, as nothing at all', '', androidHeaders],
  ])('%s', async (_name, body, headers) => {
    expectList(await phones.send('POST /gps/TOKEN', body, headers))
    expect(await phones.stored()).toEqual([])
    expect(await phones.seen()).toMatchObject([{ dialect: 'owntracks', status: 200, problems: [] }])
  })

  test.each<[string, unknown, string]>([
    ['a location without a place', { ...android, lat: undefined }, 'no_position'],
    ['a location without a time', { ...android, tst: 'now' }, 'no_position'],
    ['a list', [android], 'bad_json'],
    ['no JSON', '{"_type":"location","lat":', 'bad_json'],
    // Connection.encrypt and MessageEncrypted: what to do about it is what the inspector says.
    ['encrypted', { _type: 'encrypted', data: 'AAECAwQF' }, 'encrypted'],
  ])('%s, which the inspector shows as a problem', async (_name, body, problem) => {
    expectList(await phones.send('POST /gps/TOKEN', body, androidHeaders))
    expect(await phones.stored()).toEqual([])
    expect(await phones.seen()).toMatchObject([{ status: 200, problems: [problem] }])
  })

  test('an unknown token', async () => {
    expectList(
      await call(phones.server, `POST /gps/hg_${'y'.repeat(43)}`, { body: android, headers: iosHeaders }),
    )
  })
})

test('too fast is 503 and never 4xx, for which iOS throws a position away (Connection.sendHTTP)', async () => {
  const lwt = { _type: 'lwt', tst: now }
  for (let sent = 0; sent < 3_000; sent += 100) {
    await Promise.all(Array.from({ length: 100 }, () => phones.send('POST /gps/TOKEN', lwt, iosHeaders)))
  }
  const late = await phones.send('POST /gps/TOKEN', ios, iosHeaders)
  expect([late.status, late.json, late.headers['retry-after']]).toEqual([503, [], '30'])
  expect(await phones.stored()).toEqual([])
})

/** GLManager.owntracksDictionaryFromLocation and setupHTTPClient: seconds since 2001, and a token that is not encoded. */
test('Overland in its mode “Owntracks” is answered as Overland, or it keeps what it has', async () => {
  const body = {
    _type: 'location',
    lat: 52.5163,
    lon: 13.3777,
    tst: now - 978_307_200,
    acc: 5,
    batt: 80,
    topic: 'owntracks/heidi',
  }
  const headers = {
    'user-agent': 'Overland/1.4.0 (iPhone; iOS 18.5; Scale/3.00)',
    'content-type': 'application/json',
    authorization: `Basic ${phones.phone.token}:`,
  }
  const answer = await call(phones.server, 'POST /gps', { body, headers })
  expect([answer.status, answer.json]).toEqual([200, { result: 'ok' }])
  expect(await phones.stored()).toMatchObject([{ fixTime: iso(now), battery: 80 }])
  const nameless = { ...body, tst: body.tst + 1 }
  expectList(await phones.send('POST /gps/TOKEN', nameless))
  expect(await phones.stored()).toMatchObject([{ fixTime: iso(now) }, { fixTime: iso(now + 1) }])
})
