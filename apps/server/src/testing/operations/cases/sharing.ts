import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const home = { name: 'Home', latitude: 52.5163, longitude: 13.3777 }
const asAdmin = (world: World) => ({ cookie: world.admin.cookie })
const made = async (world: World, path: string, body: object) => {
  const { id } = await world.post(path, body, asAdmin(world))
  return { path: { id } }
}
const newZone = (world: World) => made(world, '/v1/gps/zones', home)
const newShare = (world: World) => made(world, '/v1/gps/shares', { name: 'For my sister' })
const newGrant = async (world: World) =>
  made(world, '/v1/gps/grants', { name: (await world.person()).username })

export const sharing: OperationCases = {
  getSharing: { happy: () => ({}), invalid: 'nothing can be wrong' },
  updateSharing: {
    happy: () => ({ body: { public: { precision: 'city', delaySeconds: 600 } } }),
    invalid: { body: { public: { precision: 'nearly' } } },
  },
  hideLocation: { happy: (world) => ({ body: {}, as: asAdmin(world) }) },
  showLocation: { happy: (world) => ({ as: asAdmin(world) }) },
  listLocationViews: { happy: () => ({}) },
  listSharedWithMe: { happy: () => ({}), invalid: 'nothing can be wrong' },
  listPrivacyZones: {
    async happy(world) {
      await newZone(world)
      return {}
    },
    invalid: 'nothing can be wrong',
  },
  createPrivacyZone: { happy: () => ({ body: home }) },
  updatePrivacyZone: { happy: async (world) => ({ ...(await newZone(world)), body: { radiusM: 900 } }) },
  deletePrivacyZone: { happy: newZone },
  listLocationShares: {
    async happy(world) {
      await newShare(world)
      return {}
    },
    invalid: 'nothing can be wrong',
  },
  createLocationShare: { happy: () => ({ body: { name: 'For my sister', password: 'seven colours' } }) },
  updateLocationShare: {
    happy: async (world) => ({ ...(await newShare(world)), body: { precision: 'city' } }),
  },
  deleteLocationShare: { happy: newShare },
  listLocationGrants: {
    async happy(world) {
      await newGrant(world)
      return {}
    },
    invalid: 'nothing can be wrong',
  },
  createLocationGrant: {
    happy: async (world) => ({ body: { name: (await world.person()).username } }),
  },
  updateLocationGrant: {
    happy: async (world) => ({ ...(await newGrant(world)), body: { delaySeconds: 60 } }),
  },
  deleteLocationGrant: { happy: newGrant },
}
