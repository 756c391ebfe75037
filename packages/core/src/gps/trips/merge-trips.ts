import { MergeTripsInput, Trip } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { and, asc, eq, inArray, isNull } from '@heimdall/db/sql'
import { type Actor, defineCommand, fieldError, notFound, requireReach } from '../../kernel/index.ts'
import { answerTrip } from './answer-trip.ts'
import { describeTrip } from './describe-trip.ts'
import { refuseChanged } from './find-trip.ts'
import { forgetOngoing, lockDevice } from './lock-device.ts'
import { refuseOverlap } from './refuse-overlap.ts'
import { requireShort } from './require-short.ts'
import { readTripSettings } from './settings/index.ts'
import { syncStops } from './sync-stops.ts'
import type { TripRow } from './to-trip.ts'
import { measuredColumns, measureSpan } from './track/measure-span.ts'

/** Makes one trip of several, with all between them. The earliest stays, and takes over what it has none of itself. */
export const mergeTrips = defineCommand({
  name: 'trips.merge',
  permission: 'self or trip:write',
  input: MergeTripsInput,
  output: Trip,
  async prepare({ services, actor, input }) {
    const { db } = services.primary
    const before = await tripsOf(db, actor, idsOf(input))
    const span = spanOf(before)
    requireShort(span)
    const [{ userId, deviceId }] = before
    const settings = (await readTripSettings(db, [userId]))(userId)
    return { before, span, measured: await measureSpan(services, settings, deviceId, span) }
  },
  async run({ services, tx, actor, input, audit, now, prepared: { before, span, measured } }) {
    const { deviceId } = before[0]
    if (deviceId !== null) await lockDevice(tx, deviceId)
    const rows = await tripsOf(tx, actor, idsOf(input), true)
    for (const [index, row] of rows.entries()) refuseChanged(before[index] ?? row, row)
    const [kept, ...others] = rows
    const ids = others.map(({ id }) => id)
    if (deviceId !== null) {
      await refuseOverlap(tx, deviceId, span, idsOf(input))
      if (rows.some(({ isOpen }) => isOpen)) await forgetOngoing(tx, deviceId)
    }
    await tx.update(gpsTripLocations).set({ tripId: kept.id }).where(inArray(gpsTripLocations.tripId, ids))
    await tx.delete(gpsTrips).where(inArray(gpsTrips.id, ids))
    const notes = rows.flatMap((row) => row.notes ?? []).join('\n\n')
    const values = {
      ...span,
      ...measuredColumns(measured),
      title: rows.find(({ title }) => title !== null)?.title ?? null,
      notes: notes === '' ? null : notes.slice(0, 4_000),
      categoryId: rows.find(({ categoryId }) => categoryId !== null)?.categoryId ?? null,
      ...(measured && !kept.isModeGiven ? { mode: measured.mode } : {}),
      isFixed: true,
      isOpen: false,
      updatedAt: now,
    }
    await tx.update(gpsTrips).set(values).where(eq(gpsTrips.id, kept.id))
    for (const row of others) {
      audit('trip_deleted', { userId: row.userId, resource: ['trip', row.id], metadata: describeTrip(row) })
    }
    audit('trip_updated', {
      userId: kept.userId,
      resource: ['trip', kept.id],
      metadata: { ...describeTrip({ ...kept, ...values }), changedFields: ['startedAt', 'endedAt'] },
    })
    await syncStops({ services, tx, audit }, kept, measured?.stops ?? [])
    return answerTrip({ services, tx, actor, now }, kept.id)
  },
})

const idsOf = (input: MergeTripsInput) => [input.id, ...input.with]

/** In the order of time; all of one person and one device. */
async function tripsOf(
  db: Database | Transaction,
  actor: Actor,
  ids: readonly string[],
  locked = false,
): Promise<[TripRow, ...TripRow[]]> {
  const found = db
    .select()
    .from(gpsTrips)
    .where(and(inArray(gpsTrips.id, [...ids]), isNull(gpsTrips.deletedAt)))
    .orderBy(asc(gpsTrips.startedAt), asc(gpsTrips.id))
  const [first, ...others] = await (locked ? found.for('update') : found)
  if (!first || others.length + 1 < new Set(ids).size) throw notFound('One of these trips')
  for (const { userId } of [first, ...others]) requireReach(actor, userId, 'trip:write', 'One of these trips')
  if (others.length === 0) {
    throw fieldError('BAD_REQUEST', 'with', 'too_few', 'Choose at least two different trips')
  }
  if (others.some((row) => row.userId !== first.userId || row.deviceId !== first.deviceId)) {
    throw fieldError('BAD_REQUEST', 'with', 'different_devices', 'Choose trips of one device')
  }
  return [first, ...others]
}

const spanOf = (rows: readonly TripRow[]) => ({
  startedAt: new Date(Math.min(...rows.map(({ startedAt }) => startedAt.getTime()))),
  endedAt: new Date(Math.max(...rows.map(({ endedAt }) => endedAt.getTime()))),
})
