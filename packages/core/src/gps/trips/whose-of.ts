import type { KnownPermission } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { type Actor, fieldError, notFound, PermissionDenied, reaches } from '../../kernel/index.ts'

/** Whose trips somebody means: their own, unless they name another. Keys have to name somebody. */
export function whoseOf(actor: Actor, userId: string | undefined, permission: KnownPermission): string {
  const wanted = userId ?? (actor.type === 'user' ? actor.userId : undefined)
  if (wanted === undefined) {
    throw fieldError('BAD_REQUEST', 'userId', 'user_required', 'Name the user whose they are')
  }
  if (!reaches(actor, wanted, permission)) throw new PermissionDenied(permission)
  return wanted
}

/** What is made for somebody is made for an account that is there. */
export async function requireUser(tx: Transaction, userId: string): Promise<void> {
  const [user] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
  if (!user) throw notFound('This user')
}
