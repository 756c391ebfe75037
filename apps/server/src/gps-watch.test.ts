import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { promptly } from './testing/promptly.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'
import { watchStream } from './testing/watch-stream.ts'

let server: TestServer
let cookie: string
let username: string
let device: { deviceId: string; userId: string }
let pullKey: string
beforeAll(async () => {
  server = await startTestServer({ requestsPerMinute: 100_000 })
  const user = await server.createUser('super_admin')
  username = user.username
  cookie = await server.signIn(user)
  const { json } = await call(server, 'POST /v1/gps/devices', { cookie, body: { name: 'Phone' } })
  const made = z.object({ id: z.string(), pullUrl: z.string() }).parse(json)
  device = { deviceId: made.id, userId: user.id }
  pullKey = made.pullUrl.split('/').at(-1) ?? ''
})
afterAll(() => server.close())

let steps = 0
/** One second after the other, each some metres further. */
async function move(place: { latitude: number; longitude: number } = berlin, aheadMs = 0) {
  const fix = {
    fixTime: Date.now() + aheadMs,
    latitude: place.latitude + ++steps * 1e-5,
    longitude: place.longitude,
    altitudeM: 34,
    speedKmh: 6,
    heading: 0,
    accuracyM: 5,
    batteryPercent: 80,
    motion: null,
    attributes: { odometer: 123_456 },
  }
  await server.services.gps.writer.write(device, [fix])
  return fix
}
const berlin = { latitude: 52.5163, longitude: 13.3777 }

const watch = (path: string, headers: Record<string, string> = {}) => watchStream(server, path, headers)
const nothing = {
  type: 'state',
  needsPassword: false,
  owner: null,
  precision: 'hidden',
  delaySeconds: 0,
  devices: [],
}
const share = async (body: object) => {
  const { json } = await call(server, 'POST /v1/gps/shares', { cookie, body: { name: 'A', ...body } })
  const { url, id } = z.object({ url: z.string(), id: z.string() }).parse(json)
  return { id, path: `/gps/watch/link/${url.split('/').at(-1)}` }
}
const pull = async (key = pullKey) => (await fetch(`${server.url}/gps/pull/${key}`)).json()
const nowhere = {
  location: null,
  speed: null,
  heading: null,
  altitude: null,
  accuracy: null,
  reportedAt: null,
  updatedAt: null,
}

test('a link shows what is recorded from now on, live, and who saw it; "hide now" ends that within a second', async () => {
  const { path } = await share({ delaySeconds: 0 })
  const stream = watch(path)
  await eventually(() => expect(stream.last()).toEqual(nothing))
  const fix = await move()
  await eventually(() =>
    expect(stream.last()).toMatchObject({
      type: 'state',
      owner: { username },
      devices: [{ name: 'Phone', position: { at: fix.fixTime, speedKmh: 6 } }],
    }),
  )
  const next = await move()
  await eventually(() =>
    expect(stream.last()).toMatchObject({
      type: 'move',
      devices: [{ position: { at: next.fixTime }, joined: true }],
    }),
  )
  expect(JSON.stringify(stream.messages)).not.toMatch(/odometer|123456|battery/)
  await eventually(async () => {
    const { json } = await call(server, 'GET /v1/gps/views', { cookie })
    expect(json).toMatchObject({ views: [{ audience: 'link', audienceName: 'A', viewer: null }] })
  })

  await call(server, 'POST /v1/gps/hide', { cookie, body: {} })
  await promptly(() => expect(stream.last()).toEqual(nothing))
  await move()
  await call(server, 'DELETE /v1/gps/hide', { cookie })
  // What was recorded meanwhile stays hidden.
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(stream.last()).toEqual(nothing)
  await move()
  await eventually(() => expect(stream.last()).toMatchObject({ owner: { username } }))
  await stream.close()
})

