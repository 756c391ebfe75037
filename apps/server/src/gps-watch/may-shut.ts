import type { AccessChange, Audience } from '@heimdall/core'

/** Whether a link may ask for another password now, or an overlay for another key. */
export function mayShut(change: AccessChange, audience: Audience | null): boolean {
  if ('deviceId' in change) return audience?.kind === 'overlay' && audience.id === change.deviceId
  return 'sharingOf' in change && audience?.kind === 'link' && audience.ownerId === change.sharingOf
}
