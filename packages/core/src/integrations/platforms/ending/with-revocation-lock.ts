import type { Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'

/**
 * Keeps revoking at a platform and coming back from it apart, in whichever process: Discord ends all access to an account when one
 * token of it is revoked, also what was given a moment before
 * (https://docs.discord.com/developers/topics/oauth2#authorization-code-grant-token-revocation). The lock ends with the connection.
 */
export function withRevocationLock<Value>(
  { primary }: Services,
  providerId: string,
  act: 'connect' | 'revoke',
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const key = sql`hashtextextended(${`heimdall revocation ${providerId}`}, 0)`
  return primary.db.transaction(async (tx) => {
    // Several may come back at the same time.
    await tx.execute(
      act === 'revoke'
        ? sql`SELECT pg_advisory_xact_lock(${key})`
        : sql`SELECT pg_advisory_xact_lock_shared(${key})`,
    )
    return work(tx)
  })
}
