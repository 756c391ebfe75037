import { type FeedItem, watchAsStaff } from '../../../gps/index.ts'
import type { ApiKeyActor, Services } from '../../../kernel/index.ts'
import type { WebhookRow } from '../queries.ts'

type Watch = ReturnType<typeof watchAsStaff>

/** People see who is told where they are by a webhook: a bot of whoever has set it up. */
export function watchForEndpoints(services: Services) {
  const watches = new Map<string, Watch>()
  return async (endpoint: WebhookRow, item: FeedItem): Promise<void> => {
    const key = `${endpoint.id} ${endpoint.createdBy}`
    const watch = watches.get(key) ?? watchAsStaff(services, botOf(endpoint))
    watches.set(key, watch)
    await watch([item])
  }
}

const botOf = ({ id, createdBy }: WebhookRow): ApiKeyActor => ({
  type: 'api_key',
  apiKeyId: id,
  ownerId: createdBy,
  permissions: new Set(),
})
