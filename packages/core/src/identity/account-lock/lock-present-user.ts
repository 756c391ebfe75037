import type { Transaction } from '@heimdall/db'
import { signInFirst } from '../../kernel/index.ts'
import { lockUser, type UserRow } from './lock-user.ts'

/**
 * The lock for what people change of themselves. Nothing is written to an account that was deleted while the request was
 * under way: it would stay there behind the erasure.
 */
export async function lockPresentUser(tx: Transaction, userId: string): Promise<UserRow> {
  const user = await lockUser(tx, userId)
  if (!user || user.deletedAt !== null) throw signInFirst()
  return user
}
