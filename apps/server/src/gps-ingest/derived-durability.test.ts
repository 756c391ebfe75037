import { CreatedDevice, Device, Geofence } from '@heimdall/contracts'
import { circlesInARow, fenceEventsOf, journeyAlong, onBothFlavours, tripsOf } from '@heimdall/core/testing'
import { migrateTimeseries } from '@heimdall/db'
import {
  createTestDatabase,
  createTestTimescaleDatabase,
  startTestPostgres,
  type TemporaryServer,
  type TestDatabase,
} from '@heimdall/db/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { testMasterKey } from '../testing/master-key.ts'
import { makeKey, makeUser } from '../testing/people.ts'
import { type RestartableServer, startRestartableServer } from '../testing/restartable-server.ts'
import { seed } from '../testing/seed.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { startDevices } from './testing/phones.ts'

const permissions = ['device:write', 'device:read', 'location:read', 'geofence:write', 'geofence:read']

type Waypoint = ReturnType<typeof journeyAlong>[number]

async function makeFences(server: { url: string }, key: string, userId: string, count: number) {
  const fences: Geofence[] = []
  for (const shape of circlesInARow(count)) {
    const body = { name: `Fence ${fences.length}`, shape, userId }
    fences.push(Geofence.parse((await call(server, 'POST /v1/gps/geofences', { key, body })).json))
  }
  return fences
}

/** One position by the address, as OsmAnd has it. */
const byAddress = (path: string, { fixTime, latitude, longitude }: Waypoint) =>
  [`GET ${path}?lat=${latitude}&lon=${longitude}&timestamp=${fixTime}`, undefined] as const
/** Many at once, as Overland has them. */
const asBatch = (path: string, fixes: readonly Waypoint[]) =>
  [
    `POST ${path}`,
    {
      locations: fixes.map(({ fixTime, latitude, longitude }) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [longitude, latitude] },
        properties: { timestamp: new Date(fixTime).toISOString() },
      })),
    },
  ] as const

