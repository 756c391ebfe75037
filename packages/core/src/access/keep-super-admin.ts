import type { Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { fieldError } from '../kernel/index.ts'
import { accessLock } from './access-lock.ts'

/**
 * For whatever takes a super admin away (role, ban, deletion): refuses when nobody else is left to be one. Whoever waits
 * for their deletion is no other, nor a claim that `forgetClaims` will take: they leave by themselves. Two at once go one
 * after the other, so that one of them is refused. Call it before the change, in its transaction.
 */
export async function keepSuperAdmin(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.execute(accessLock)
  const [row] = await tx.execute<{ isOne: boolean; another: boolean }>(sql`
    WITH admins AS (
      SELECT ur.user_id FROM user_roles ur JOIN roles r ON r.id = ur.role_id JOIN users u ON u.id = ur.user_id
      WHERE r.name = 'super_admin' AND r.is_system AND u.deleted_at IS NULL
        AND (u.banned_at IS NULL OR u.ban_expires_at <= ${now.toISOString()}::timestamptz)
    )
    SELECT EXISTS (SELECT FROM admins WHERE user_id = ${userId}) AS "isOne",
      EXISTS (SELECT FROM admins a JOIN users u ON u.id = a.user_id WHERE a.user_id <> ${userId}
        AND (u.email IS NULL OR u.email_verified_at IS NOT NULL OR u.last_login_at IS NOT NULL
          OR EXISTS (SELECT FROM linked_accounts l WHERE l.user_id = u.id))
        AND NOT EXISTS (SELECT FROM scheduled_deletions d WHERE d.user_id = a.user_id)) AS another`)
  if (!row?.isOne || row.another) return
  const message =
    'No other super admin would stay. Make another one first; whoever is banned, unconfirmed or about to be deleted does not count.'
  throw fieldError('CONFLICT', '', 'last_super_admin', message)
}
