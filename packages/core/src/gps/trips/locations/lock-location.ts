import type { Transaction } from '@heimdall/db'
import { gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { type Actor, notFound, requireReach } from '../../../kernel/index.ts'
import { lockTrip } from '../find-trip.ts'
import type { TripLocationRow, TripRow } from '../to-trip.ts'

/** A location with its trip, both locked; else it does not exist. */
export async function lockLocation(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<{ location: TripLocationRow; trip: TripRow }> {
  const isThere = and(eq(gpsTripLocations.id, id), isNull(gpsTripLocations.deletedAt))
  const [found] = await tx
    .select({ tripId: gpsTripLocations.tripId, userId: gpsTrips.userId })
    .from(gpsTripLocations)
    .innerJoin(gpsTrips, eq(gpsTrips.id, gpsTripLocations.tripId))
    .where(isThere)
  if (!found) throw notFound('This stop')
  requireReach(actor, found.userId, 'trip:write', 'This stop')
  const trip = await lockTrip(tx, actor, found.tripId)
  const [location] = await tx.select().from(gpsTripLocations).where(isThere).for('update')
  if (!location) throw notFound('This stop')
  return { location, trip }
}