/** What PostgreSQL knows of one device, in order. */
async function known(urls: { primary: string; timeseries: string }, deviceId: string) {
  const [primary, timeseries] = [urls.primary, urls.timeseries].map((url) => postgres(url, { max: 1 }))
  if (!primary || !timeseries) throw new Error('Two connections were opened')
  try {
    const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`
    const positions = await timeseries.unsafe<{ at: number }[]>(
      `SELECT ${ms('fix_time')} AS at FROM gps_positions WHERE device_id = $1 ORDER BY fix_time`,
      [deviceId],
    )
    const events = await timeseries.unsafe<{ fence: string; kind: string; at: number }[]>(
      `SELECT geofence_id AS fence, kind, ${ms('at')} AS at FROM gps_fence_events WHERE device_id = $1`,
      [deviceId],
    )
    const told = await timeseries<{ id: string }[]>`
      SELECT body->>'id' AS id FROM gps_feed WHERE kind = 'fence' AND device_id = ${deviceId}`
    const trips = await primary.unsafe<{ from: number; to: number; metres: number; open: boolean }[]>(
      `SELECT ${ms('started_at')} AS "from", ${ms('ended_at')} AS "to", distance_m AS metres, is_open AS open
       FROM gps_trips WHERE device_id = $1 AND deleted_at IS NULL ORDER BY started_at`,
      [deviceId],
    )
    return {
      positions: positions.map(({ at }) => at),
      events: inOrder(events.map(({ fence, kind, at }) => [fence, kind, at] as const)),
      told: told.map(({ id }) => id),
      trips: trips.map(({ from, to, metres, open }) => [from, to, Math.round(metres), open]),
    }
  } finally {
    await Promise.all([primary.end(), timeseries.end()])
  }
}

type Told = readonly [fenceId: string, kind: string, at: number]
const inOrder = (events: readonly Told[]) =>
  [...events].sort(([fence, kind, at], [otherFence, otherKind, otherAt]) => {
    const [one, other] = [`${fence} ${kind}`, `${otherFence} ${otherKind}`]
    return at - otherAt || one.localeCompare(other)
  })
const expectedEvents = (fences: readonly Geofence[], track: readonly Waypoint[]) =>
  inOrder(fenceEventsOf(fences, track).map(({ fenceId, kind, at }) => [fenceId, kind, at] as const))
const expectedTrips = (track: readonly Waypoint[]) =>
  tripsOf(track).map(({ startedAt, endedAt, distanceM, isOpen }) => [
    startedAt,
    endedAt,
    Math.round(distanceM),
    isOpen,
  ])

onBothFlavours('kill -9 under load, with 20 fences and trips', (timescale) => {
  let database: TestDatabase
  let timeseries: TestDatabase
  let server: RestartableServer
  let key: string
  let userId: string
  beforeAll(async () => {
    database = await createTestDatabase()
    timeseries = timescale ? await createTestTimescaleDatabase() : database
    ;[key, userId] = await seed(database.url, async (services) => [
      (await makeKey(services, permissions)).key,
      (await makeUser(services, 'user')).id,
    ])
    const masterKey = testMasterKey.toString('hex')
    server = await startRestartableServer({
      DATABASE_URL: database.url,
      ...(timescale ? { TIMESCALE_URL: timeseries.url } : {}),
      HEIMDALL_MASTER_KEY: masterKey,
    })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
    if (timescale) await timeseries.drop()
  })

  test('each acknowledged position is there once, each crossing has one event, and trips are those of the whole track', async () => {
    const fences = await makeFences(server, key, userId, 20)
    const start = Date.now() - 6 * 3_600_000
    let acknowledged = 0

    /** As phones do: in order, and the same again until it is taken; now and then the answer is lost. */
    async function deliver(what: string, body: unknown, fixes: number, isHeard: () => boolean) {
      await eventually(async () => {
        const { status } = await call(server, what, { body })
        expect(status).toBe(200)
        expect(isHeard()).toBe(true)
      }, 60_000)
      acknowledged += fixes
    }

    async function travel(index: number) {
      const body = { name: `Phone ${index}`, userId }
      const created = CreatedDevice.parse((await call(server, 'POST /v1/gps/devices', { key, body })).json)
      const path = new URL(created.ingestUrl).pathname
      const track = journeyAlong(20, start, index * 20)
      const step = index % 2 === 0 ? 1 : 7
      for (let from = 0; from < track.length; from += step) {
        const fixes = track.slice(from, from + step)
        let times = 0
        const isHeard = () => ++times > (from % 50 === 0 ? 1 : 0)
        const [first] = fixes
        const [what, sent] = step === 1 && first ? byAddress(path, first) : asBatch(path, fixes)
        await deliver(what, sent, fixes.length, isHeard)
      }
      return { id: created.id, track }
    }

    async function kill(total: number) {
      for (const part of [0.15, 0.35, 0.55, 0.8]) {
        await eventually(() => expect(acknowledged).toBeGreaterThan(total * part), 60_000)
        await server.restart('SIGKILL')
      }
    }

    const phones = 6
    const total = phones * journeyAlong(20, start, 0).length
    const [, ...travelled] = await Promise.all([
      kill(total),
      ...Array.from({ length: phones }, (_, n) => travel(n)),
    ])
    const urls = { primary: database.url, timeseries: timeseries.url }
    for (const { id, track } of travelled) {
      const { positions, events, told } = await known(urls, id)
      expect(positions).toEqual(track.map(({ fixTime }) => fixTime))
      const expected = expectedEvents(fences, track)
      // 20 entered and left, one of them with a rest.
      expect(expected).toHaveLength(41)
      expect(events).toEqual(expected)
      expect(new Set(told).size).toBe(told.length)
      expect(told).toHaveLength(expected.length)
      const trips = expectedTrips(track)
      expect(trips).toHaveLength(2)
      await eventually(async () => expect((await known(urls, id)).trips).toEqual(trips), 60_000)
    }
  }, 240_000)
})

describe('the time series away, with fences and trips', () => {
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

  test('nothing is acknowledged meanwhile, and what phones send again fills the gap, with each event once', async () => {
    const { key } = await server.createKey(permissions)
    const { newPhone } = await startDevices(server)
    const phone = await newPhone()
    const { owner } = Device.parse((await call(server, `GET /v1/gps/devices/${phone.id}`, { key })).json)
    const fences = await makeFences(server, key, owner.id, 4)
    const track = journeyAlong(4, Date.now() - 6 * 3_600_000, 0)
    const path = `/gps/${phone.token}`
    const urls = { primary: server.databaseUrl, timeseries: timeseries.url }
    // It ends in the middle of a fence.
    const taken = 11
    for (const fix of track.slice(0, taken)) {
      const [what] = byAddress(path, fix)
      expect((await call(server, what)).status).toBe(200)
    }
    await timeseries.stop()
    const rest = track.slice(taken)
    const away = rest.slice(0, 5).map((fix) => call(server, byAddress(path, fix)[0]))
    for (const { status } of await Promise.all(away)) expect(status).toBe(503)
    const [batch, body] = asBatch(path, rest)
    expect((await call(server, batch, { body })).status).toBe(503)
    await timeseries.restart()
    await eventually(async () => {
      expect((await call(server, batch, { body })).status).toBe(200)
    }, 30_000)
    const { positions, events } = await known(urls, phone.id)
    expect(positions).toEqual(track.map(({ fixTime }) => fixTime))
    expect(events).toEqual(expectedEvents(fences, track))
    expect(events.length).toBeGreaterThan(6)
  })
})
