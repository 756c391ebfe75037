import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from 'drizzle-orm'
import { refuseIfOutranked } from '../../access/index.ts'
import { type Actor, notFound } from '../../kernel/index.ts'

export type AccountRow = typeof users.$inferSelect

/**
 * The account that an administrator acts on, locked: a sign-in under way and a second administrator wait. Throws
 * NOT_FOUND, and FORBIDDEN where this person may do more than the actor. No key update: whoever gives a role at that
 * moment refers to the row, and must not wait for it.
 */
export async function lockAccount(tx: Transaction, actor: Actor, userId: string): Promise<AccountRow> {
  const [row] = await tx
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
    .for('no key update')
  if (!row) throw notFound('This user')
  await refuseIfOutranked(tx, actor, userId)
  return row
}
