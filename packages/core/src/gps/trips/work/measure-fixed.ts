import type { Transaction } from '@heimdall/db'
import { gpsTrips } from '@heimdall/db/core'
import { and, asc, eq, gt, isNotNull, isNull, notInArray, sql } from '@heimdall/db/sql'
import { createAuditRecorder, type Services, systemCall, writeToOutbox } from '../../../kernel/index.ts'
import { describeTrip } from '../describe-trip.ts'
import { lockDevice } from '../lock-device.ts'
import { readTripSettings } from '../settings/index.ts'
import { syncStops } from '../sync-stops.ts'
import type { TripRow } from '../to-trip.ts'
import { measuredColumns, measureSpan } from '../track/measure-span.ts'
import { changedMeasures } from './changed-measures.ts'

/** Trips of one round. */
const tripsAtOnce = 20
/** What could not be measured is tried again after this. */
const againMs = 600_000
/** A trip that is over and no longer than this is measured as often as something comes. */
const shortMs = 6_000_000

/**
 * Measures trips that people have made once more, where fixes have come into their time: those that were made before the
 * phone sent its way, or are not over. Answers whether any is left, now or later. `resting`: which are not to be measured now, by
 * id, and until when, in ms; kept from round to round.
 */
export async function measureFixed(services: Services, resting: Map<string, number>): Promise<boolean> {
  const { primary, log, clock } = services
  const now = clock.now().getTime()
  for (const [id, until] of resting) if (until <= now) resting.delete(id)
  for (const trip of await findUnmeasured(services, [...resting.keys()])) {
    try {
      await measure(services, trip)
      resting.set(trip.id, now + restMs(trip, now))
    } catch (error) {
      // It holds up none of the others.
      resting.set(trip.id, now + againMs)
      log.warn({ err: error, tripId: trip.id }, 'A trip can not be measured right now')
    }
  }
  const [left] = await primary.db.select({ id: gpsTrips.id }).from(gpsTrips).where(isUnmeasured).limit(1)
  return left !== undefined
}

/** Each measure reads the whole way, so a long one is measured a hundred times in its own length at most, and not every minute. */
function restMs({ startedAt, endedAt }: TripRow, now: number): number {
  const lengthMs = endedAt.getTime() - startedAt.getTime()
  const isOver = endedAt.getTime() <= now
  return isOver && lengthMs <= shortMs ? 0 : Math.max(60_000, lengthMs / 100)
}

const isUnmeasured = and(
  gt(gpsTrips.unmeasuredFixes, 0),
  isNotNull(gpsTrips.deviceId),
  isNull(gpsTrips.deletedAt),
)

const findUnmeasured = ({ primary: { db } }: Services, resting: readonly string[]): Promise<TripRow[]> =>
  db
    .select()
    .from(gpsTrips)
    .where(and(isUnmeasured, notInArray(gpsTrips.id, [...resting])))
    .orderBy(asc(gpsTrips.id))
    .limit(tripsAtOnce)

async function measure(services: Services, trip: TripRow): Promise<void> {
  const { primary, clock, random } = services
  const { id, deviceId, userId } = trip
  if (deviceId === null) return
  const settings = (await readTripSettings(primary.db, [userId]))(userId)
  const measured = await measureSpan(services, settings, deviceId, trip)
  const { audit, events } = createAuditRecorder(systemCall(services, 'trips'), clock, random)
  await primary.db.transaction(async (tx) => {
    await lockDevice(tx, deviceId)
    const row = await lockUnchanged(tx, trip)
    if (!row) return
    const now = clock.now()
    const mode = measured && !row.isModeGiven ? { mode: measured.mode } : {}
    const values = { ...measuredColumns(measured), ...mode }
    const changed = changedMeasures(row, values)
    await tx
      .update(gpsTrips)
      .set({
        ...values,
        // What came while it was measured is not in it.
        unmeasuredFixes: sql`${gpsTrips.unmeasuredFixes} - ${trip.unmeasuredFixes}`,
        ...(changed.length > 0 ? { updatedAt: now } : {}),
      })
      .where(eq(gpsTrips.id, id))
    // That a trip goes on is no news; how far it was is.
    if (changed.length > 0 && row.endedAt <= now) {
      const metadata = { ...describeTrip(row), changedFields: changed }
      audit('trip_updated', { userId, resource: ['trip', id], metadata })
    }
    await syncStops({ services, tx, audit }, row, measured?.stops ?? [])
    await writeToOutbox(tx, events)
  })
}

/** The trip, if it still is from when to when it was; else whoever changed it has measured it. */
async function lockUnchanged(tx: Transaction, trip: TripRow): Promise<TripRow | null> {
  const [row] = await tx.select().from(gpsTrips).where(eq(gpsTrips.id, trip.id)).for('update')
  const isSame =
    row?.deletedAt === null &&
    row.deviceId === trip.deviceId &&
    row.startedAt.getTime() === trip.startedAt.getTime() &&
    row.endedAt.getTime() === trip.endedAt.getTime() &&
    row.unmeasuredFixes >= trip.unmeasuredFixes
  return isSame ? row : null
}
