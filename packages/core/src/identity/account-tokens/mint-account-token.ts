import type { Transaction } from '@heimdall/db'
import { accountTokens } from '@heimdall/db/core'
import { and, eq, isNull, lt, or } from '@heimdall/db/sql'
import { hashToken, newId, newToken, type Services } from '../../kernel/index.ts'

export type AccountTokenPurpose = typeof accountTokens.$inferSelect.purpose

/** Long enough that "this link is too old" can still be told from "there is no such link" in the database. */
const keptMs = 7 * 86_400_000

/** A new token for the link of a mail. It replaces the one before unless that is to work on; what is long past goes with it. */
export async function mintAccountToken(
  services: Services,
  tx: Transaction,
  token: {
    userId: string
    purpose: AccountTokenPurpose
    email: string
    lifetimeSeconds: number
    keepsEarlier?: boolean
  },
): Promise<string> {
  const now = services.clock.now()
  const { userId, purpose, email, lifetimeSeconds } = token
  const earlier = and(
    eq(accountTokens.userId, userId),
    eq(accountTokens.purpose, purpose),
    isNull(accountTokens.usedAt),
  )
  await tx
    .delete(accountTokens)
    .where(
      or(
        token.keepsEarlier ? undefined : earlier,
        lt(accountTokens.expiresAt, new Date(now.getTime() - keptMs)),
      ),
    )
  const secret = newToken(services.random)
  await tx.insert(accountTokens).values({
    id: newId(services),
    userId,
    purpose,
    tokenHash: hashToken(secret),
    email,
    expiresAt: new Date(now.getTime() + lifetimeSeconds * 1000),
    createdAt: now,
  })
  return secret
}
