import { z } from 'zod'
import { call } from '../../http-client.ts'
import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const image = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='
const body = { name: 'Song requests', redirectUris: ['https://app.example.org/callback'], scopes: ['openid'] }
/** The example of RFC 7517, appendix A.1. */
const jwks = {
  keys: [
    {
      kty: 'EC',
      kid: '1',
      use: 'sig',
      crv: 'P-256',
      x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
      y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
    },
  ],
}
const newApp = async (world: World) => {
  const { id } = await world.post('/v1/apps', body, { cookie: world.admin.cookie })
  return { path: { id } }
}
const OneSecret = z.object({ secrets: z.tuple([z.object({ id: z.string() })]) })

export const apps: OperationCases = {
  listApps: {
    async happy(world) {
      await newApp(world)
      return { query: { scope: 'all' } }
    },
  },
  getApp: { happy: newApp },
  getAppActs: { happy: newApp },
  createApp: {
    // By somebody new each time: an account may have fifty apps.
    happy: async (world) => ({ body, as: { cookie: (await world.person()).cookie } }),
  },
  updateApp: {
    happy: async (world) => ({ ...(await newApp(world)), body: { description: 'Sings', jwks } }),
  },
  deleteApp: { happy: newApp },
  addAppSecret: { happy: async (world) => ({ ...(await newApp(world)), body: { overlapHours: 1 } }) },
  removeAppSecret: {
    async happy(world) {
      const { path } = await newApp(world)
      const { json } = await call(world.server, `GET /v1/apps/${path.id}`, { cookie: world.admin.cookie })
      const [secret] = OneSecret.parse(json).secrets
      return { path: { ...path, secretId: secret.id } }
    },
  },
  uploadAppLogo: { happy: async (world) => ({ ...(await newApp(world)), body: { image } }) },
  deleteAppLogo: { happy: newApp },
  suspendApp: {
    happy: async (world) => ({ ...(await newApp(world)), body: { reason: 'It asks for too much' } }),
  },
  unsuspendApp: { happy: newApp },
}
