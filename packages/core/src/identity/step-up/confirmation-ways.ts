import type { ConfirmationWays } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { linkedAccounts, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { secondFactorsOf } from '../sign-in/index.ts'

/**
 * What an account can confirm itself with. ASVS 7.5.1 asks for a full re-authentication: with a second factor the
 * password alone does not do, and without any password the code of the app stands for itself.
 */
export async function confirmationWays(
  db: Database | Transaction,
  userId: string,
): Promise<Omit<ConfirmationWays, 'isFresh'>> {
  const factors = await secondFactorsOf(db, userId)
  const [user] = await db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId))
  const [link] = await db
    .select({ id: linkedAccounts.id })
    .from(linkedAccounts)
    .where(eq(linkedAccounts.userId, userId))
    .limit(1)
  const codes = factors.filter((factor) => factor !== 'passkey')
  const hasPassword = user !== undefined && user.passwordHash !== null
  return {
    passkey: factors.includes('passkey'),
    password: hasPassword && (factors.length === 0 || codes.length > 0),
    codes,
    link: !hasPassword && factors.length === 0 && link !== undefined,
  }
}
