import type { KnownPermission } from '@heimdall/contracts'
import type { Actor } from './actor.ts'
import { notFound, PermissionDenied, signInFirst } from './errors.ts'

/** For what belongs to somebody: people reach their own without the permission, and all others with it. */
export type SelfOr = `self or ${KnownPermission}`
/** A permission; `self`: whoever is signed in, about themselves; `public`: anybody. */
export type Access = KnownPermission | SelfOr | 'self' | 'public'

/** The permission that an access asks for; null where it asks for none. */
export function permissionOf(access: Access): KnownPermission | null {
  if (access === 'self' || access === 'public') return null
  // What is left of `self or …`, by the type above.
  return access.replace('self or ', '') as KnownPermission
}

/** The one place that decides. Says through its type nothing and through an error everything. */
export function authorize(actor: Actor, access: Access): void {
  if (access === 'public' || actor.type === 'system') return
  if (actor.type === 'anonymous') throw signInFirst()
  if (access === 'self') {
    if (actor.type !== 'user')
      throw new PermissionDenied('self', 'This needs a person who is signed in, not an API key or an app')
    return
  }
  const permission = permissionOf(access)
  if (permission === null || holds(actor, permission)) return
  // Whose it is, the verb finds out: `requireReach`.
  if (permission !== access && actor.type === 'user') return
  throw new PermissionDenied(permission)
}

/** Whether the actor has a permission, for verbs that show more to some. */
export function holds(actor: Actor, permission: string): boolean {
  if (actor.type === 'system') return true
  return actor.type !== 'anonymous' && actor.permissions.has(permission)
}

/** Whether what belongs to this account is within reach: one's own, or anybody's with the permission. */
export const reaches = (actor: Actor, ownerId: string, permission: KnownPermission): boolean =>
  (actor.type === 'user' && actor.userId === ownerId) || holds(actor, permission)

/** What belongs to somebody else does not exist for whoever may not reach it. `what`: as in "This trip". */
export function requireReach(actor: Actor, ownerId: string, permission: KnownPermission, what: string): void {
  if (!reaches(actor, ownerId, permission)) throw notFound(what)
}
