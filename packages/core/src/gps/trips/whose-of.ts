import type { KnownPermission } from '@heimdall/contracts'
import { type Actor, fieldError, PermissionDenied, reaches } from '../../kernel/index.ts'

/** Whose trips somebody means: their own, unless they name another. Keys have to name somebody. */
export function whoseOf(actor: Actor, userId: string | undefined, permission: KnownPermission): string {
  const wanted = userId ?? (actor.type === 'user' ? actor.userId : undefined)
  if (wanted === undefined) {
    throw fieldError('BAD_REQUEST', 'userId', 'user_required', 'Name the user whose they are')
  }
  if (!reaches(actor, wanted, permission)) throw new PermissionDenied(permission)
  return wanted
}
