import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'

export type UserRow = typeof users.$inferSelect

/**
 * One change of an account after the other, and a sign-in waits for it. Whoever needs this lock takes it before any row
 * that belongs to the account (its tokens, links, factors, sessions, keys), so that nobody waits in a circle; and of two
 * accounts at most one. What is decided by it is read by a statement after this one: an earlier one would not see what
 * the lock was waited for. No key update: whoever gives a role at that moment refers to the row, and must not wait.
 */
export async function lockUser(tx: Transaction, userId: string): Promise<UserRow | undefined> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId)).for('no key update')
  return user
}
