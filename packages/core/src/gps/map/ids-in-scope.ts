import type { MapScope } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { Actor, Services } from '../../kernel/index.ts'
import { whoseDevices } from '../devices/index.ts'

/** Devices that are meant; null: all there are. */
export async function idsInScope(
  services: Services,
  actor: Actor,
  scope: MapScope,
): Promise<string[] | null> {
  const userId = whoseDevices(actor, { scope }, 'location:read')
  if (userId === undefined) return null
  const rows = await services.primary.db
    .select({ id: gpsDevices.id })
    .from(gpsDevices)
    .where(eq(gpsDevices.userId, userId))
  return rows.map(({ id }) => id)
}
