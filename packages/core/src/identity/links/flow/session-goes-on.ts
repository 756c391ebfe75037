import type { Transaction } from '@heimdall/db'
import { sessions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { UserActor } from '../../../kernel/index.ts'

/**
 * Whether the session that somebody left with is still there: a provider may take its time, and a change of the password
 * meanwhile must leave no way in behind. Held to the end. Asked with the account locked.
 */
export async function sessionGoesOn(tx: Transaction, { sessionId }: UserActor): Promise<boolean> {
  const rows = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(eq(sessions.id, sessionId))
    .for('key share')
  return rows.length > 0
}
