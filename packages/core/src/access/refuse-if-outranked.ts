import type { Database, Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { type Actor, holds, PermissionDenied } from '../kernel/index.ts'
import { gives } from './gives.ts'

/**
 * Refuses to act on the account of somebody who holds what the actor does not: a moderator can not ban an admin. What
 * their roles give counts, also while it rests because a second factor is missing.
 */
export async function refuseIfOutranked(tx: Transaction, actor: Actor, userId: string): Promise<void> {
  const beyond = await permissionBeyond(tx, actor, userId)
  if (beyond !== undefined) {
    const message = `This person holds ${beyond} and you do not, so you can not do this`
    throw new PermissionDenied(beyond, message, 'outranked')
  }
}

/** A permission that the user's roles give and the actor does not hold. */
export async function permissionBeyond(
  db: Database | Transaction,
  actor: Actor,
  userId: string,
): Promise<string | undefined> {
  const rows = await db.execute<{ name: string }>(sql`
    SELECT DISTINCT p.name FROM user_roles ur
    JOIN roles r ON r.id = ur.role_id
    JOIN permissions p ON ${gives(sql`r`)}
    WHERE ur.user_id = ${userId} ORDER BY p.name`)
  return rows.map(({ name }) => name).find((name) => !holds(actor, name))
}