test('a delay is kept', async () => {
  const { path } = await share({ delaySeconds: 2 })
  const stream = watch(path)
  await eventually(() => expect(stream.last()).toEqual(nothing))
  const fix = await move()
  const due = fix.fixTime + 2_000
  while (Date.now() < due) {
    expect(stream.last()).toEqual(nothing)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await promptly(() => expect(stream.last()).toMatchObject({ devices: [{ position: { at: fix.fixTime } }] }))
  await stream.close()
})

test('a password is asked for, and no key but the one for it opens', async () => {
  const { path } = await share({ delaySeconds: 0, password: 'seven colours' })
  const closed = watch(path)
  await eventually(() => expect(closed.last()).toEqual({ ...nothing, needsPassword: true }))
  const unlock = (password: string) => call(server, `POST ${path}/unlock`, { body: { password } })
  expect((await unlock('six colours')).status).toBe(403)
  const { key } = z.object({ key: z.string() }).parse((await unlock('seven colours')).json)
  const open = watch(path, { 'x-share-key': key })
  await eventually(() => expect(open.messages).not.toEqual([]))
  const fix = await move()
  await eventually(() => expect(open.last()).toMatchObject({ devices: [{ position: { at: fix.fixTime } }] }))
  expect(closed.messages).toHaveLength(1)
  for (let tries = 0; tries < 12; tries++) await unlock('guess')
  expect((await unlock('seven colours')).status).toBe(429)
  await Promise.all([closed.close(), open.close()])
})

test('a password that is set, or another one, ends the streams of those who do not know it', async () => {
  const { id, path } = await share({ delaySeconds: 0 })
  const anybody = watch(path)
  await move()
  await eventually(() => expect(anybody.last()).toMatchObject({ owner: { username } }))
  const choose = (body: object) => call(server, `PATCH /v1/gps/shares/${id}`, { cookie, body })
  await choose({ password: 'seven colours' })
  await eventually(() => expect(anybody.hasEnded()).toBe(true))
  const { json } = await call(server, `POST ${path}/unlock`, { body: { password: 'seven colours' } })
  const { key } = z.object({ key: z.string() }).parse(json)
  const friend = watch(path, { 'x-share-key': key })
  await eventually(() => expect(friend.last()).toMatchObject({ owner: { username } }))
  await choose({ name: 'B' })
  const fix = await move()
  await eventually(() =>
    expect(friend.last()).toMatchObject({ devices: [{ position: { at: fix.fixTime } }] }),
  )
  expect(friend.hasEnded()).toBe(false)
  await choose({ password: 'eight colours' })
  await eventually(() => expect(friend.hasEnded()).toBe(true))
  await Promise.all([anybody.close(), friend.close()])
})

test('another pull key ends what the old one sees at once', async () => {
  const path = '/v1/gps/devices'
  const { json } = await call(server, `POST ${path}`, { cookie, body: { name: 'Bike' } })
  const bike = z.object({ id: z.string(), pullUrl: z.string() }).parse(json)
  const [old, other] = [bike.pullUrl.split('/').at(-1) ?? '', pullKey].map((key) =>
    watch(`/gps/watch/overlay/${key}`),
  )
  await eventually(() => expect(old?.messages).not.toEqual([]))
  await call(server, `POST ${path}/${bike.id}/rotate-pull-key`, { cookie })
  await eventually(() => expect(old?.hasEnded()).toBe(true))
  expect(other?.hasEnded()).toBe(false)
  await Promise.all([old?.close(), other?.close()])
})

test('a phone that has said once that it is tomorrow is shown on, by when it was where, and no earlier', async () => {
  const { path } = await share({ delaySeconds: 1 })
  const stream = watch(path)
  await eventually(() => expect(stream.last()).toEqual(nothing))
  const ahead = await move({ latitude: 48.2, longitude: 16.37 }, 20 * 3_600_000)
  const right = await move()
  const due = right.fixTime + 1_000
  while (Date.now() < due) {
    expect(stream.last()).toEqual(nothing)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await promptly(() =>
    expect(stream.last()).toMatchObject({ devices: [{ position: { at: right.fixTime } }] }),
  )
  const next = await move()
  await eventually(() =>
    expect(stream.last()).toMatchObject({ type: 'move', devices: [{ position: { at: next.fixTime } }] }),
  )
  expect(JSON.stringify(stream.messages)).not.toContain(`${ahead.latitude}`)
  await stream.close()
})

test('a link that never was, a deleted or ended one and one with nothing to see look the same', async () => {
  const gone = await share({ delaySeconds: 0 })
  await call(server, `DELETE /v1/gps/shares/${gone.id}`, { cookie })
  const { path } = await share({ delaySeconds: 3_600 })
  const ended = await share({ delaySeconds: 0, password: 'seven colours' })
  const { sql } = server.services.primary
  await sql`UPDATE gps_shares SET expires_at = now() - interval '1 second' WHERE id = ${ended.id}`
  const streams = [
    gone.path,
    ended.path,
    path,
    '/gps/watch/link/hs_never',
    '/gps/watch/public/nobody-at-all',
    '/gps/watch/public/%00',
  ].map((one) => watch(one))
  for (const stream of streams) await eventually(() => expect(stream.messages).toEqual([nothing]))
  await Promise.all(streams.map((stream) => stream.close()))
})

test('what an owner changes is nothing to those who see nothing, and nobody is found sooner than another', async () => {
  const quiet = await server.createUser('user')
  const theirs = await server.signIn(quiet)
  await call(server, 'PATCH /v1/gps/sharing', { cookie: theirs, body: { public: { delaySeconds: 60 } } })
  const begun = performance.now()
  const heard: number[] = []
  const streams = await Promise.all(
    [quiet.username, 'nobody-at-all'].map(async (name) => {
      const stream = watch(`/gps/watch/public/${name}`)
      await eventually(() => expect(stream.messages).toEqual([nothing]))
      heard.push(performance.now() - begun)
      return stream
    }),
  )
  expect(Math.min(...heard)).toBeGreaterThan(240)
  const changes: [string, object][] = [
    ['POST /v1/gps/zones', { name: 'Home', ...berlin }],
    ['POST /v1/gps/devices', { name: 'Phone' }],
    ['POST /v1/gps/shares', { name: 'A' }],
    ['POST /v1/gps/hide', {}],
    ['PATCH /v1/users/me', { locale: 'de' }],
  ]
  for (const [what, body] of changes) {
    const { status } = await call(server, what, { cookie: theirs, body })
    expect(status, what).toBeLessThan(300)
  }
  // Something that is told, behind all of that.
  const { path } = await share({ delaySeconds: 0 })
  const told = watch(path)
  await move()
  await eventually(() => expect(told.last()).toMatchObject({ owner: { username } }))
  for (const stream of streams) expect(stream.messages).toEqual([nothing])
  await Promise.all([...streams, told].map((stream) => stream.close()))
})

test('a role that waits for a second factor lets nobody see, also not whoever is looking', async () => {
  const friend = await server.createUser('user')
  const theirs = await server.signIn(friend)
  const role = z
    .object({ id: z.string() })
    .parse((await call(server, 'POST /v1/roles', { cookie, body: { name: 'crew' } })).json)
  await call(server, `PUT /v1/users/${friend.id}/roles/crew`, { cookie, body: {} })
  const { json } = await call(server, 'POST /v1/gps/grants', { cookie, body: { kind: 'role', name: 'crew' } })
  const { id } = z.object({ id: z.string() }).parse(json)
  const stream = watch(`/gps/watch/grant/${id}`, { cookie: theirs })
  await move()
  await eventually(() => expect(stream.last()).toMatchObject({ owner: { username } }))
  const shared = async () => (await call(server, 'GET /v1/gps/shared-with-me', { cookie: theirs })).json
  expect(await shared()).toMatchObject({ shared: [{ id }] })
  const ask = { requiresTwoFactor: true }
  expect((await call(server, `PATCH /v1/roles/${role.id}`, { cookie, body: ask })).status).toBe(200)
  await eventually(() => expect(stream.hasEnded()).toBe(true))
  const again = watch(`/gps/watch/grant/${id}`, { cookie: theirs })
  await eventually(() => expect(again.last()).toEqual(nothing))
  await move()
  expect(again.messages).toEqual([nothing])
  expect(await shared()).toEqual({ shared: [] })
  await Promise.all([stream.close(), again.close()])
})

test('a pull key answers in ms, in no zone, and not while all is hidden', async () => {
  const fix = await move()
  expect(await pull()).toEqual({
    location: { latitude: fix.latitude, longitude: fix.longitude },
    speed: 6,
    heading: 0,
    altitude: 34,
    accuracy: 5,
    reportedAt: fix.fixTime,
    updatedAt: expect.any(Number),
  })
  expect(await pull('hp_never')).toEqual(nowhere)
  const zone = { name: 'Home', ...berlin }
  const { json } = await call(server, 'POST /v1/gps/zones', { cookie, body: zone })
  await move()
  expect(await pull()).toEqual(nowhere)
  await call(server, `DELETE /v1/gps/zones/${z.object({ id: z.string() }).parse(json).id}`, { cookie })
  expect(await pull()).toEqual(nowhere)
  await move()
  expect(await pull()).not.toEqual(nowhere)
})

test('a grant is for whom it was given to, while it is', async () => {
  const friend = await server.createUser('user')
  const theirs = await server.signIn(friend)
  const { json } = await call(server, 'POST /v1/gps/grants', { cookie, body: { name: friend.username } })
  const { id } = z.object({ id: z.string() }).parse(json)
  await move()
  const [stranger, seen] = [
    watch(`/gps/watch/grant/${id}`),
    watch(`/gps/watch/grant/${id}`, { cookie: theirs }),
  ]
  await move()
  await eventually(() => expect(seen.last()).toMatchObject({ devices: [{ name: 'Phone' }] }))
  await eventually(() => expect(stranger.messages).toEqual([nothing]))
  await call(server, `DELETE /v1/gps/grants/${id}`, { cookie })
  await eventually(() => expect(seen.last()).toEqual(nothing))
  await eventually(async () => {
    const answer = await call(server, 'GET /v1/gps/views', { cookie })
    expect(JSON.stringify(answer.json)).toContain(friend.username)
  })
  await Promise.all([stranger.close(), seen.close()])
})

test('overlays are pages without anything from elsewhere, and no key or link is logged', async () => {
  const answer = await fetch(`${server.url}/overlay/${pullKey}/speed`, { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  expect(await answer.text()).not.toMatch(/https?:/)
  for (const file of ['overlay.js', 'overlay.css']) {
    expect((await fetch(`${server.url}/overlay/${file}`)).status).toBe(200)
  }
  // Addresses as people mistype them, of which many are pages all the same.
  const { path } = await share({})
  const token = path.split('/').at(-1) ?? ''
  for (const mistyped of [
    `/S/${token}`,
    `/overlay//${pullKey}/map`,
    `//gps/pull/${pullKey}`,
    `/live/${token}`,
  ]) {
    const page = await fetch(`${server.url}${mistyped}`, { headers: { accept: 'text/html' } })
    await page.body?.cancel()
    expect(page.headers.get('referrer-policy'), mistyped).toBe('no-referrer')
  }
  for (const refused of [`/gps/PULL/${pullKey}`, `/v1/gps/pull/${pullKey}`, `/gps/watch//link/${token}`])
    expect((await fetch(`${server.url}${refused}`)).status, refused).toBe(404)
  const head = await fetch(`${server.url}${path}`, { method: 'HEAD' })
  expect(head.headers.get('content-type')).toContain('text/event-stream')
  expect(server.log()).not.toMatch(/h[sp]_[\w-]{20}/)
})
