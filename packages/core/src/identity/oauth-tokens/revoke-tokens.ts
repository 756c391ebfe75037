import type { Transaction } from '@heimdall/db'
import { oidcPayloads } from '@heimdall/db/core'
import { and, eq, type SQL } from '@heimdall/db/sql'

/** Whose tokens: of a user, of an app, or of both together. */
export type TokenOwner =
  | { userId: string; oauthClientId?: string }
  | { userId?: string; oauthClientId: string }

/**
 * Revokes all that an app may do for a user: codes, tokens and the grants behind them. Answers which grants these were,
 * by their hashes in hex. The caller tells the audit log and all processes (`accessChanged`).
 */
export async function revokeTokens(
  tx: Transaction,
  { userId, oauthClientId }: TokenOwner,
): Promise<string[]> {
  const conditions: SQL[] = []
  if (userId !== undefined) conditions.push(eq(oidcPayloads.accountId, userId))
  if (oauthClientId !== undefined) conditions.push(eq(oidcPayloads.oauthClientId, oauthClientId))
  const revoked = await tx
    .delete(oidcPayloads)
    .where(and(...conditions))
    .returning({ model: oidcPayloads.model, idHash: oidcPayloads.idHash })
  return revoked.flatMap(({ model, idHash }) => (model === 'Grant' ? [idHash.toString('hex')] : []))
}
