import { SplitTripInput, TripPair } from '@heimdall/contracts'
import { gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { and, eq, gte } from '@heimdall/db/sql'
import { defineCommand, fieldError, newId } from '../../kernel/index.ts'
import { answerTrip } from './answer-trip.ts'
import { describeTrip } from './describe-trip.ts'
import { findTrip, lockTrip, refuseChanged } from './find-trip.ts'
import { forgetOngoing, lockDevice } from './lock-device.ts'
import { readTripSettings } from './settings/index.ts'
import { syncStops } from './sync-stops.ts'
import { measuredColumns, measureSpan } from './track/measure-span.ts'

/** Makes two trips of one. Detection leaves both alone from then on. */
export const splitTrip = defineCommand({
  name: 'trips.split',
  permission: 'self or trip:write',
  input: SplitTripInput,
  output: TripPair,
  async prepare({ services, actor, input }) {
    const { db } = services.primary
    const before = await findTrip(db, actor, input.id, 'trip:write')
    const at = new Date(input.at)
    if (at <= before.startedAt || at >= before.endedAt) {
      throw fieldError('BAD_REQUEST', 'at', 'outside_trip', 'Choose a moment between its start and its end')
    }
    const settings = (await readTripSettings(db, [before.userId]))(before.userId)
    const spans = [
      { startedAt: before.startedAt, endedAt: at },
      { startedAt: at, endedAt: before.endedAt },
    ] as const
    const [first, second] = await Promise.all([
      measureSpan(services, settings, before.deviceId, spans[0]),
      measureSpan(services, settings, before.deviceId, spans[1]),
    ])
    return { before, at, first, second }
  },
  async run({ services, tx, actor, input, audit, now, prepared: { before, at, first, second } }) {
    if (before.deviceId !== null) await lockDevice(tx, before.deviceId)
    const row = await lockTrip(tx, actor, input.id)
    refuseChanged(before, row)
    if (row.deviceId !== null && row.isOpen) await forgetOngoing(tx, row.deviceId)
    const fixed = { isFixed: true, isOpen: false, updatedAt: now }
    await tx
      .update(gpsTrips)
      .set({ ...measuredColumns(first), ...fixed, endedAt: at })
      .where(eq(gpsTrips.id, row.id))
    const id = newId(services)
    await tx
      .insert(gpsTrips)
      .values({ ...row, ...measuredColumns(second), ...fixed, id, startedAt: at, createdAt: now })
    await tx
      .update(gpsTripLocations)
      .set({ tripId: id })
      .where(and(eq(gpsTripLocations.tripId, row.id), gte(gpsTripLocations.arrivedAt, at)))
    audit('trip_updated', {
      userId: row.userId,
      resource: ['trip', row.id],
      metadata: { ...describeTrip(row), changedFields: ['endedAt'] },
    })
    audit('trip_created', {
      userId: row.userId,
      resource: ['trip', id],
      metadata: {
        ...describeTrip(row),
        detected: false,
        startedAt: at.toISOString(),
        endedAt: row.endedAt.toISOString(),
      },
    })
    await syncStops({ services, tx, audit }, row, first?.stops ?? [])
    await syncStops({ services, tx, audit }, { ...row, id }, second?.stops ?? [])
    return {
      trips: [
        await answerTrip({ services, tx, actor, now }, row.id),
        await answerTrip({ services, tx, actor, now }, id),
      ],
    }
  },
})
