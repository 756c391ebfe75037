import { listProcedures } from '@heimdall/api/server'
import { knownPermissions } from '@heimdall/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'
import { openLiveClient } from './testing/trpc-client.ts'

// Every procedure about locations is called with what belongs to somebody else, by whoever could try. It answers as it does about
// what nobody has, holds nothing of theirs, and changes nothing of theirs.

const Ids = z.record(z.string(), z.string())
type Ids = z.infer<typeof Ids>

/** Where heidi was, and nothing else is. */
const place = { latitude: 47.371234, longitude: 8.541234 }
const home = { name: 'Heidis home', latitude: 47.381234, longitude: 8.551234 }
const circle = { type: 'circle', center: { latitude: 47.391234, longitude: 8.561234 }, radiusM: 150 }
const now = Math.floor(Date.now() / 1_000) * 1_000
const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString()
const span = { from: at(-600), to: at(10) }
const box = { west: -180, south: -85, east: 180, north: 85 }
const theirTrip = { startedAt: at(-300), endedAt: at(-200) }

/** Each with what is heidi’s, or, to compare, nobody’s. An array: it is tried in several ways. */
const inputs: Record<string, (of: Ids) => object | object[]> = {
  'geofences.list': (of) => [{}, { userId: of.user }, { scope: 'all' }, { scope: 'all', q: 'Heidi' }],
  'geofences.get': (of) => ({ id: of.fence }),
  'geofences.create': (of) => ({ name: 'Studio', shape: circle, userId: of.user }),
  'geofences.update': (of) => ({ id: of.fence, name: 'Mine' }),
  'geofences.delete': (of) => ({ id: of.fence }),
  'geofences.events': (of) => [{ id: of.fence }, { id: of.fence, deviceId: of.device, userId: of.user }],
  'geofences.eventsOfDevice': (of) => ({ id: of.device }),
  'geofences.replay': (of) => [{ id: of.fence }, { id: of.fence, deviceId: of.device, shape: circle }],
  'devices.list': (of) => [{}, { userId: of.user }, { scope: 'all' }, { scope: 'all', q: 'Heidi' }],
  'devices.get': (of) => ({ id: of.device }),
  'devices.create': (of) => ({ name: 'Phone', userId: of.user }),
  'devices.update': (of) => ({ id: of.device, name: 'Mine' }),
  'devices.rotateToken': (of) => ({ id: of.device }),
  'devices.rotatePullKey': (of) => ({ id: of.device }),
  'devices.delete': (of) => ({ id: of.device }),
  'devices.requests': (of) => ({ id: of.device }),
  'devices.positions': (of) => [{ id: of.device }, { id: of.device, cursor: String(now) }],
  'devices.postPositions': (of) => ({ id: of.device, positions: [{ fixTime: at(-1), ...place }] }),
  'devices.live': (of) => ({ id: of.device }),
  'devices.snapshot': (of) => [{}, { userId: of.user }, { scope: 'all' }],
  'maps.track': (of) => ({ deviceId: of.device, ...span }),
  'maps.heat': (of) => [
    { scope: 'own', deviceId: of.device, ...span, zoom: 14, box },
    { scope: 'own', ...span, zoom: 14, box },
    { scope: 'all', ...span, zoom: 14, box },
  ],
  'maps.geofences': () => [{ scope: 'own' }, { scope: 'all' }],
  'sharing.get': () => ({}),
  'sharing.update': (of) => ({ public: { deviceIds: [of.device], precision: 'exact', delaySeconds: 0 } }),
  'sharing.hide': (of) => ({ userId: of.user }),
  'sharing.show': (of) => ({ userId: of.user }),
  'sharing.views': () => ({}),
  'sharing.withMe': () => ({}),
  'sharing.zones': () => ({}),
  'sharing.createZone': () => ({ name: 'Mine', latitude: 1, longitude: 1 }),
  'sharing.updateZone': (of) => ({ id: of.zone, radiusM: 200 }),
  'sharing.deleteZone': (of) => ({ id: of.zone }),
  'sharing.shares': () => ({}),
  'sharing.createShare': (of) => ({ name: 'Mine', deviceIds: [of.device], delaySeconds: 0 }),
  'sharing.updateShare': (of) => [
    { id: of.share, delaySeconds: 0 },
    { id: of.share, password: null },
  ],
  'sharing.deleteShare': (of) => ({ id: of.share }),
  'sharing.grants': () => ({}),
  'sharing.createGrant': (of) => ({ name: 'bystander', deviceIds: [of.device] }),
  'sharing.updateGrant': (of) => ({ id: of.grant, precision: 'exact', delaySeconds: 0 }),
  'sharing.deleteGrant': (of) => ({ id: of.grant }),
  'tripCategories.list': (of) => [{}, { userId: of.user }],
  'tripCategories.create': (of) => ({ name: 'Commute', userId: of.user }),
  'tripCategories.update': (of) => ({ id: of.category, name: 'Mine' }),
  'tripCategories.delete': (of) => ({ id: of.category }),
  'trips.list': (of) => [
    {},
    { userId: of.user },
    { scope: 'all' },
    { deviceId: of.device },
    { categoryId: of.category },
    { cursor: `${now}.${of.trip}` },
  ],
  'trips.get': (of) => ({ id: of.trip }),
  'trips.profile': (of) => ({ id: of.trip }),
  'trips.reach': (of) => ({ id: of.trip }),
  'trips.ways': (of) => ({ ids: [of.trip, of.otherTrip] }),
  'trips.statistics': (of) => [
    { by: 'week', ...span, userId: of.user },
    { by: 'week', ...span, deviceId: of.device },
    { by: 'week', ...span, categoryId: of.category },
  ],
  'trips.create': (of) => [
    { startedAt: at(-900), endedAt: at(-800), userId: of.user },
    { startedAt: at(-900), endedAt: at(-800), deviceId: of.device },
    { startedAt: at(-900), endedAt: at(-800), categoryId: of.category },
    { startedAt: at(-900), endedAt: at(-800), templateId: of.template },
  ],
  'trips.update': (of) => ({ id: of.trip, title: 'Mine' }),
  'trips.split': (of) => ({ id: of.trip, at: at(-250) }),
  'trips.merge': (of) => ({ id: of.trip, with: [of.otherTrip] }),
  'trips.delete': (of) => ({ id: of.trip }),
  'trips.detect': (of) => ({ deviceId: of.device }),
  'trips.addLocation': (of) => ({ tripId: of.trip, name: 'Bakery', latitude: 1, longitude: 1 }),
  'trips.updateLocation': (of) => ({ id: of.location, name: 'Mine' }),
  'trips.deleteLocation': (of) => ({ id: of.location }),
  'trips.imports': () => ({}),
  'trips.settings': (of) => ({ userId: of.user }),
  'trips.updateSettings': (of) => ({ userId: of.user }),
  'tripTemplates.list': (of) => [{}, { userId: of.user }],
  'tripTemplates.create': (of) => [
    { name: 'Mine', userId: of.user },
    { name: 'Mine', categoryId: of.category },
  ],
  'tripTemplates.update': (of) => ({ id: of.template, name: 'Mine' }),
  'tripTemplates.delete': (of) => ({ id: of.template }),
}

