import { request } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let cookie: string
let deviceId: string
beforeAll(async () => {
  server = await startTestServer()
  cookie = await server.signIn(await server.createUser('user'))
  const made = await call(server, 'POST /v1/gps/devices', { cookie, body: { name: 'Phone' } })
  deviceId = z.object({ id: z.string() }).parse(made.json).id
})
afterAll(() => server.close())

const gpx = `<gpx version="1.1"><trk><trkseg>
<trkpt lat="46.85" lon="9.53"><ele>600</ele><time>2026-01-05T08:00:00Z</time></trkpt>
<trkpt lat="46.86" lon="9.54"><time>2026-01-05T08:01:00Z</time></trkpt>
</trkseg></trk></gpx>`

const bring = (headers: Record<string, string>, query = `deviceId=${deviceId}&fileName=alps.gpx`) =>
  fetch(`${server.url}/v1/gps/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/gpx+xml', ...headers },
    body: gpx,
  })

test('a file comes in over HTTP and goes out again', async () => {
  const own = { cookie, origin: server.url }
  const brought = await bring(own)
  expect(brought.status).toBe(201)
  expect(await brought.json()).toMatchObject({
    status: 'done',
    format: 'gpx',
    accepted: 2,
    bytesTotal: gpx.length,
  })
  expect(await (await bring(own)).json()).toMatchObject({ accepted: 0, duplicate: 2 })
  const out = await call(server, `GET /v1/gps/export?format=gpx&deviceId=${deviceId}`, { cookie })
  expect([out.status, out.headers['content-type']]).toEqual([200, 'application/gpx+xml; charset=utf-8'])
  expect(out.text.match(/<trkpt /g)).toHaveLength(2)
})

test('one file a person at a time, so that nobody takes all places', async () => {
  const own = { cookie, origin: server.url }
  const headers = { ...own, 'content-type': 'application/gpx+xml' }
  const slow = request(`${server.url}/v1/gps/imports?deviceId=${deviceId}&fileName=slow.gpx`, {
    method: 'POST',
    headers,
  })
  // Enough to begin with.
  slow.on('error', () => undefined).write(`<gpx>${' '.repeat(5_000)}`)
  const latest = () => call(server, 'GET /v1/users/me/gps/imports?limit=1', { cookie })
  await vi.waitFor(
    async () => expect((await latest()).json).toMatchObject({ imports: [{ status: 'running' }] }),
    { timeout: 5_000 },
  )
  expect((await bring(own)).status).toBe(503)
  const { key } = await server.createKey(['device:write'])
  expect((await bring({ authorization: `Bearer ${key}` })).status).toBe(201)
  slow.destroy()
  await vi.waitFor(async () => expect((await bring(own)).status).toBe(201), { timeout: 5_000 })
})

test('refuses strangers, other sites, and what is not asked for rightly', async () => {
  expect((await bring({})).status).toBe(401)
  expect((await bring({ cookie, origin: 'https://evil.example' })).status).toBe(403)
  expect((await bring({ cookie, origin: server.url }, 'fileName=alps.gpx')).status).toBe(400)
  const nul = `deviceId=${deviceId}&fileName=a%00.gpx`
  expect((await bring({ cookie, origin: server.url }, nul)).status).toBe(400)
  const { key } = await server.createKey(['trip:read'])
  expect((await bring({ authorization: `Bearer ${key}` })).status).toBe(403)
  expect((await call(server, `GET /v1/gps/export?format=gpx&deviceId=${deviceId}`)).status).toBe(401)
  expect((await call(server, 'GET /v1/gps/export?format=gpx', { cookie })).status).toBe(400)
})

test('a trip of somebody else is exported by whoever may read trips and see positions', async () => {
  const [from, to] = ['2026-01-05T08:00:00.000Z', '2026-01-05T08:01:00.000Z']
  const made = await call(server, 'POST /v1/gps/trips', {
    cookie,
    body: { deviceId, startedAt: from, endedAt: to },
  })
  const { id } = z.object({ id: z.string() }).parse(made.json)
  const { key } = await server.createKey(['trip:read'])
  const { key: seer } = await server.createKey(['trip:read', 'location:read'])
  const ask = (what: string, as: object = { key }) =>
    call(server, `GET /v1/gps/export?format=gpx&${what}`, as)
  expect((await ask(`tripId=${id}`)).status).toBe(403)
  expect((await ask(`deviceId=${deviceId}`)).status).toBe(403)
  expect((await ask(`tripId=${id}`, { key: seer })).status).toBe(200)
  expect((await ask(`tripId=${id}`, { cookie })).status).toBe(200)
})

test('whoever loses the permission mid-way gets no more of it, and no file that looks whole', async () => {
  const { services } = server
  const [owner] = await services.primary.sql`SELECT user_id FROM gps_devices WHERE id = ${deviceId}`
  // More than lies between a server and a client that does not read.
  await services.gps.timeseries`
    INSERT INTO gps_positions (device_id, user_id, fix_time, received_at, latitude, longitude, flags)
    SELECT ${deviceId}, ${String(owner?.user_id)}, '2026-01-06T00:00:00Z'::timestamptz + n * interval '0.4 seconds', now(), 46.85, 9.53, 0
    FROM generate_series(1, 200000) AS n`
  const seer = await server.createKey(['location:read'])
  const ask = (method: string) =>
    fetch(`${server.url}/v1/gps/export?format=gpx&deviceId=${deviceId}`, {
      method,
      headers: { authorization: `Bearer ${seer.key}` },
    })
  // Would read all of it for nobody.
  expect((await ask('HEAD')).status).toBe(405)
  const response = await ask('GET')
  const reader = response.body?.getReader()
  expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
  // One at a time.
  expect((await ask('GET')).status).toBe(503)
  await services.primary.sql`UPDATE api_keys SET is_active = false WHERE id = ${seer.id}`
  services.onAccessChange({ apiKeyId: seer.id })
  const readOn = async () => {
    while (!(await reader?.read())?.done);
  }
  await expect(readOn()).rejects.toThrow()
}, 60_000)
