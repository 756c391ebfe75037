import { gpsDevices } from '@heimdall/db/core'
import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 2, 2) + hours * 3_600_000).toISOString()
let made = 0
/** Each in a time of its own. */
const span = () => ({ startedAt: at(2 * made++), endedAt: at(2 * made) })

const trip = async (world: World) => ({
  id: (await world.post('/v1/gps/trips', { ...span(), userId: world.admin.id, title: 'Over the pass' })).id,
})
const newTrip = async (world: World) => ({ path: await trip(world) })
async function device({ server, admin }: World): Promise<string> {
  const id = crypto.randomUUID()
  const [now, key] = [new Date(), () => crypto.getRandomValues(Buffer.alloc(32))]
  await server.services.primary.db.insert(gpsDevices).values({
    id,
    userId: admin.id,
    name: 'Phone',
    kind: 'phone',
    colour: '#2563eb',
    icon: 'smartphone',
    tokenHash: key(),
    pullKeyHash: key(),
    createdAt: now,
    updatedAt: now,
  })
  return id
}
const place = { name: 'Bakery', latitude: 46.8499, longitude: 9.5329 }
const gpx =
  '<gpx version="1.1"><trk><trkseg><trkpt lat="46.85" lon="9.53"><time>2026-01-05T08:00:00Z</time></trkpt></trkseg></trk></gpx>'
const newLocation = async (world: World) => {
  const { id } = await trip(world)
  return { path: { id: (await world.post(`/v1/gps/trips/${id}/locations`, place)).id } }
}
const named = (world: World) => ({ userId: world.admin.id, name: world.unique('Commute ') })
const newCategory = async (world: World) => ({
  path: { id: (await world.post('/v1/gps/trip-categories', named(world))).id },
})
const newTemplate = async (world: World) => ({
  path: { id: (await world.post('/v1/gps/trip-templates', named(world))).id },
})

export const trips: OperationCases = {
  listTrips: {
    async happy(world) {
      await trip(world)
      return { query: { userId: world.admin.id } }
    },
  },
  getTrip: { happy: newTrip },
  getTripProfile: { happy: newTrip },
  getTripStatistics: {
    happy: async (world) => ({
      query: { userId: world.admin.id, by: 'week', from: at(0), to: at(24 * 30) },
    }),
  },
  createTrip: { happy: async (world) => ({ body: { ...span(), userId: world.admin.id } }) },
  updateTrip: { happy: async (world) => ({ ...(await newTrip(world)), body: { title: 'Around the lake' } }) },
  splitTrip: {
    async happy(world) {
      const times = span()
      const { id } = await world.post('/v1/gps/trips', { ...times, userId: world.admin.id })
      return { path: { id }, body: { at: new Date(Date.parse(times.startedAt) + 1_800_000).toISOString() } }
    },
  },
  mergeTrips: {
    happy: async (world) => ({ ...(await newTrip(world)), body: { with: [(await trip(world)).id] } }),
  },
  deleteTrip: { happy: newTrip },
  detectTrips: {
    happy: async (world) => ({ path: { deviceId: await device(world) }, body: { from: at(0) } }),
  },
  addTripLocation: {
    happy: async (world) => ({ path: { tripId: (await trip(world)).id }, body: place }),
  },
  updateTripLocation: { happy: async (world) => ({ ...(await newLocation(world)), body: { name: 'Hut' } }) },
  deleteTripLocation: { happy: newLocation },
  importPositions: {
    happy: async (world) => ({
      query: { deviceId: await device(world), fileName: 'pass.gpx' },
      headers: { 'content-type': 'application/gpx+xml' },
      body: gpx,
    }),
    invalid: { query: { fileName: 'pass.gpx' } },
  },
  exportPositions: {
    async happy(world) {
      const deviceId = await device(world)
      await world.post(`/v1/gps/imports?deviceId=${deviceId}&fileName=pass.gpx`, gpx)
      return { query: { deviceId, format: 'gpx' } }
    },
    invalid: { query: { format: 'pdf' } },
  },
  listMyImports: { happy: async () => ({}) },
  getTripSettings: { happy: async (world) => ({ query: { userId: world.admin.id } }) },
  updateTripSettings: {
    happy: async (world) => ({
      body: {
        userId: world.admin.id,
        drive: {
          startDistanceM: 300,
          startSeconds: 180,
          stopSeconds: 300,
          stopRadiusM: 50,
          gapSeconds: 3_600,
        },
      },
    }),
  },
  listTripCategories: { happy: async (world) => ({ query: { userId: world.admin.id } }) },
  createTripCategory: { happy: async (world) => ({ body: named(world) }) },
  updateTripCategory: {
    happy: async (world) => ({ ...(await newCategory(world)), body: { colour: '#2563eb' } }),
  },
  deleteTripCategory: { happy: newCategory },
  listTripTemplates: { happy: async (world) => ({ query: { userId: world.admin.id } }) },
  createTripTemplate: {
    happy: async (world) => ({ body: { ...named(world), locations: [place] } }),
  },
  updateTripTemplate: {
    happy: async (world) => ({ ...(await newTemplate(world)), body: { locations: [place] } }),
  },
  deleteTripTemplate: { happy: newTemplate },
}