const features = ['devices', 'geofences', 'maps', 'sharing', 'trips', 'tripCategories', 'tripTemplates']
const procedures = listProcedures().filter(({ name }) => features.includes(name.split('.')[0] ?? ''))
const calls = procedures.filter(({ type }) => type !== 'subscription')

/** What takes a permission that says where somebody was. */
const telling = ['location:read', 'trip:read', 'trip:write']
type Who = 'nobody' | 'somebody' | 'a key without permissions' | 'staff without location:read'

let server: TestServer
let theirs: Ids
let credentials: Record<Who, { cookie?: string; key?: string }>
beforeAll(async () => {
  server = await startTestServer({ requestsPerMinute: 100_000 })
  const heidi = await server.createUser('user')
  const peter = await server.createUser('user')
  const cookie = await server.signIn(heidi)
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await call(server, `POST ${path}`, { cookie, body })
    return z.object({ id: z.string() }, { error: answer.text }).parse(answer.json).id
  }
  const device = await made('/v1/gps/devices', { name: 'Heidis phone' })
  const positions = [-290, -280, -3, -2].map((minutes) => ({
    fixTime: at(minutes),
    ...place,
    altitude: 4_321,
  }))
  await call(server, `POST /v1/gps/devices/${device}/positions`, { cookie, body: { positions } })
  const category = await made('/v1/gps/trip-categories', { name: 'Heidis way' })
  const trip = await made('/v1/gps/trips', {
    ...theirTrip,
    deviceId: device,
    title: 'Heidis trip',
    categoryId: category,
  })
  // Detection has looked at all positions, and changes nothing any more.
  await eventually(async () => {
    const { sql } = server.services.primary
    const [state] = await sql`
      SELECT FROM gps_trip_cursors c JOIN gps_trips t ON t.device_id = c.device_id
      WHERE t.id = ${trip} AND c.position IS NOT NULL AND t.unmeasured_fixes = 0`
    expect(state).toBeDefined()
  })
  theirs = {
    user: heidi.id,
    device,
    fence: await made('/v1/gps/geofences', { name: 'Heidis fence', shape: circle }),
    zone: await made('/v1/gps/zones', home),
    share: await made('/v1/gps/shares', { name: 'Heidis link', password: 'seven colours' }),
    grant: await made('/v1/gps/grants', { name: peter.username, precision: 'city' }),
    category,
    trip,
    otherTrip: await made('/v1/gps/trips', { startedAt: at(-190), endedAt: at(-180), title: 'Heidis walk' }),
    location: await made(`/v1/gps/trips/${trip}/locations`, { name: 'Heidis stop', ...place }),
    template: await made('/v1/gps/trip-templates', { name: 'Heidis template', categoryId: category }),
  }
  const others = knownPermissions.filter((name) => !telling.includes(name))
  const staff = await server.createUser('user')
  const root = await server.signIn(await server.createUser('super_admin'))
  const role = await call(server, 'POST /v1/roles', {
    cookie: root,
    body: { name: 'desk', permissions: others },
  })
  expect(role.status, role.text).toBe(201)
  const given = await call(server, `PUT /v1/users/${staff.id}/roles/desk`, { cookie: root, body: {} })
  expect(given.status, given.text).toBeLessThan(300)
  credentials = {
    nobody: {},
    somebody: { cookie: await server.signIn(await server.createUser('user')) },
    'a key without permissions': { key: (await server.createKey(['audit:write'])).key },
    'staff without location:read': { cookie: await server.signIn(staff) },
  }
})
afterAll(() => server.close())

