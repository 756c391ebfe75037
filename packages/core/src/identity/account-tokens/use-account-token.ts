import type { Transaction } from '@heimdall/db'
import { accountTokens } from '@heimdall/db/core'
import { type AccountTokenQuery, isUsable, linkIsGone } from './find-account-token.ts'

/** Uses a link up, or refuses. Of two at once one gets past: the row lock makes the other look again. */
export async function useAccountToken(
  tx: Transaction,
  query: AccountTokenQuery,
): Promise<{ userId: string; email: string }> {
  const [row] = await tx
    .update(accountTokens)
    .set({ usedAt: query.now })
    .where(isUsable(query))
    .returning({ userId: accountTokens.userId, email: accountTokens.email })
  if (!row) throw linkIsGone()
  return row
}
