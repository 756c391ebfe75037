import type { ApiKey } from '@heimdall/contracts'
import type { apiKeys } from '@heimdall/db/core'

export function toApiKey(row: typeof apiKeys.$inferSelect, ownerName: string | null): ApiKey {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    prefix: row.prefix,
    permissions: row.scopes,
    isSystem: row.isSystem,
    owner: row.userId === null ? null : { id: row.userId, username: ownerName ?? '' },
    isActive: row.isActive,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedIp: row.lastUsedIp,
    createdAt: row.createdAt.toISOString(),
  }
}
