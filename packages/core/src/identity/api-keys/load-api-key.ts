import { permissionsForOwnKeys } from '@heimdall/contracts'
import { sql } from '@heimdall/db/sql'
import { permissionsOfKeyRoles, permissionsOfUser } from '../../access/index.ts'
import { type ApiKeyActor, hashToken, type Services } from '../../kernel/index.ts'

/** How exactly "last used" is known. */
const usedEverySeconds = 60

interface KeyRow extends Record<string, unknown> {
  id: string
  userId: string | null
  scopes: string[]
  owned: string[]
  /** What the key's roles give; null where none narrow it. */
  narrowed: string[] | null
  stale: boolean
}

/**
 * The actor behind an API key, or null when it is unknown, revoked or expired, may not be used from this address, or
 * its owner is banned or deleted, or has to choose a new password first.
 */
export async function loadApiKey(
  services: Services,
  key: string,
  ipAddress: string | null,
): Promise<ApiKeyActor | null> {
  const now = services.clock.now().toISOString()
  const [row] = await services.primary.db.execute<KeyRow>(sql`
    SELECT k.id, k.user_id AS "userId", k.scopes,
      k.last_used_at IS NULL OR k.last_used_at < ${now}::timestamptz - ${usedEverySeconds} * interval '1 second' AS stale,
      CASE WHEN k.is_system THEN k.scopes ELSE ${permissionsOfUser(sql`k.user_id`)} END AS owned,
      CASE WHEN k.is_narrowed THEN ${permissionsOfKeyRoles(sql`k.id`)} END AS narrowed
    FROM api_keys k LEFT JOIN users u ON u.id = k.user_id
    WHERE k.key_hash = ${hashToken(key)} AND k.is_active
      AND (k.expires_at IS NULL OR k.expires_at > ${now})
      AND (k.is_system OR (u.deleted_at IS NULL AND NOT u.must_change_password AND (u.banned_at IS NULL OR u.ban_expires_at <= ${now})))
      AND (k.allowed_ips = '{}' OR EXISTS (
        SELECT FROM unnest(k.allowed_ips) AS range WHERE ${ipAddress}::inet <<= range::inet))`)
  if (!row) return null
  if (row.stale) {
    await services.primary.db.execute(
      sql`UPDATE api_keys SET last_used_at = ${now}, last_used_ip = ${ipAddress} WHERE id = ${row.id}`,
    )
  }
  // What belongs to whoever has a key, no role gives and none takes away.
  const withOwn = (given: string[]) => new Set(row.userId === null ? given : permissionsForOwnKeys(given))
  const owned = withOwn(row.owned)
  const narrowed = row.narrowed && withOwn(row.narrowed)
  return {
    type: 'api_key',
    apiKeyId: row.id,
    ownerId: row.userId,
    permissions: new Set(row.scopes.filter((scope) => owned.has(scope) && (narrowed?.has(scope) ?? true))),
  }
}
