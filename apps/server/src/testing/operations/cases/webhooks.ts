import type { OperationCases } from '../operation-case.ts'
import type { World } from '../world.ts'

/** RFC 2606: a name that leads nowhere, and is known to. */
const webhook = { url: 'https://bot.invalid/', topics: ['audit', 'account'], q: 'type:login' }
const made = async (world: World) => ({ id: (await world.post('/v1/webhooks', webhook)).id })
const newWebhook = async (world: World) => ({ path: await made(world) })
async function delivered(world: World) {
  const { id } = await made(world)
  const { json } = await world.ask(`POST /v1/webhooks/${id}/test`, { body: {} })
  // What the contract says of a test.
  return { path: { id, deliveryId: (json as { deliveryId: string }).deliveryId } }
}

export const webhooks: OperationCases = {
  listWebhooks: {
    async happy(world) {
      await made(world)
      return {}
    },
  },
  getWebhook: { happy: newWebhook },
  createWebhook: { happy: () => ({ body: webhook }) },
  updateWebhook: { happy: async (world) => ({ ...(await newWebhook(world)), body: { status: 'paused' } }) },
  deleteWebhook: { happy: newWebhook },
  rotateWebhookSecret: {
    happy: async (world) => ({ ...(await newWebhook(world)), body: { overlapHours: 1 } }),
  },
  testWebhook: { happy: newWebhook },
  listWebhookDeliveries: {
    happy: async (world) => ({ path: { id: (await delivered(world)).path.id }, query: { status: 'dead' } }),
  },
  getWebhookDelivery: { happy: delivered },
  retryWebhookDelivery: { happy: delivered },
  retryDeadWebhookDeliveries: { happy: newWebhook },
  replayWebhook: {
    happy: async (world) => ({
      ...(await newWebhook(world)),
      body: { from: '2026-03-01T00:00:00Z', to: '2026-03-02T00:00:00Z' },
    }),
  },
}
