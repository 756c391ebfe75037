import { expect, test } from 'vitest'
import { type Answer, call } from '../../testing/http-client.ts'
import { iso, preparePhones, secondsAgo } from '../testing/prepare-phones.ts'

const phones = preparePhones()
const now = secondsAgo(60)
const headers = {
  'user-agent': 'Overland/1.4.0 (iPhone; iOS 18.5; Scale/3.00)',
  'content-type': 'application/json',
}

/** GLManager.iso8601DateStringFromDate */
const time = (seconds: number) => iso(seconds).replace('.000Z', 'Z')
const at = { type: 'Point', coordinates: [13.3777, 52.5163] }
const metadata = { device_id: 'heidi', wifi: 'home', battery_state: 'charging', battery_level: 0.89 }
/** GLManager.currentDictionaryFromLocation and addMetadataToUpdate */
const feature = (seconds: number, properties: object = {}) => ({
  type: 'Feature',
  geometry: at,
  properties: {
    timestamp: time(seconds),
    altitude: 34,
    speed: 4,
    course: 270,
    horizontal_accuracy: 30,
    vertical_accuracy: 3,
    speed_accuracy: 0.5,
    course_accuracy: 12.5,
    motion: ['driving', 'stationary'],
    ...metadata,
    ...properties,
  },
})
/** GLManager.writeTripToDB, didVisit and logAction; the last has no geometry before the first fix. */
const trip = {
  type: 'Feature',
  geometry: at,
  properties: {
    timestamp: time(now + 9),
    type: 'trip',
    mode: 'car',
    start: time(now - 60),
    end: time(now + 9),
    start_location: feature(now - 60),
    end_location: null,
    duration: 69,
    distance: 1_200,
    stopped_automatically: false,
    steps: 0,
    ...metadata,
  },
}
const visit = {
  type: 'Feature',
  geometry: at,
  properties: {
    timestamp: time(now + 9),
    action: 'visit',
    arrival_date: null,
    departure_date: time(now),
    horizontal_accuracy: 20,
    ...metadata,
  },
}
const action = {
  type: 'Feature',
  properties: { timestamp: time(now + 9), action: 'will_terminate', ...metadata },
}

const send = (body: unknown) => phones.send('POST /gps/TOKEN', body, headers)
const ok = (answer: Answer) => expect([answer.status, answer.json]).toEqual([200, { result: 'ok' }])

test('a batch, with trips, visits and its own log among it, and where it is now', async () => {
  ok(
    await send({
      locations: [
        feature(now),
        feature(now + 1, { speed: -1, course: -1, vertical_accuracy: -1, battery_level: -1, motion: [] }),
        trip,
        visit,
        action,
        { ...action, geometry: at },
      ],
      current: feature(now + 2),
      trip: {
        mode: 'car',
        start: time(now),
        distance: 12,
        start_location: null,
        current_location: feature(now),
      },
    }),
  )
  const [first, second, ...more] = await phones.stored()
  expect(more).toEqual([])
  expect(first).toMatchObject({
    fixTime: iso(now),
    accuracy: 30,
    altitude: 34,
    heading: 270,
    motion: 'driving',
    battery: 89,
    attributes: { wifi: 'home', battery_state: 'charging', speed_accuracy: 0.5 },
  })
  expect(first?.speedKmh).toBeCloseTo(14.4)
  expect(second).toMatchObject({ altitude: null, speedKmh: null, heading: null, battery: null, motion: null })
  expect(await phones.seen()).toMatchObject([{ dialect: 'overland', status: 200, accepted: 2, problems: [] }])
})

test.each<[string, unknown[], string[]]>([
  ['nothing but a trip', [trip], []],
  ['nothing but what it logs', [action, visit], []],
  ['nothing at all', [], []],
  [
    'what has no place',
    [{ ...feature(now), geometry: null }, feature(now, { timestamp: 'x' }), 'x', null],
    ['no_position'],
  ],
  [
    'what has a place that is none',
    [{ ...feature(now), geometry: { type: 'Point', coordinates: ['a'] } }],
    ['no_position'],
  ],
])(
  'a batch of %s is taken, or it would never send what comes behind it',
  async (_name, locations, problems) => {
    ok(await send({ locations }))
    expect(await phones.stored()).toEqual([])
    expect(await phones.seen()).toMatchObject([{ status: 200, problems }])
  },
)

test('the good ones among bad ones, and the time zone of old versions', async () => {
  ok(
    await send({ locations: [{}, feature(now, { timestamp: iso(now - 25_200).replace('.000Z', '-0700') })] }),
  )
  expect(await phones.stored()).toMatchObject([{ fixTime: iso(now) }])
  expect(await phones.seen()).toMatchObject([{ accepted: 1, problems: ['no_position'] }])
})

test('a thousand with attributes, 2 MiB and more, by access token', async () => {
  const locations = Array.from({ length: 1_000 }, (_, index) =>
    feature(now - index, { note: 'n'.repeat(1_800) }),
  )
  const body = JSON.stringify({ locations })
  expect(body.length).toBeGreaterThan(2 * 1024 * 1024)
  const { token } = phones.phone
  ok(await call(phones.server, 'POST /gps', { key: token, body, headers }))
  ok(await call(phones.server, 'POST /gps/overland', { key: token, body, headers }))
  expect((await phones.seen()).map(({ accepted, duplicate }) => [accepted, duplicate])).toEqual([
    [0, 1_000],
    [1_000, 0],
  ])
})

test('an address with placeholders, which it fills in too', async () => {
  const query = `ts=${time(now)}&lat=52.5163&lon=13.3777&acc=30&spd=4&bat=0.89&alt=34`
  ok(await phones.send(`POST /gps/TOKEN?${query}`, { locations: [feature(now)] }, headers))
  expect(await phones.stored()).toMatchObject([{ battery: 89 }])
})

test('what was cut off on the way stays with the phone, and an unknown token says so', async () => {
  const cut = await send('{"locations":[')
  expect([cut.status, cut.json]).toEqual([400, { error: 'malformed' }])
  expect(await phones.seen()).toMatchObject([{ status: 400, problems: ['bad_json'] }])
  const stranger = { key: `hg_${'z'.repeat(43)}`, body: { locations: [] } }
  const answer = await call(phones.server, 'POST /gps', stranger)
  expect([answer.status, answer.json]).toEqual([401, { error: 'unknown_token' }])
})
