import { type SQL, sql } from '@heimdall/db/sql'
import { permissionsOfKeyRoles, permissionsOfUser } from '../../access/index.ts'

/**
 * SQL: whether whoever has made a row of `file_links` may still download: an account that is neither banned nor deleted, and
 * the key or app that it came through, which is still in use. Nobody gives away for longer what they have no more.
 */
export function makerMay(now: Date): SQL<boolean> {
  const time = sql`${now.toISOString()}::timestamptz`
  const permission = sql`'storage:download'`
  const accountMay = sql`EXISTS (
    SELECT FROM users u WHERE u.id = file_links.created_by AND u.deleted_at IS NULL
      AND (u.banned_at IS NULL OR u.ban_expires_at <= ${time})
      AND ${permission} = ANY(${permissionsOfUser(sql`u.id`)}))`
  const keyMay = sql`EXISTS (
    SELECT FROM api_keys k WHERE 'key:' || k.id = file_links.principal AND k.is_active
      AND (k.is_system OR k.user_id = file_links.created_by)
      AND (k.expires_at IS NULL OR k.expires_at > ${time})
      AND ${permission} = ANY(k.scopes)
      AND (NOT k.is_narrowed OR ${permission} = ANY(${permissionsOfKeyRoles(sql`k.id`)})))`
  // Behind the colon stands for whom it acts, who can take that back; by itself it may what it has been given.
  const appMay = sql`EXISTS (
    SELECT FROM oauth_clients c
    WHERE c.id::text = split_part(file_links.principal, ':', 2) AND c.suspended_at IS NULL
      AND CASE WHEN split_part(file_links.principal, ':', 3) = '' THEN
        c.user_id IS NOT DISTINCT FROM file_links.created_by AND ${permission} = ANY(c.bot_permissions)
      ELSE ${permission} = ANY(c.scopes) AND (c.is_first_party OR EXISTS (
        SELECT FROM oauth_consents o WHERE o.oauth_client_id = c.id AND o.user_id = file_links.created_by
          AND ${permission} = ANY(o.scopes)))
      END)`
  return sql`CASE
    WHEN file_links.principal LIKE 'key:%' THEN (file_links.created_by IS NULL OR ${accountMay}) AND ${keyMay}
    WHEN file_links.principal LIKE 'app:%' THEN (file_links.created_by IS NULL OR ${accountMay}) AND ${appMay}
    ELSE ${accountMay} END`
}