/** What nobody has. */
const nobodys = (): Ids => Object.fromEntries(Object.keys(theirs).map((name) => [name, crypto.randomUUID()]))

interface Told {
  status: number
  text: string
}
/** Without what differs each time. */
async function told(who: Who, name: string, type: string, input: object): Promise<Told> {
  const { status, text } = await call(server, `POST /trpc/${name}`, {
    ...credentials[who],
    headers: type === 'query' ? { 'x-trpc-method-override': 'GET' } : {},
    body: input,
  })
  return {
    status,
    text: text
      .replaceAll(/"(requestId|id|lastEventId|createdAt|updatedAt|hiddenAt|url|stack)":"[^"]*"/g, '')
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '(id)'),
  }
}
const triesOf = (name: string, of: Ids): object[] => [inputs[name]?.(of) ?? []].flat()

const isOf = /Heidis|47\.3[789]|8\.5[456]|1234|4321/
const ofUser = [
  'gps_devices',
  'gps_zones',
  'gps_shares',
  'gps_grants',
  'gps_sharing',
  'gps_trips',
  'gps_geofences',
  'gps_trip_settings',
] as const
/** All that there is of heidi’s. */
async function all(): Promise<string> {
  const { primary, gps } = server.services
  const own: unknown[] = []
  const { sql } = primary
  for (const table of ofUser)
    own.push(await sql`SELECT * FROM ${sql(table)} WHERE user_id = ${theirs.user ?? ''} ORDER BY 1`)
  for (const table of ['gps_trip_categories', 'gps_trip_templates', 'gps_trip_locations']) {
    own.push(await sql`SELECT * FROM ${sql(table)} ORDER BY 1`)
  }
  own.push(await gps.timeseries`SELECT * FROM gps_positions ORDER BY fix_time`)
  return JSON.stringify(own)
}

