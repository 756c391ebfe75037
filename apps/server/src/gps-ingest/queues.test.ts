import { PositionPage } from '@heimdall/contracts'
import { migrateTimeseries } from '@heimdall/db'
import { startTestPostgres, type TemporaryServer } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { type Answer, call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { startDevices } from './testing/phones.ts'
import { iso, secondsAgo } from './testing/prepare-phones.ts'

let timeseries: TemporaryServer
let server: TestServer
beforeAll(async () => {
  timeseries = await startTestPostgres()
  await migrateTimeseries(timeseries.url)
  server = await startTestServer({ timeseriesUrl: timeseries.url })
})
afterAll(async () => {
  await timeseries.restart()
  await server.close()
  await timeseries.remove()
})

/** Fixes by their second, and in between what can never be stored. */
type Entry = { second: number } | { poison: unknown }
const start = secondsAgo(3_600)
const journey = (...poisons: readonly unknown[]): Entry[] =>
  Array.from({ length: 12 }, (_, second): Entry[] => {
    const poison = poisons[second]
    return poison === undefined ? [{ second }] : [{ poison }, { second }]
  }).flat()

interface App {
  name: string
  /** What it keeps until it is sent. */
  queue: Entry[]
  /** How many of them go into one request. */
  batch: number
  userAgent: string
  body(entries: readonly Entry[]): unknown
  /** What becomes of them by what the app hears: forgotten as sent, thrown away, or kept. */
  hears(answer: Answer): 'sent' | 'dropped' | 'kept'
}

const is2xx = ({ status }: Answer) => status >= 200 && status <= 299
const keepsUntil2xx = (answer: Answer) => (is2xx(answer) ? 'sent' : 'kept')
const place = (second: number) => ({ lat: 52.5 + second / 10_000, lon: 13.4 })
const single = (read: (second: number) => unknown) => (entries: readonly Entry[]) => {
  const [entry] = entries
  if (!entry) throw new Error('There is one')
  return 'poison' in entry ? entry.poison : read(entry.second)
}

const ownTracksBody = single((second) => ({
  _type: 'location',
  tid: 'he',
  tst: start + second,
  ...place(second),
}))
const ownTracksPoison = [
  { _type: 'encrypted', data: 'AAEC' },
  { _type: 'location', tst: start },
  '{"_type":',
  { _type: 'location', tst: start, lat: 0, lon: 0 },
  '',
]

const apps: App[] = [
  {
    // TrackerEngine.syncLoop: `uploader.upload(pending) -> queue.removeFirst()`, else again after a pause.
    name: 'Traccar Client 10',
    queue: journey(
      `id=1&timestamp=${start}&batt=5`,
      'id=1&lat=NaN&lon=NaN',
      'id=1&lat=91&lon=0',
      'id=1&timestamp=x&lat=1&lon=1',
    ),
    batch: 1,
    userAgent: 'Ktor client',
    body: single((second) => {
      const { lat, lon } = place(second)
      return `id=1&lat=${lat}&lon=${lon}&timestamp=${start + second}`
    }),
    hears: keepsUntil2xx,
  },
  {
    // Records stay in its database until 2xx, the oldest is sent first.
    name: 'Traccar Client 9',
    queue: journey(
      { location: { timestamp: iso(start), battery: { level: 0.5 } } },
      { location: { timestamp: iso(start), coords: { latitude: null, longitude: null } } },
      { location: { timestamp: 'x', coords: { latitude: 1, longitude: 1 } } },
      { location: { timestamp: iso(start), coords: { latitude: 0, longitude: 0 } } },
    ),
    batch: 1,
    userAgent: 'okhttp/4.12.0',
    body: single((second) => {
      const { lat: latitude, lon: longitude } = place(second)
      return { location: { timestamp: iso(start + second), coords: { latitude, longitude } }, device_id: '1' }
    }),
    hears: keepsUntil2xx,
  },
  {
    // MessageProcessor.sendAvailableMessages puts back what HttpMessageProcessorEndpoint.sendMessage could not send.
    name: 'OwnTracks for Android',
    queue: journey(...ownTracksPoison),
    batch: 1,
    userAgent: 'Owntracks-Android/gms/420503000',
    body: ownTracksBody,
    hears: keepsUntil2xx,
  },
  {
    // Connection.sendHTTP deletes the first of its queue at 2xx, and at 4xx, too.
    name: 'OwnTracks for iOS',
    queue: journey(...ownTracksPoison),
    batch: 1,
    userAgent: 'OwnTracks/26.3.1 CFNetwork/3826 Darwin/24.4.0',
    body: ownTracksBody,
    hears: (answer) =>
      is2xx(answer) ? 'sent' : answer.status >= 400 && answer.status < 500 ? 'dropped' : 'kept',
  },
  {
    // GLManager.sendQueueNow deletes a batch at `{"result":"ok"}`.
    name: 'Overland',
    queue: journey(
      { type: 'Feature', properties: { timestamp: iso(start), action: 'will_terminate' } },
      { type: 'Feature', geometry: null, properties: { timestamp: iso(start) } },
      'nonsense',
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [0, 0] },
        properties: { timestamp: iso(start) },
      },
    ),
    batch: 3,
    userAgent: 'Overland/1.4.0 (iPhone; iOS 18.5; Scale/3.00)',
    body: (entries) => ({
      locations: entries.map((entry) => {
        if ('poison' in entry) return entry.poison
        const { lat, lon } = place(entry.second)
        return {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [lon, lat] },
          properties: { timestamp: iso(start + entry.second) },
        }
      }),
    }),
    hears: ({ status, json }) =>
      status === 200 && JSON.stringify(json) === '{"result":"ok"}' ? 'sent' : 'kept',
  },
]

test.each(apps)(
  '$name sends all it has kept, through an outage and past what can not be stored',
  async (app) => {
    const { key, newPhone } = await startDevices(server)
    const phone = await newPhone()
    const queue = [...app.queue]
    let outages = 0

    async function sendNext() {
      const entries = queue.slice(0, app.batch)
      const headers = { 'user-agent': app.userAgent }
      const answer = await call(server, `POST /gps/${phone.token}`, { body: app.body(entries), headers })
      const heard = app.hears(answer)
      expect(heard).not.toBe('dropped')
      if (heard === 'sent') queue.splice(0, entries.length)
      return heard
    }

    const half = queue.length / 2
    while (queue.length > half) expect(await sendNext()).toBe('sent')
    await timeseries.stop()
    for (; outages < 3; outages++) {
      // What has nothing to store may be taken even now.
      if ((await sendNext()) === 'kept') break
    }
    expect(outages).toBeLessThan(3)
    await timeseries.restart()
    await eventually(async () => {
      while (queue.length > 0) expect(await sendNext()).toBe('sent')
    }, 30_000)
    const page = await call(server, `GET /v1/gps/devices/${phone.id}/positions?order=asc&limit=100`, { key })
    expect(PositionPage.parse(page.json).positions.map(({ fixTime }) => fixTime)).toEqual(
      Array.from({ length: 12 }, (_, second) => iso(start + second)),
    )
  },
)
