import type { Transaction } from '@heimdall/db'
import { accountTokens } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { lockUser, type UserRow } from '../account-lock/index.ts'
import { type AccountTokenQuery, findAccountToken, isUsable, linkIsGone } from './find-account-token.ts'

/**
 * Uses a link up, or refuses, and locks its account: whoever ends sessions takes links away too. Of two at once one gets
 * past. `email` is the address that the link was sent to.
 */
export async function useAccountToken(
  tx: Transaction,
  query: AccountTokenQuery,
): Promise<{ user: UserRow; email: string }> {
  const owner = await findAccountToken(tx, query)
  if (!owner) throw linkIsGone()
  const user = await lockUser(tx, owner.userId)
  const [used] = await tx
    .update(accountTokens)
    .set({ usedAt: query.now })
    .where(and(isUsable(query), eq(accountTokens.userId, owner.userId)))
    .returning({ email: accountTokens.email })
  if (!user || user.deletedAt !== null || !used) throw linkIsGone()
  return { user, email: used.email }
}
