import type { ListGeofencesInput } from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import { eq, isNull, or, type SQL } from '@heimdall/db/sql'
import { type Actor, holds, PermissionDenied } from '../../kernel/index.ts'

/** Which fences are meant; undefined: all there are. */
export function geofencesInScope(
  actor: Actor,
  { scope, userId }: Pick<ListGeofencesInput, 'scope' | 'userId'>,
): SQL | undefined {
  const self = actor.type === 'user' ? actor.userId : undefined
  if (userId === undefined && scope !== 'all' && self !== undefined) {
    return or(eq(gpsGeofences.userId, self), isNull(gpsGeofences.userId))
  }
  if ((userId === undefined || userId !== self) && !holds(actor, 'geofence:read')) {
    throw new PermissionDenied('geofence:read')
  }
  return userId === undefined ? undefined : eq(gpsGeofences.userId, userId)
}
