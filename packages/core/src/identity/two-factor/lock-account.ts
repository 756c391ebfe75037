import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { signInFirst } from '../../kernel/index.ts'

/** One change of an account's factors after the other. */
export async function lockAccount(tx: Transaction, userId: string): Promise<{ username: string }> {
  const [user] = await tx
    .select({ username: users.username })
    .from(users)
    .where(eq(users.id, userId))
    .for('update')
  if (!user) throw signInFirst()
  return user
}
