import type { Geofence } from '@heimdall/contracts'
import { type Actor, holds, PermissionDenied } from '../../../kernel/index.ts'

/**
 * Whose devices one may be told of at a fence that one may see; undefined: everybody's. What happens at a fence says where
 * somebody is, so that of others it takes the permission for that.
 */
export function visibleUserOf(actor: Actor, { owner }: Geofence): string | undefined {
  const self = actor.type === 'user' ? actor.userId : undefined
  if (owner !== null && owner.id === self) return self
  if (holds(actor, 'location:read')) return undefined
  if (owner === null && self !== undefined) return self
  throw new PermissionDenied('location:read')
}
