import type { Transaction } from '@heimdall/db'
import { refuseIfOutranked } from '../../access/index.ts'
import { type Actor, notFound } from '../../kernel/index.ts'
import { lockUser, type UserRow } from '../account-lock/index.ts'

/**
 * The account that an administrator acts on, locked: a sign-in under way and a second administrator wait. Throws
 * NOT_FOUND, and FORBIDDEN where this person may do more than the actor.
 */
export async function lockAccount(tx: Transaction, actor: Actor, userId: string): Promise<UserRow> {
  const user = await lockUser(tx, userId)
  if (!user || user.deletedAt !== null) throw notFound('This user')
  await refuseIfOutranked(tx, actor, userId)
  return user
}
