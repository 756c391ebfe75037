import type { KnownPermission } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsDevices, gpsTripCursors } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { type Actor, notFound, requireReach } from '../../kernel/index.ts'

/** A device whose trips the actor may reach; else it does not exist. */
export async function findTripDevice(
  db: Database | Transaction,
  actor: Actor,
  deviceId: string,
  permission: KnownPermission,
): Promise<{ id: string; userId: string; name: string }> {
  const [device] = await db
    .select({ id: gpsDevices.id, userId: gpsDevices.userId, name: gpsDevices.name })
    .from(gpsDevices)
    .where(eq(gpsDevices.id, deviceId))
  if (!device) throw notFound('This device')
  requireReach(actor, device.userId, permission, 'This device')
  return device
}

/** Changes of the trips of one device come one after the other, those that detection makes included. Before any trip. */
export async function lockDevice(tx: Transaction, deviceId: string): Promise<void> {
  await tx.execute(sql`
    INSERT INTO gps_trip_cursors (device_id, user_id)
    SELECT id, user_id FROM gps_devices WHERE id = ${deviceId}
    ON CONFLICT DO NOTHING`)
  await tx
    .select({ deviceId: gpsTripCursors.deviceId })
    .from(gpsTripCursors)
    .where(eq(gpsTripCursors.deviceId, deviceId))
    .for('update')
}

/** What detection knows of the trip that goes on is no longer so: it begins anew with the next fix. */
export async function forgetOngoing(tx: Transaction, deviceId: string): Promise<void> {
  await tx
    .update(gpsTripCursors)
    .set({ state: null, version: sql`${gpsTripCursors.version} + 1` })
    .where(eq(gpsTripCursors.deviceId, deviceId))
}
