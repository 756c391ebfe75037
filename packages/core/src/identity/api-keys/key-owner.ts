import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { permissionsOfUser } from '../../access/index.ts'
import { type Actor, fieldError, holds, PermissionDenied } from '../../kernel/index.ts'

export interface KeyOwner {
  username: string
  permissions: string[]
}

export async function findOwner(tx: Transaction, ownerId: string): Promise<KeyOwner> {
  const [owner] = await tx
    .select({ username: users.username, permissions: permissionsOfUser(sql`${users.id}`) })
    .from(users)
    .where(and(eq(users.id, ownerId), isNull(users.deletedAt)))
  if (!owner) throw fieldError('BAD_REQUEST', 'ownerId', 'owner_unknown', 'This owner does not exist')
  return owner
}

/** Nobody can make a key that may do more than they may, nor one that may do more than its owner. */
export function refuseEscalation(actor: Actor, owner: KeyOwner | null, permissions: readonly string[]): void {
  for (const permission of permissions) {
    if (!holds(actor, permission)) {
      throw new PermissionDenied(permission, `You do not hold ${permission}, so you can not give it to a key`)
    }
    if (owner && !owner.permissions.includes(permission)) {
      throw fieldError(
        'BAD_REQUEST',
        'permissions',
        'owner_lacks_permission',
        `${owner.username} does not hold ${permission}, so a key of theirs can not either`,
      )
    }
  }
}
