import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const body = { name: 'Bot', permissions: ['audit:read'] }
const newKey = async (world: World) => {
  const { id } = await world.post('/v1/api-keys', body, { cookie: world.admin.cookie })
  return { path: { id } }
}

export const apiKeys: OperationCases = {
  listApiKeys: { happy: async (world) => ({ ...(await newKey(world)), query: { scope: 'all' } }) },
  getApiKey: { happy: newKey },
  createApiKey: { happy: () => ({ body }) },
  updateApiKey: { happy: async (world) => ({ ...(await newKey(world)), body: { description: 'Sings' } }) },
  regenerateApiKey: { happy: newKey },
  revokeApiKey: { happy: newKey },
}
