import type { Transaction } from '@heimdall/db'
import { gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { and, eq, or } from '@heimdall/db/sql'
import { type AuditRecorder, newId, type Services } from '../../../kernel/index.ts'
import { describeTrip } from '../describe-trip.ts'
import { syncStops } from '../sync-stops.ts'
import type { TripLocationRow, TripRow } from '../to-trip.ts'
import { measuredColumns } from '../track/measure-span.ts'
import { changedMeasures } from './changed-measures.ts'
import type { Detection, FoundTrip } from './detect-device.ts'
import { commonMs, matchTrips } from './match-trips.ts'

interface ApplyContext {
  services: Services
  tx: Transaction
  audit: AuditRecorder
}

/** Makes the rows of a device what was found. `rows`: those that detection may change; `stops`: theirs. */
export async function applyTrips(
  context: ApplyContext,
  { device, state, trips, lastAt }: Detection,
  rows: readonly TripRow[],
  stops: readonly TripLocationRow[],
): Promise<void> {
  const matched = matchTrips(trips, rows)
  const kept = new Set(matched.values())
  // First, so that a start which moves finds its place free.
  for (const row of rows) {
    if (kept.has(row)) continue
    const startedAt = row.startedAt.getTime()
    const isInside = trips.some((trip) => commonMs(trip, row) > 0)
    // Found by a clock that was ahead, and has been set back since.
    const isBehindAll = lastAt !== null && startedAt > lastAt
    if (isInside || isBehindAll || startedAt < state.settledAt) await drop(context, row)
  }
  for (const trip of trips) {
    const row = matched.get(trip)
    const id = row ? await change(context, row, trip) : await create(context, device, trip)
    const known = stops.filter(({ tripId }) => tripId === id)
    await syncStops(context, { id, userId: device.userId }, trip.stops, known)
  }
}

const columnsOf = (trip: FoundTrip) => ({
  ...measuredColumns(trip),
  startedAt: new Date(trip.startedAt),
  endedAt: new Date(trip.endedAt),
  isOpen: trip.isOpen,
})

async function create({ services, tx, audit }: ApplyContext, device: Detection['device'], trip: FoundTrip) {
  const { deviceId, userId } = device
  const now = services.clock.now()
  const id = newId(services)
  const columns = columnsOf(trip)
  await tx.insert(gpsTrips).values({
    ...columns,
    id,
    userId,
    deviceId,
    mode: trip.mode,
    isDetected: true,
    isFixed: false,
    createdAt: now,
    updatedAt: now,
  })
  audit('trip_created', {
    userId,
    resource: ['trip', id],
    metadata: {
      deviceId,
      detected: true,
      startedAt: columns.startedAt.toISOString(),
      endedAt: columns.endedAt.toISOString(),
    },
  })
  return id
}

async function change({ services, tx, audit }: ApplyContext, row: TripRow, trip: FoundTrip) {
  const values = { ...columnsOf(trip), ...(row.isModeGiven ? {} : { mode: trip.mode }) }
  const changed = changedMeasures(row, values)
  if (changed.length === 0) return row.id
  await tx
    .update(gpsTrips)
    .set({ ...values, updatedAt: services.clock.now() })
    .where(eq(gpsTrips.id, row.id))
  // That a trip goes on is no news; that it has ended is.
  if (!trip.isOpen) {
    audit('trip_updated', {
      userId: row.userId,
      resource: ['trip', row.id],
      metadata: { ...describeTrip(row), changedFields: changed.filter((name) => name !== 'isOpen') },
    })
  }
  return row.id
}

/** It is not found any more. What somebody has written about it is not thrown away: it becomes a trip of theirs. */
async function drop({ services, tx, audit }: ApplyContext, row: TripRow): Promise<void> {
  const [touched] = await tx
    .select({ id: gpsTripLocations.id })
    .from(gpsTripLocations)
    .where(
      and(
        eq(gpsTripLocations.tripId, row.id),
        or(eq(gpsTripLocations.isEdited, true), eq(gpsTripLocations.isDetected, false)),
      ),
    )
    .limit(1)
  const isEdited =
    row.title !== null ||
    row.notes !== null ||
    row.categoryId !== null ||
    row.isModeGiven ||
    touched !== undefined
  if (isEdited) {
    const now = services.clock.now()
    await tx
      .update(gpsTrips)
      .set({ isFixed: true, isOpen: false, updatedAt: now })
      .where(eq(gpsTrips.id, row.id))
    audit('trip_updated', {
      userId: row.userId,
      resource: ['trip', row.id],
      metadata: { ...describeTrip(row), changedFields: ['isFixed'] },
    })
    return
  }
  await tx.delete(gpsTrips).where(eq(gpsTrips.id, row.id))
  audit('trip_deleted', { userId: row.userId, resource: ['trip', row.id], metadata: describeTrip(row) })
}
