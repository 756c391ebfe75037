import { Geofence, type GeofenceEventKind, GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { type GpsGeofenceRow, gpsGeofences, users } from '@heimdall/db/core'
import { eq, getTableColumns, type SQL, sql } from '@heimdall/db/sql'
import { notFound } from '../../kernel/index.ts'

/** Those of the platform last, else by name; as the index says it. */
export const geofenceOrder = sql<string>`(CASE WHEN ${gpsGeofences.userId} IS NULL THEN '1' ELSE '0' END || lower(${gpsGeofences.name}))`

export const selectGeofences = (db: Database | Transaction, where: SQL | undefined) =>
  db
    .select({ fence: getTableColumns(gpsGeofences), username: users.username, place: geofenceOrder })
    .from(gpsGeofences)
    .leftJoin(users, eq(users.id, gpsGeofences.userId))
    .where(where)

export function toGeofence({
  fence,
  username,
}: {
  fence: GpsGeofenceRow
  username: string | null
}): Geofence {
  return {
    id: fence.id,
    owner: fence.userId === null ? null : { id: fence.userId, username: username ?? '' },
    name: fence.name,
    colour: fence.colour,
    // Written by nobody but commands, which have parsed them; parsed again for what older versions have left out.
    shape: GeofenceShape.parse(fence.shape),
    rules: GeofenceRules.parse(fence.rules),
    mailOn: Geofence.shape.mailOn.parse(fence.mailOn) satisfies GeofenceEventKind[],
    isActive: fence.isActive,
    createdAt: fence.createdAt.toISOString(),
    updatedAt: fence.updatedAt.toISOString(),
  }
}

export async function readGeofence(db: Database | Transaction, id: string): Promise<Geofence> {
  const [row] = await selectGeofences(db, eq(gpsGeofences.id, id))
  if (!row) throw notFound('This geofence')
  return toGeofence(row)
}
