import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const newDevice = async (world: World) => {
  const { id } = await world.post('/v1/gps/devices', { name: 'Phone', userId: world.admin.id })
  return { path: { id } }
}
const positions = [{ fixTime: '2026-03-02T10:00:00.000Z', latitude: 52.5163, longitude: 13.3777 }]
const movedDevice = async (world: World) => {
  const device = await newDevice(world)
  await world.ask(`POST /v1/gps/devices/${device.path.id}/positions`, { body: { positions } })
  return device
}

export const devices: OperationCases = {
  listDevices: { happy: movedDevice },
  getDevice: { happy: movedDevice },
  // An account has 50 devices at most.
  createDevice: {
    happy: async (world) => ({ body: { name: 'Phone', kind: 'phone', userId: (await world.person()).id } }),
  },
  updateDevice: { happy: async (world) => ({ ...(await newDevice(world)), body: { colour: '#16a34a' } }) },
  rotateDeviceToken: { happy: newDevice },
  rotatePullKey: { happy: newDevice },
  deleteDevice: { happy: newDevice },
  listDeviceRequests: { happy: newDevice },
  listPositions: { happy: async (world) => ({ ...(await movedDevice(world)), query: { limit: '10' } }) },
  postPositions: { happy: async (world) => ({ ...(await newDevice(world)), body: { positions } }) },
  getLiveDevice: { happy: movedDevice },
}
