import { expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { iso, preparePhones, secondsAgo } from '../testing/prepare-phones.ts'

const phones = preparePhones()
const now = secondsAgo(60)

/** RealtimeIrl.update of Moblin: text with line breaks, seconds with a fraction, speed in m/s, -1 for unknown. */
const pushed = (speed: number, seconds: number) => `{
  "latitude":52.5163,
  "longitude":13.3777,
  "speed":${speed},
  "altitude":34.25,
  "timestamp":${seconds}
}`
const headers = {
  'content-type': 'application/json',
  'user-agent': 'Moblin/26.1 CFNetwork/3826.500.111 Darwin/24.4.0',
}

test('Moblin, with the address as base URL and any push key', async () => {
  expect((await phones.send('POST /gps/TOKEN/push?key=1', pushed(5, now + 0.5), headers)).status).toBe(200)
  expect((await phones.send('POST /gps/TOKEN//push?key=1', pushed(-1, now + 2), headers)).status).toBe(200)
  expect((await phones.send('POST /gps/TOKEN/stop?key=1')).status).toBe(200)
  expect(await phones.stored()).toMatchObject([
    { fixTime: new Date(now * 1_000 + 500).toISOString(), speedKmh: 18, altitude: 34.25, heading: null },
    { fixTime: iso(now + 2), speedKmh: null },
  ])
  expect((await phones.seen()).map(({ dialect, problems }) => [dialect, problems])).toEqual(
    Array(3).fill(['rtirl', []]),
  )
})

test('Moblin, with the token as push key', async () => {
  expect((await phones.send('POST /gps/push?key=TOKEN', pushed(5, now), headers)).status).toBe(200)
  expect((await phones.send('POST /gps/stop?key=TOKEN')).status).toBe(200)
  expect(await phones.stored()).toHaveLength(1)
  expect(JSON.stringify(await phones.seen())).not.toContain(phones.phone.token)
  const unknown = await call(phones.server, `POST /gps/push?key=hg_${'x'.repeat(43)}`, {
    body: pushed(5, now),
  })
  expect(unknown.status).toBe(404)
})

test('a script that got nothing but another host', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = 'latitude=52.5&longitude=13.4&altitude=34'
  expect((await phones.send('POST /gps/TOKEN/api/push?key=1', body, form)).status).toBe(200)
  expect((await phones.send('POST /gps/TOKEN/api/stop?key=1')).status).toBe(200)
  expect(await phones.seen()).toMatchObject([{ dialect: 'rtirl' }, { dialect: 'rtirl', problems: [] }])
})

test('a heading and a heart rate', async () => {
  const body = { latitude: 52.5, longitude: 13.4, heading: 90, heartRate: 122, timestamp: now }
  expect((await phones.send('POST /gps/TOKEN/push', body)).status).toBe(200)
  expect(await phones.stored()).toMatchObject([{ heading: 90, attributes: { heartRate: 122 } }])
})

test('as a form, without a time', async () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await phones.send('POST /gps/TOKEN/push', 'latitude=52.5&longitude=13.4', form)).status).toBe(200)
  expect(await phones.stored()).toHaveLength(1)
})

test.each([
  ['half a place', 'latitude=52.5'],
  ['nothing', ''],
  ['no JSON', '{"latitude":52.5,'],
  ['a time that is none', '{"latitude":52.5,"longitude":13.4,"timestamp":"soon"}'],
])('%s is 400: they send the next position whatever they hear', async (_name, body) => {
  expect((await phones.send('POST /gps/TOKEN/push?key=1', body, headers)).status).toBe(400)
  expect(await phones.seen()).toMatchObject([{ dialect: 'rtirl', status: 400, problems: ['no_position'] }])
})
