import type { ApiKey } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { apiKeys, users } from '@heimdall/db/core'
import { eq, type SQL, sql } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'

type Row = typeof apiKeys.$inferSelect

export interface KeyWithNames {
  key: Row
  ownerName: string | null
  roles: string[]
}

/** What `toApiKey` needs, in one query however many keys. */
const keyColumns = {
  key: apiKeys,
  ownerName: users.username,
  roles: sql<string[]>`ARRAY(
    SELECT r.name FROM api_key_roles kr JOIN roles r ON r.id = kr.role_id
    WHERE kr.api_key_id = ${apiKeys.id} ORDER BY r.name)`,
}

export const selectKeys = (db: Database | Transaction, where: SQL | undefined) =>
  db.select(keyColumns).from(apiKeys).leftJoin(users, eq(users.id, apiKeys.userId)).where(where)

/** As it stands now, inside the transaction that changed it. */
export async function readKey(tx: Transaction, id: string): Promise<ApiKey> {
  const [found] = await selectKeys(tx, eq(apiKeys.id, id))
  if (!found) throw notFound('This API key')
  return toApiKey(found)
}

export function toApiKey({ key, ownerName, roles }: KeyWithNames): ApiKey {
  return {
    id: key.id,
    name: key.name,
    description: key.description,
    prefix: key.prefix,
    permissions: key.scopes,
    roles: key.isNarrowed ? roles : null,
    allowedIps: key.allowedIps,
    isSystem: key.isSystem,
    owner: key.userId === null ? null : { id: key.userId, username: ownerName ?? '' },
    isActive: key.isActive,
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    lastUsedIp: key.lastUsedIp,
    createdAt: key.createdAt.toISOString(),
  }
}
