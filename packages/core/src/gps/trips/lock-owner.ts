import type { Transaction } from '@heimdall/db'
import { lockUser } from '../../identity/account-lock/index.ts'
import { notFound } from '../../kernel/index.ts'

/** What is made for somebody is made for an account that is there, one after the other. */
export async function lockOwner(tx: Transaction, userId: string): Promise<void> {
  const user = await lockUser(tx, userId)
  if (!user || user.deletedAt !== null) throw notFound('This user')
}
