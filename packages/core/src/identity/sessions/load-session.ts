import { sql } from '@heimdall/db/sql'
import { countingRolesOfUser, permissionsOfUser } from '../../access/index.ts'
import { hashToken, type Services, type UserActor } from '../../kernel/index.ts'
import { readSessionLifetime } from '../../settings/index.ts'

/** How exactly "last seen" is known; writing it at every request would cost more than the request. */
const seenEverySeconds = 60

interface SessionRow extends Record<string, unknown> {
  id: string
  userId: string
  authenticatedAt: string
  stale: boolean
  roles: string[]
  permissions: string[]
}

/** The actor behind a session token, or null when it is unknown, expired, its user banned or deleted, or a new password due. */
export async function loadSession(services: Services, token: string): Promise<UserActor | null> {
  const now = services.clock.now().toISOString()
  const [row] = await services.primary.db.execute<SessionRow>(sql`
    SELECT s.id, s.user_id AS "userId", s.authenticated_at AS "authenticatedAt",
      s.last_seen_at < ${now}::timestamptz - ${seenEverySeconds} * interval '1 second' AS stale,
      ${countingRolesOfUser(sql`u.id`)} AS roles, ${permissionsOfUser(sql`u.id`)} AS permissions
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = ${hashToken(token)}
      AND s.idle_expires_at > ${now} AND s.absolute_expires_at > ${now}
      AND u.deleted_at IS NULL AND NOT u.must_change_password
      AND (u.banned_at IS NULL OR u.ban_expires_at <= ${now})`)
  if (!row) return null
  if (row.stale) await markSeen(services, row.id)
  return {
    type: 'user',
    userId: row.userId,
    sessionId: row.id,
    roles: row.roles,
    permissions: new Set(row.permissions),
    authenticatedAt: new Date(row.authenticatedAt),
  }
}

async function markSeen(services: Services, sessionId: string): Promise<void> {
  const now = services.clock.now().toISOString()
  const { idleSeconds } = await readSessionLifetime(services, services.primary.db)
  await services.primary.db.execute(sql`
    UPDATE sessions SET last_seen_at = ${now},
      idle_expires_at = least(absolute_expires_at, ${now}::timestamptz + ${idleSeconds} * interval '1 second')
    WHERE id = ${sessionId}`)
}
