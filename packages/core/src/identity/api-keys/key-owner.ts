import { isForOwnKeys } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { permissionsOfUser } from '../../access/index.ts'
import { type Actor, fieldError, holds, PermissionDenied, userIdOf } from '../../kernel/index.ts'

export interface KeyOwner {
  id: string
  username: string
  permissions: string[]
}

export async function findOwner(tx: Transaction, ownerId: string): Promise<KeyOwner> {
  const [owner] = await tx
    .select({ id: users.id, username: users.username, permissions: permissionsOfUser(sql`${users.id}`) })
    .from(users)
    .where(and(eq(users.id, ownerId), isNull(users.deletedAt)))
  if (!owner) throw fieldError('BAD_REQUEST', 'ownerId', 'owner_unknown', 'This owner does not exist')
  return owner
}

/**
 * Nobody can make a key that may do more than they may, nor one that may do more than its owner; and what is about nobody but
 * its owner, no administrator can.
 */
export function refuseEscalation(actor: Actor, owner: KeyOwner | null, permissions: readonly string[]): void {
  for (const permission of permissions) {
    if (isForOwnKeys(permission)) {
      if (!owner) throw standsForNobody(permission)
      refuseForOthers(actor, owner.id, permission)
      continue
    }
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

const standsForNobody = (permission: string) =>
  fieldError(
    'BAD_REQUEST',
    'permissions',
    'system_key_stands_for_nobody',
    `A system key has no owner whom ${permission} could be about. Leave it out, or make a key of your own.`,
  )

/** With such a key an administrator would have all that is known of its owner. */
export function refuseForOthers(actor: Actor, ownerId: string, permission: string): void {
  if (actor.type === 'system' || userIdOf(actor) === ownerId) return
  const message = `Only the owner of a key can have ${permission} in it`
  throw new PermissionDenied(permission, message, 'own_key_only')
}
