import type { Transaction } from '@heimdall/db'
import { gpsTripLocations } from '@heimdall/db/core'
import { and, eq, inArray } from '@heimdall/db/sql'
import { type AuditRecorder, newId, type Services } from '../../kernel/index.ts'
import type { DetectedStop } from './detect/index.ts'
import type { TripLocationRow } from './to-trip.ts'

interface SyncContext {
  services: Services
  tx: Transaction
  audit: AuditRecorder
}

/** Makes the detected stops of a trip those that were found. What a person has named, moved or deleted stays as it is. */
export async function syncStops(
  { services, tx, audit }: SyncContext,
  trip: { id: string; userId: string },
  stops: readonly DetectedStop[],
  known?: readonly TripLocationRow[],
): Promise<void> {
  const left = new Set(known ?? (await readDetectedStops(tx, [trip.id])))
  const now = services.clock.now()
  for (const { arrivedAt, leftAt, latitude, longitude } of stops) {
    const found = { latitude, longitude, arrivedAt: new Date(arrivedAt), leftAt: new Date(leftAt) }
    const same = [...left].find((row) => overlaps(row, found))
    if (same) {
      left.delete(same)
      if (isTouched(same) || !differs(same, found)) continue
      await tx
        .update(gpsTripLocations)
        .set({ ...found, updatedAt: now })
        .where(eq(gpsTripLocations.id, same.id))
      continue
    }
    const id = newId(services)
    await tx.insert(gpsTripLocations).values({
      ...found,
      id,
      tripId: trip.id,
      isDetected: true,
      isEdited: false,
      createdAt: now,
      updatedAt: now,
    })
    audit('location_created', {
      userId: trip.userId,
      resource: ['trip_location', id],
      metadata: { tripId: trip.id },
    })
  }
  for (const row of left) {
    if (isTouched(row)) continue
    await tx.delete(gpsTripLocations).where(eq(gpsTripLocations.id, row.id))
    audit('location_deleted', {
      userId: trip.userId,
      resource: ['trip_location', row.id],
      metadata: { tripId: trip.id },
    })
  }
}

/** Those that a person has deleted, too. */
export const readDetectedStops = (tx: Transaction, tripIds: readonly string[]): Promise<TripLocationRow[]> =>
  tx
    .select()
    .from(gpsTripLocations)
    .where(and(inArray(gpsTripLocations.tripId, [...tripIds]), eq(gpsTripLocations.isDetected, true)))

const isTouched = (row: TripLocationRow) => row.isEdited || row.deletedAt !== null

interface Span {
  arrivedAt: Date
  leftAt: Date
}
const overlaps = ({ arrivedAt, leftAt }: TripLocationRow, found: Span) =>
  arrivedAt !== null && leftAt !== null && arrivedAt <= found.leftAt && leftAt >= found.arrivedAt

const differs = (row: TripLocationRow, found: Span & { latitude: number; longitude: number }) =>
  row.arrivedAt?.getTime() !== found.arrivedAt.getTime() ||
  row.leftAt?.getTime() !== found.leftAt.getTime() ||
  row.latitude !== found.latitude ||
  row.longitude !== found.longitude
