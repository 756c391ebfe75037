import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { type Actor, fieldError, notFound, requireReach, userIdOf } from '../../kernel/index.ts'

/** Whose location a call is about: the caller's own, that of a key's owner, or, with a permission, anybody's. */
export async function whoseSharing(
  tx: Transaction,
  actor: Actor,
  wanted: string | undefined,
): Promise<string> {
  const userId = wanted ?? userIdOf(actor)
  if (userId === null) {
    const message = 'A key of the system has no location of its own; say whose is to be hidden'
    throw fieldError('BAD_REQUEST', 'userId', 'whose', message)
  }
  if (userId === userIdOf(actor)) return userId
  requireReach(actor, userId, 'device:write', 'This user')
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
  if (!user) throw notFound('This user')
  return userId
}
