import type { KnownPermission } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsTrips } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { type Actor, AppError, notFound, requireReach } from '../../kernel/index.ts'
import { lockDevice } from './lock-device.ts'
import type { TripRow } from './to-trip.ts'

/** A trip that the actor may reach; else it does not exist. */
export async function findTrip(
  db: Database | Transaction,
  actor: Actor,
  id: string,
  permission: KnownPermission,
): Promise<TripRow> {
  const [row] = await db
    .select()
    .from(gpsTrips)
    .where(and(eq(gpsTrips.id, id), isNull(gpsTrips.deletedAt)))
  if (!row) throw notFound('This trip')
  requireReach(actor, row.userId, permission, 'This trip')
  return row
}

/** The same, and nobody else changes it meanwhile. */
export async function lockTrip(tx: Transaction, actor: Actor, id: string): Promise<TripRow> {
  const [row] = await tx
    .select()
    .from(gpsTrips)
    .where(and(eq(gpsTrips.id, id), isNull(gpsTrips.deletedAt)))
    .for('update')
  if (!row) throw notFound('This trip')
  requireReach(actor, row.userId, 'trip:write', 'This trip')
  return row
}

/** The same, and its device before it, as in every change. */
export async function lockTripAndDevice(tx: Transaction, actor: Actor, id: string): Promise<TripRow> {
  const { deviceId } = await findTrip(tx, actor, id, 'trip:write')
  if (deviceId !== null) await lockDevice(tx, deviceId)
  return lockTrip(tx, actor, id)
}

/** What was measured before the lock must still be what is locked. */
export function refuseChanged(before: TripRow, locked: TripRow): void {
  const same =
    before.updatedAt.getTime() === locked.updatedAt.getTime() && before.deviceId === locked.deviceId
  const sameSpan =
    before.startedAt.getTime() === locked.startedAt.getTime() &&
    before.endedAt.getTime() === locked.endedAt.getTime()
  if (!same || !sameSpan) throw new AppError('CONFLICT', 'This trip has just changed. Look at it again.')
}
