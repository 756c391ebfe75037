import type { Transaction } from '@heimdall/db'
import { isBanned, signInFirst } from '../../kernel/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { bannedError } from './banned-error.ts'

/** Keeps a sign-in that is under way from outlasting a ban or the deletion of the account: locks the row and looks again. */
export async function refuseBanned(tx: Transaction, userId: string, now: Date): Promise<void> {
  const user = await lockUser(tx, userId)
  if (!user || user.deletedAt !== null) throw signInFirst()
  if (isBanned(user, now)) throw bannedError(user)
}
