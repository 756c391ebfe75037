import { isForOwnKeys } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { apiKeys } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { refuseIfOutranked } from '../../access/index.ts'
import { type Actor, fieldError, holds, notFound, PermissionDenied, userIdOf } from '../../kernel/index.ts'
import { refuseForOthers } from './key-owner.ts'

type Row = typeof apiKeys.$inferSelect

/** A key that the actor may manage, locked: one's own, or with api_key:write any. Throws NOT_FOUND. */
export async function lockKey(tx: Transaction, actor: Actor, id: string): Promise<Row> {
  const own = holds(actor, 'api_key:write') ? undefined : eq(apiKeys.userId, userIdOf(actor) ?? '')
  const [row] = await tx
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.id, id), own))
    .for('update')
  if (!row) throw notFound('This API key')
  return row
}

/**
 * The same for a change that lets the key live on. Whoever changes or renews the key of somebody else could use it, so
 * they must hold all that it may do, and all that its owner holds: the log names the owner.
 */
export async function lockLivingKey(tx: Transaction, actor: Actor, id: string): Promise<Row> {
  const row = await lockKey(tx, actor, id)
  const isOwn = row.userId !== null && row.userId === userIdOf(actor)
  if (row.userId !== null) {
    for (const scope of row.scopes.filter(isForOwnKeys)) refuseForOthers(actor, row.userId, scope)
  }
  if (row.userId !== null && !isOwn) await refuseIfOutranked(tx, actor, row.userId)
  const beyond = isOwn ? undefined : row.scopes.find((scope) => !holds(actor, scope))
  if (beyond !== undefined) {
    throw new PermissionDenied(beyond, `This key may do what you may not: ${beyond}`)
  }
  if (!row.isActive) {
    const message = 'This API key was revoked; create a new one'
    throw fieldError('CONFLICT', 'id', 'key_revoked', message)
  }
  return row
}
