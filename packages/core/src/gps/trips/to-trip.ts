import type { Trip, TripLocation } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsDevices, gpsTripLocations, gpsTrips, users } from '@heimdall/db/core'
import { and, asc, eq, isNull, sql } from '@heimdall/db/sql'
import { type Actor, notFound, reaches } from '../../kernel/index.ts'

export type TripRow = typeof gpsTrips.$inferSelect
export type TripLocationRow = typeof gpsTripLocations.$inferSelect

/** A trip of which nothing has been heard for so long is not going on. */
const ongoingMs = 3_600_000

/** Trips as they are shown, without those that are deleted. */
export const selectTrips = (db: Database | Transaction) =>
  db
    .select({
      trip: gpsTrips,
      ownerName: users.username,
      deviceName: gpsDevices.name,
      stops: sql<number>`(SELECT count(*) FROM gps_trip_locations l WHERE l.trip_id = ${gpsTrips.id} AND l.deleted_at IS NULL)::int`,
    })
    .from(gpsTrips)
    .innerJoin(users, eq(users.id, gpsTrips.userId))
    .leftJoin(gpsDevices, eq(gpsDevices.id, gpsTrips.deviceId))
    .$dynamic()

type Selected = Awaited<ReturnType<typeof selectTrips>>[number]

/** Where somebody was takes the same permission in a trip as anywhere else. */
export const seesPlaces = (actor: Actor, ownerId: string): boolean => reaches(actor, ownerId, 'location:read')

export function toTrip({ trip, ownerName, deviceName, stops }: Selected, actor: Actor, now: Date): Trip {
  const isSeen = seesPlaces(actor, trip.userId)
  const { startLatitude, startLongitude, endLatitude, endLongitude, movingSeconds, distanceM } = trip
  return {
    id: trip.id,
    owner: { id: trip.userId, username: ownerName },
    device: trip.deviceId === null || deviceName === null ? null : { id: trip.deviceId, name: deviceName },
    templateId: trip.templateId,
    categoryId: trip.categoryId,
    title: trip.title,
    notes: trip.notes,
    mode: trip.mode,
    startedAt: trip.startedAt.toISOString(),
    endedAt: trip.endedAt.toISOString(),
    isOngoing: trip.isOpen && now.getTime() - trip.endedAt.getTime() < ongoingMs,
    isDetected: trip.isDetected,
    isFixed: trip.isFixed,
    start: isSeen ? pointOf(startLatitude, startLongitude) : null,
    end: isSeen ? pointOf(endLatitude, endLongitude) : null,
    distanceM: Math.round(distanceM),
    durationSeconds: Math.round((trip.endedAt.getTime() - trip.startedAt.getTime()) / 1_000),
    movingSeconds,
    topSpeedKmh: tenths(trip.topSpeedKmh),
    meanSpeedKmh: movingSeconds === 0 ? 0 : tenths((distanceM / movingSeconds) * 3.6),
    climbM: Math.round(trip.climbM),
    stops,
    createdAt: trip.createdAt.toISOString(),
    updatedAt: trip.updatedAt.toISOString(),
  }
}

const pointOf = (latitude: number | null, longitude: number | null) =>
  latitude === null || longitude === null ? null : { latitude, longitude }
const tenths = (value: number) => Math.round(value * 10) / 10

export async function readTrip(
  db: Database | Transaction,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Trip> {
  const [row] = await selectTrips(db).where(and(eq(gpsTrips.id, id), isNull(gpsTrips.deletedAt)))
  if (!row) throw notFound('This trip')
  return toTrip(row, actor, now)
}

/** Where one was on the way, in order; what is only planned comes last. */
export const readLocations = (db: Database | Transaction, tripId: string): Promise<TripLocationRow[]> =>
  db
    .select()
    .from(gpsTripLocations)
    .where(and(eq(gpsTripLocations.tripId, tripId), isNull(gpsTripLocations.deletedAt)))
    .orderBy(sql`${gpsTripLocations.arrivedAt} ASC NULLS LAST`, asc(gpsTripLocations.id))

/** `isPlaceSeen`: as `seesPlaces` says. */
export function toLocation(row: TripLocationRow, isPlaceSeen: boolean): TripLocation {
  return {
    id: row.id,
    tripId: row.tripId,
    name: row.name,
    latitude: isPlaceSeen ? row.latitude : null,
    longitude: isPlaceSeen ? row.longitude : null,
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
    leftAt: row.leftAt?.toISOString() ?? null,
    isDetected: row.isDetected,
    isPlanned: row.isPlanned,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
