import type { Geofence } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { type GpsGeofenceRow, gpsGeofences } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, holds, notFound, PermissionDenied, requireReach } from '../../kernel/index.ts'
import { readGeofence } from './to-geofence.ts'

/** For looking: one's own and the platform's, which watch one's devices too; others' with the permission. */
export async function geofenceOf(db: Database | Transaction, actor: Actor, id: string): Promise<Geofence> {
  const fence = await readGeofence(db, id)
  if (fence.owner) requireReach(actor, fence.owner.id, 'geofence:read', 'This geofence')
  return fence
}

/** For changing: locked until the transaction ends. Everybody may know of the platform's, so they are refused, not hidden. */
export async function lockGeofence(tx: Transaction, actor: Actor, id: string): Promise<GpsGeofenceRow> {
  const [fence] = await tx.select().from(gpsGeofences).where(eq(gpsGeofences.id, id)).for('update')
  if (!fence) throw notFound('This geofence')
  if (fence.userId !== null) requireReach(actor, fence.userId, 'geofence:write', 'This geofence')
  else if (!holds(actor, 'geofence:write')) throw new PermissionDenied('geofence:write')
  return fence
}
