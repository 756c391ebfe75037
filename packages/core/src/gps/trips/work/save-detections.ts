import type { Transaction } from '@heimdall/db'
import { gpsTripCursors, gpsTrips } from '@heimdall/db/core'
import { and, asc, eq, inArray, isNull, sql } from '@heimdall/db/sql'
import { createAuditRecorder, type Services, systemCall, writeToOutbox } from '../../../kernel/index.ts'
import { readDetectedStops } from '../sync-stops.ts'
import type { TripRow } from '../to-trip.ts'
import { applyTrips } from './apply-trips.ts'
import type { Detection } from './detect-device.ts'

/**
 * Writes trips, their events and the cursors of some devices down, all or nothing. A cursor moves only from where it was
 * read, so of two processes one does; what the other one found is dropped. Answers whose cursor has moved.
 */
export async function saveDetections(
  services: Services,
  detections: readonly Detection[],
): Promise<Detection[]> {
  const { audit, events } = createAuditRecorder(
    systemCall(services, 'trips'),
    services.clock,
    services.random,
  )
  return services.primary.db.transaction(async (tx) => {
    const won = await moveCursors(tx, detections)
    const known = await readKnown(tx, won)
    const stops = await readDetectedStops(
      tx,
      known.map(({ id }) => id),
    )
    for (const detection of won) {
      const rows = known.filter(({ deviceId }) => deviceId === detection.device.deviceId)
      const ids = new Set(rows.map(({ id }) => id))
      await applyTrips(
        { services, tx, audit },
        detection,
        rows,
        stops.filter(({ tripId }) => ids.has(tripId)),
      )
    }
    await countUnmeasured(tx, won)
    await writeToOutbox(tx, events)
    return won
  })
}

async function moveCursors(tx: Transaction, detections: readonly Detection[]): Promise<Detection[]> {
  const ids = detections.map(({ device }) => device.deviceId)
  // Whoever is held by somebody else comes in the next round.
  const locked = await tx
    .select({ deviceId: gpsTripCursors.deviceId, version: gpsTripCursors.version })
    .from(gpsTripCursors)
    .where(inArray(gpsTripCursors.deviceId, ids))
    .orderBy(asc(gpsTripCursors.deviceId))
    .for('update', { skipLocked: true })
  const versions = new Map(locked.map(({ deviceId, version }) => [deviceId, version]))
  const won = detections.filter(({ device }) => versions.get(device.deviceId) === device.version)
  if (won.length === 0) return []
  await tx.execute(sql`
    UPDATE gps_trip_cursors AS c
    SET position = moved.position, state = moved.state::jsonb, late_count = moved.late_count, version = c.version + 1
    FROM unnest(
      ${sql.param(won.map(({ device }) => device.deviceId))}::uuid[],
      ${sql.param(won.map(({ position }) => position?.toISOString() ?? null))}::text[]::timestamptz[],
      ${sql.param(won.map(({ state }) => JSON.stringify(state)))}::text[],
      ${sql.param(won.map(({ device }) => String(device.lateCount)))}::text[]::bigint[]
    ) AS moved (device_id, position, state, late_count)
    WHERE c.device_id = moved.device_id`)
  return won
}

/** What detection has found before and may change: from where each device is not settled. */
async function readKnown(tx: Transaction, won: readonly Detection[]): Promise<TripRow[]> {
  if (won.length === 0) return []
  const settled = new Map(won.map(({ device }) => [device.deviceId, device.state.settledAt]))
  const earliest = new Date(Math.min(...settled.values()))
  const rows = await tx
    .select()
    .from(gpsTrips)
    .where(
      and(
        inArray(gpsTrips.deviceId, [...settled.keys()]),
        eq(gpsTrips.isDetected, true),
        eq(gpsTrips.isFixed, false),
        isNull(gpsTrips.deletedAt),
        sql`${gpsTrips.endedAt} >= ${earliest.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(gpsTrips.startedAt))
  return rows.filter(
    ({ deviceId, startedAt }) => deviceId !== null && startedAt.getTime() >= (settled.get(deviceId) ?? 0),
  )
}

async function countUnmeasured(tx: Transaction, won: readonly Detection[]): Promise<void> {
  const counts = won.flatMap(({ unmeasured }) => [...unmeasured])
  if (counts.length === 0) return
  await tx.execute(sql`
    UPDATE gps_trips AS t SET unmeasured_fixes = t.unmeasured_fixes + seen.count
    FROM unnest(
      ${sql.param(counts.map(([id]) => id))}::uuid[], ${sql.param(counts.map(([, count]) => count))}::int[]
    ) AS seen (id, count)
    WHERE t.id = seen.id AND t.deleted_at IS NULL`)
}
