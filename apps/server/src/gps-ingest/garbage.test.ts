import { beforeEach, expect, test } from 'vitest'
import type { Answer } from '../testing/http-client.ts'
import { createGarbage } from './testing/garbage.ts'
import { preparePhones, secondsAgo } from './testing/prepare-phones.ts'

const phones = preparePhones()

const garbage = createGarbage(20_260_301)

const isRight = ({ status, text }: Answer) => (status === 400 ? text !== '' : [200, 404].includes(status))
let logged = 0
beforeEach(() => {
  logged = phones.server.log().length
})
const noErrors = () => {
  const log = phones.server.log().slice(logged)
  expect(log.split('\n').filter((line) => /"level":(50|60)/.test(line))).toEqual([])
  expect(log.includes(phones.phone.token)).toBe(false)
}

test('a place that is none is never stored, and never an error of the server', async () => {
  for (let round = 0; round < 70; round++) {
    const { any, badLatitude, messages, pick } = garbage
    for (const shape of messages(badLatitude(), pick([13.4, any()]), () => pick([secondsAgo(60), any()]))) {
      const answer = await phones.send(shape.what, shape.body)
      expect([shape, answer.status, isRight(answer)]).toEqual([shape, answer.status, true])
    }
  }
  expect(await phones.stored()).toEqual([])
  expect((await phones.seen()).length).toBeGreaterThan(0)
  noErrors()
}, 60_000)

test('with a place that is one, garbage beside it becomes unknown, and all that is stored makes sense', async () => {
  const places = [
    [90, 0],
    [-90, 180],
    [90, -180],
    [0.1, 180],
    [-0.1, -180],
    [-16.8, 179.9999],
    [52.5, 13.4],
  ] as const
  let time = secondsAgo(3_600)
  for (let round = 0; round < 50; round++) {
    const [latitude, longitude] = garbage.pick(places)
    for (const shape of garbage.messages(latitude, longitude, () => ++time)) {
      const answer = await phones.send(shape.what, shape.body)
      expect([shape, answer.status, isRight(answer)]).toEqual([shape, answer.status, true])
    }
    // All of the last fifty can be told.
    expect((await phones.seen()).length).toBeGreaterThan(0)
  }
  const stored = await phones.stored()
  expect(stored.length).toBeGreaterThan(200)
  const isWithin = (value: number | null, from: number, to: number) =>
    value === null || (value >= from && value <= to)
  for (const position of stored) {
    const { latitude, longitude, battery, heading, accuracy, altitude, speedKmh, motion } = position
    const sense = [
      isWithin(latitude, -90, 90),
      isWithin(longitude, -180, 180),
      isWithin(battery, 0, 100),
      isWithin(heading, 0, 359.999),
      isWithin(accuracy, Number.MIN_VALUE, 10_000_000),
      isWithin(altitude, -100_000, 100_000),
      isWithin(speedKmh, 0, 100_000),
      (motion ?? '').length <= 64,
      Object.keys(position.attributes).length <= 24,
    ]
    expect([position, sense]).toEqual([position, Array(9).fill(true)])
  }
  // Whoever looks at it can: the latest, the list of requests, and the device.
  expect((await phones.device()).live?.position).not.toBeNull()
  expect((await phones.seen()).length).toBeGreaterThan(0)
  noErrors()
}, 60_000)

test.each([
  ['half an escape', 'GET /gps/TOKEN?lat=%&lon=%zz'],
  ['bytes that are no text', 'GET /gps/TOKEN?lat=%FF%FE&lon=%E0%A4'],
  ['bytes that are no text, in the path', 'GET /gps/TOKEN/%FF?lat=1&lon=x'],
  ['half an escape in the path', 'POST /gps/TOKEN/%zz'],
  ['a NUL in the path', 'POST /gps/TOKEN/%00'],
  ['a path out of its folder', 'POST /gps/TOKEN/../../push'],
  ['a path that goes on', `POST /gps/TOKEN/${'a/'.repeat(2_000)}`],
  ['a name a thousand times', `GET /gps/TOKEN?${'lat=1&'.repeat(1_000)}`],
  ['a token in the wrong place', 'GET /gps?lat=TOKEN&lon=TOKEN'],
  ['half a token', 'GET /gps/hg_abc?lat=1&lon=1'],
])('%s is the fault of whoever sends it', async (_name, what) => {
  const answer = await phones.send(what)
  expect([400, 404, 414]).toContain(answer.status)
  expect(answer.text).not.toBe('')
  expect(await phones.stored()).toEqual([])
  noErrors()
})

test.each<[string, string]>([
  ['a deep one', `{"location":${'['.repeat(100_000)}`],
  ['a deep one that is closed', `{"location":${'['.repeat(5_000)}${']'.repeat(5_000)}}`],
  ['one with a name that is none', '{"__proto__":{"_type":"location"},"lat":1}'],
  ['a number of a million digits', `{"lat":${'9'.repeat(1_000_000)},"lon":1,"id":"1"}`],
  ['a text that is no place', '"lat"'],
  ['a list of lists', `[${'[],'.repeat(10_000)}[]]`],
  ['bytes', '\ufffd\u0000\u0001'],
])('JSON, %s', async (_name, body) => {
  const answer = await phones.send('POST /gps/TOKEN', body)
  expect([200, 400]).toContain(answer.status)
  expect(await phones.stored()).toEqual([])
  noErrors()
})
