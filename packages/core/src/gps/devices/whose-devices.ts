import type { KnownPermission } from '@heimdall/contracts'
import { type Actor, holds, PermissionDenied } from '../../kernel/index.ts'

interface Wanted {
  scope?: 'own' | 'all' | undefined
  userId?: string | undefined
}

/** Whose devices are meant; undefined: everybody's. Others' take the permission. */
export function whoseDevices(
  actor: Actor,
  { scope, userId }: Wanted,
  permission: KnownPermission,
): string | undefined {
  const self = actor.type === 'user' ? actor.userId : undefined
  const wanted = userId ?? (scope === 'all' ? undefined : self)
  if ((wanted === undefined || wanted !== self) && !holds(actor, permission)) {
    throw new PermissionDenied(permission)
  }
  return wanted
}
