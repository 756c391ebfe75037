import type { Transaction } from '@heimdall/db'
import { passkeys } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { countsOn } from './counts-on.ts'
import type { UsedPasskey } from './verify-assertion.ts'

/**
 * Notes that a passkey was used, and its counter. Answers why not, where somebody else came first: with the account
 * locked, this is the last word.
 */
export async function noteUse(
  tx: Transaction,
  { id, counter, isBackedUp }: UsedPasskey,
  now: Date,
): Promise<'unknown_passkey' | 'counter_went_back' | null> {
  const [passkey] = await tx.select({ counter: passkeys.counter }).from(passkeys).where(eq(passkeys.id, id))
  if (!passkey) return 'unknown_passkey'
  if (!countsOn(passkey.counter, counter)) return 'counter_went_back'
  await tx.update(passkeys).set({ counter, isBackedUp, lastUsedAt: now }).where(eq(passkeys.id, id))
  return null
}