test('every procedure about locations is tried', () => {
  expect(calls.map(({ name }) => name).filter((name) => !(name in inputs))).toEqual([])
  expect(Object.keys(inputs).filter((name) => !calls.some((one) => one.name === name))).toEqual([])
})

describe.each<Who>(['nobody', 'somebody', 'a key without permissions'])('%s', (who) => {
  test.each(calls)('$name', async ({ name, type }) => {
    const before = await all()
    const [mine, none] = [triesOf(name, theirs), triesOf(name, nobodys())]
    for (const [index, input] of mine.entries()) {
      const answer = await told(who, name, type, input)
      const way = `${JSON.stringify(input)}: ${answer.text}`
      expect(answer.text, way).not.toMatch(isOf)
      expect([200, 400, 401, 403, 404], way).toContain(answer.status)
      if (who === 'nobody') expect(answer.status, way).toBe(401)
      expect(answer, way).toEqual(await told(who, name, type, none[index] ?? {}))
    }
    expect(await all()).toBe(before)
  })
})

describe('staff without location:read and trip:read', () => {
  /** They may know of devices and fences, and where fences are. */
  const wherePeopleAre = /47\.37|8\.54|47\.38|8\.55|4321|Heidis (home|link|trip|walk|stop|way|template)/
  test.each(calls.filter(({ type, name }) => type === 'query' || /rotatePullKey|trips\.|sharing/.test(name)))(
    '$name tells nothing of where somebody is or was',
    async ({ name, type }) => {
      if (name === 'sharing.hide') return
      for (const input of triesOf(name, theirs)) {
        const answer = await told('staff without location:read', name, type, input)
        expect(answer.text, JSON.stringify(input)).not.toMatch(wherePeopleAre)
      }
    },
  )
})

describe('files and streams', () => {
  const ways = (of: Ids): string[] => [
    `GET /v1/gps/export?format=gpx&deviceId=${of.device}`,
    `GET /v1/gps/export?format=csv&tripId=${of.trip}`,
    `POST /v1/gps/imports?deviceId=${of.device}&fileName=a.gpx`,
    `GET /v1/events/stream?topics=gps&deviceId=${of.device}`,
    `GET /v1/events/stream?topics=gps&userId=${of.user}`,
    `GET /v1/events/stream?topics=gps&scope=all`,
  ]
  test.each<Who>(['nobody', 'somebody', 'a key without permissions', 'staff without location:read'])(
    '%s',
    async (who) => {
      const none = ways(nobodys())
      for (const [index, what] of ways(theirs).entries()) {
        if (who.startsWith('staff') && what.includes('imports')) continue
        const ask = (one: string) =>
          call(server, one, { ...credentials[who], body: one.startsWith('POST') ? '<gpx/>' : undefined })
        const [answer, other] = [await ask(what), await ask(none[index] ?? '')]
        expect([401, 403, 404], `${what}: ${answer.text}`).toContain(answer.status)
        // By chance an id of a request looks like a place.
        const [said, saidOfNone] = [answer, other].map(({ text }) =>
          text.replaceAll(/"requestId":"[^"]*"/g, ''),
        )
        expect(said).not.toMatch(isOf)
        expect([answer.status, said]).toEqual([other.status, saidOfNone])
      }
    },
  )

  test('a subscription', async () => {
    const { cookie } = credentials.somebody
    const client = openLiveClient(server, cookie === undefined ? {} : { cookie })
    const refusal = (input: { scope?: 'all'; deviceId?: string }) =>
      new Promise<unknown>((resolve, reject) => {
        client.trpc.devices.follow.subscribe(input, {
          onError: ({ data }) => resolve(data?.code),
          onData: (data) => reject(new Error(JSON.stringify(data))),
        })
      })
    for (const { device = '' } of [theirs, nobodys()]) {
      expect(await refusal({ deviceId: device })).toBe('NOT_FOUND')
    }
    expect(await refusal({ scope: 'all' })).toBe('FORBIDDEN')
    await client.close()
  })
})
