import { oauthConsents } from '@heimdall/db/core'
import { makeClient } from '../../oidc/make-client.ts'
import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

/** Somebody has let an app in. */
async function connected({ server, person }: World) {
  const { id: userId, cookie } = await person()
  const { id: oauthClientId } = await makeClient(server.services)
  const id = crypto.randomUUID()
  const now = new Date()
  await server.services.primary.db
    .insert(oauthConsents)
    .values({ id, userId, oauthClientId, scopes: ['audit:read', 'openid'], grantedAt: now, updatedAt: now })
  return { id, as: { cookie } }
}

export const connectedApps: OperationCases = {
  listMyConnectedApps: { happy: async (world) => ({ as: (await connected(world)).as }) },
  getMyConnectedAppActs: {
    async happy(world) {
      const { id, as } = await connected(world)
      return { path: { id }, as }
    },
  },
  disconnectMyApp: {
    async happy(world) {
      const { id, as } = await connected(world)
      return { path: { id }, as }
    },
  },
}
