import { type SQL, sql } from '@heimdall/db/sql'
import { permissionsOfKeyRoles, permissionsOfUser } from '../../access/index.ts'

/**
 * SQL: whether whoever has made a row of `file_links` may still download: an account that is neither banned nor deleted, or
 * a key or app of the system that is still in use. Nobody gives away for longer what they have no more.
 */
export function makerMay(now: Date): SQL<boolean> {
  const time = sql`${now.toISOString()}::timestamptz`
  const permission = sql`'storage:download'`
  return sql`(
    EXISTS (
      SELECT FROM users u WHERE u.id = file_links.created_by AND u.deleted_at IS NULL
        AND (u.banned_at IS NULL OR u.ban_expires_at <= ${time})
        AND ${permission} = ANY(${permissionsOfUser(sql`u.id`)}))
    OR EXISTS (
      SELECT FROM api_keys k WHERE 'key:' || k.id = file_links.principal AND k.is_system AND k.is_active
        AND (k.expires_at IS NULL OR k.expires_at > ${time})
        AND ${permission} = ANY(k.scopes)
        AND (NOT k.is_narrowed OR ${permission} = ANY(${permissionsOfKeyRoles(sql`k.id`)})))
    OR EXISTS (
      SELECT FROM oauth_clients c WHERE 'app:' || c.id || ':' = file_links.principal AND c.user_id IS NULL
        AND c.suspended_at IS NULL AND ${permission} = ANY(c.bot_permissions)))`
}
