import type { KnownPermission } from '@heimdall/contracts'
import type { Actor } from './actor.ts'
import { PermissionDenied, signInFirst } from './errors.ts'

/** A permission; `self`: whoever is signed in, about themselves; `public`: anybody. */
export type Access = KnownPermission | 'self' | 'public'

/** The one place that decides. Says through its type nothing and through an error everything. */
export function authorize(actor: Actor, access: Access): void {
  if (access === 'public' || actor.type === 'system') return
  if (actor.type === 'anonymous') throw signInFirst()
  if (access === 'self') {
    if (actor.type !== 'user')
      throw new PermissionDenied('self', 'This needs a person who is signed in, not an API key or an app')
    return
  }
  if (!holds(actor, access)) throw new PermissionDenied(access)
}

/** Whether the actor has a permission, for verbs that show more to some. */
export function holds(actor: Actor, permission: string): boolean {
  if (actor.type === 'system') return true
  return actor.type !== 'anonymous' && actor.permissions.has(permission)
}
