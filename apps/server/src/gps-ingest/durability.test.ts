import { CreatedDevice, PositionPage } from '@heimdall/contracts'
import { migrateTimeseries } from '@heimdall/db'
import {
  createTestDatabase,
  startTestPostgres,
  type TemporaryServer,
  type TestDatabase,
} from '@heimdall/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call } from '../testing/http-client.ts'
import { testMasterKey } from '../testing/master-key.ts'
import { makeKey, makeUser } from '../testing/people.ts'
import { type RestartableServer, startRestartableServer } from '../testing/restartable-server.ts'
import { seed } from '../testing/seed.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { startDevices } from './testing/phones.ts'

/** All positions of a device, by cursor. */
async function timesOf(server: { url: string }, key: string, id: string): Promise<string[]> {
  const times: string[] = []
  for (let cursor = ''; ; ) {
    const { json } = await call(server, `GET /v1/gps/devices/${id}/positions?limit=1000${cursor}`, { key })
    const page = PositionPage.parse(json)
    times.push(...page.positions.map(({ fixTime }) => fixTime))
    if (page.nextCursor === null) return times
    cursor = `&cursor=${page.nextCursor}`
  }
}

const from = Date.now() - 3_600_000
const fixOf = (index: number) => `lat=52.5&lon=13.4&timestamp=${from + index}`

describe('kill -9 under load', () => {
  let database: TestDatabase
  let server: RestartableServer
  let key: string
  let userId: string
  beforeAll(async () => {
    database = await createTestDatabase()
    ;[key, userId] = await seed(database.url, async (services) => [
      (await makeKey(services, ['device:write', 'device:read', 'location:read'])).key,
      (await makeUser(services, 'user')).id,
    ])
    const masterKey = testMasterKey.toString('hex')
    server = await startRestartableServer({ DATABASE_URL: database.url, HEIMDALL_MASTER_KEY: masterKey })
  })
  afterAll(async () => {
    await server.stop()
    await database.drop()
  })

  test('what was acknowledged is there, once; the feed has no gap and tells each move once', async () => {
    const body = { name: 'Phone', userId }
    const created = CreatedDevice.parse((await call(server, 'POST /v1/gps/devices', { key, body })).json)
    const path = new URL(created.ingestUrl).pathname
    const acknowledged: number[] = []
    const total = 600
    let next = 0
    /** As phones do: again, until it is taken. */
    async function send(): Promise<void> {
      for (let index = next++; index < total; index = next++) {
        await eventually(async () => {
          const { status } = await call(server, `GET ${path}?${fixOf(index)}`)
          expect(status).toBe(200)
        }, 60_000)
        acknowledged.push(index)
      }
    }
    async function kill(): Promise<void> {
      for (const enough of [100, 250, 400]) {
        await eventually(() => expect(acknowledged.length).toBeGreaterThan(enough), 60_000)
        await server.restart('SIGKILL')
      }
    }
    await Promise.all([kill(), ...Array.from({ length: 8 }, send)])
    const times = await timesOf(server, key, created.id)
    expect(times).toHaveLength(total)
    expect(new Set(times).size).toBe(total)
    const feed = await seed(
      database.url,
      ({ gps }) => gps.timeseries<{ number: string; kind: string; at: string }[]>`
        SELECT number, kind, body->>'fixTime' AS at FROM gps_feed ORDER BY number`,
    )
    expect(feed.map(({ number }) => Number(number))).toEqual(feed.map((_, index) => index))
    const moves = feed.filter(({ kind }) => kind === 'position').map(({ at }) => at)
    expect(new Set(moves).size).toBe(moves.length)
  }, 180_000)

  test('behind a clock that was ahead, what was acknowledged is there, once, and the last of it is live', async () => {
    const body = { name: 'Phone', userId }
    const created = CreatedDevice.parse((await call(server, 'POST /v1/gps/devices', { key, body })).json)
    const path = new URL(created.ingestUrl).pathname
    const send = (time: number) =>
      eventually(async () => {
        const { status } = await call(server, `GET ${path}?lat=52.5&lon=13.4&timestamp=${time}`)
        expect(status).toBe(200)
      }, 60_000)
    const dayAhead = Date.now() + 20 * 3_600_000
    await send(dayAhead)
    const begin = Date.now() + 1
    const total = 60
    let sent = 0
    async function travel(): Promise<void> {
      for (; sent < total; sent++) await send(begin + sent)
    }
    async function kill(): Promise<void> {
      for (const enough of [10, 30]) {
        await eventually(() => expect(sent).toBeGreaterThan(enough), 60_000)
        await server.restart('SIGKILL')
      }
    }
    await Promise.all([kill(), travel()])
    const times = await seed(
      database.url,
      ({ gps }) => gps.timeseries<{ at: number; flags: number }[]>`
        SELECT (extract(epoch FROM fix_time) * 1000)::float8 AS at, flags FROM gps_positions
        WHERE device_id = ${created.id} ORDER BY fix_time`,
    )
    const right = Array.from({ length: total }, (_, index) => ({ at: begin + index, flags: 0 }))
    expect(times).toEqual([...right, { at: dayAhead, flags: 8 }])
    const { json } = await call(server, `GET /v1/gps/devices/${created.id}/live`, { key })
    expect(json).toMatchObject({ position: { fixTime: new Date(begin + total - 1).toISOString() } })
    const feed = await seed(
      database.url,
      ({ gps }) => gps.timeseries<{ at: string }[]>`
        SELECT body->>'fixTime' AS at FROM gps_feed
        WHERE kind = 'position' AND device_id = ${created.id} ORDER BY number`,
    )
    expect(feed.map(({ at }) => Number(at))).toEqual([dayAhead, ...right.map(({ at }) => at)])
  }, 180_000)
})

describe('the time series away', () => {
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

  test('503 in every dialect, nothing acknowledged, and the retries of phones fill the gap', async () => {
    const { key, newPhone } = await startDevices(server)
    const phone = await newPhone()
    const path = `/gps/${phone.token}`
    const tst = Math.floor(from / 1_000)
    const feature = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [13.4, 52.5] },
      properties: { timestamp: new Date((tst + 2) * 1_000).toISOString() },
    }
    const requests: [string, unknown?][] = [
      [`GET ${path}?lat=52.5&lon=13.4&timestamp=${tst}`],
      [`POST ${path}`, { _type: 'location', lat: 52.5, lon: 13.4, tst: tst + 1 }],
      [`POST ${path}`, { locations: [feature] }],
      [`POST ${path}/push`, { latitude: 52.5, longitude: 13.4, timestamp: tst + 3 }],
      [
        `POST ${path}`,
        { location: { timestamp: (tst + 4) * 1_000, coords: { latitude: 52.5, longitude: 13.4 } } },
      ],
    ]
    const send = () => Promise.all(requests.map(([what, body]) => call(server, what, { body })))
    await timeseries.stop()
    for (const { status, headers } of await send()) {
      expect(status).toBe(503)
      expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    }
    const positions = [{ fixTime: new Date().toISOString(), latitude: 52.5, longitude: 13.4 }]
    const rest = await call(server, `POST /v1/gps/devices/${phone.id}/positions`, {
      key,
      body: { positions },
    })
    expect(rest.status).toBe(503)
    await timeseries.restart()
    await eventually(async () => {
      for (const { status } of await send()) expect(status).toBe(200)
    }, 30_000)
    expect(await timesOf(server, key, phone.id)).toHaveLength(requests.length)
  })
})
