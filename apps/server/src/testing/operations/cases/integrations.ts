import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

const connected = async (world: World) => ({ path: await world.integration() })

export const integrations: OperationCases = {
  listIntegrations: {
    async happy(world) {
      await world.integration()
      return {}
    },
  },
  getIntegration: { happy: connected },
  updateIntegration: {
    happy: async (world) => ({ ...(await connected(world)), body: { isEnabled: false } }),
  },
  disconnectIntegration: { happy: connected },
  refreshIntegration: { happy: connected },
  getIntegrationStats: { happy: connected },
  refreshIntegrationStats: { happy: connected },
}
