import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const shape = { type: 'circle', center: { latitude: 52.5163, longitude: 13.3777 }, radiusM: 150 }
const fence = (world: World) => ({ name: 'Studio', shape, userId: world.admin.id })
const made = async (world: World) => ({ id: (await world.post('/v1/gps/geofences', fence(world))).id })
const newFence = async (world: World) => ({ path: await made(world) })

export const geofences: OperationCases = {
  listGeofences: {
    async happy(world) {
      await made(world)
      return { query: { scope: 'all', userId: world.admin.id } }
    },
  },
  getGeofence: { happy: newFence },
  createGeofence: { happy: (world) => ({ body: { ...fence(world), rules: { dwellSeconds: null } } }) },
  updateGeofence: {
    happy: async (world) => ({ ...(await newFence(world)), body: { colour: '#16a34a', mailOn: ['exit'] } }),
  },
  deleteGeofence: { happy: newFence },
  listGeofenceEvents: { happy: newFence },
  listDeviceGeofenceEvents: {
    happy: async (world) => ({
      path: await world.post('/v1/gps/devices', { name: 'Phone', userId: world.admin.id }),
    }),
  },
  replayGeofence: {
    happy: async (world) => ({ ...(await newFence(world)), body: { shape: { ...shape, radiusM: 300 } } }),
  },
}
