import { Trip, UpdateTripInput } from '@heimdall/contracts'
import { gpsTrips } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { answerTrip } from './answer-trip.ts'
import { changedFields } from './changed-fields.ts'
import { describeTrip } from './describe-trip.ts'
import { modeOf } from './detect/index.ts'
import { findTrip, lockTrip, lockTripAndDevice, refuseChanged } from './find-trip.ts'
import { leaveBlank } from './leave-blank.ts'
import { forgetOngoing, lockDevice } from './lock-device.ts'
import { requireCategory } from './owned-by.ts'
import { refuseOverlap } from './refuse-overlap.ts'
import { requireShort } from './require-short.ts'
import { readTripSettings } from './settings/index.ts'
import { syncStops } from './sync-stops.ts'
import type { TripRow } from './to-trip.ts'
import { measuredColumns, measureSpan } from './track/measure-span.ts'

/** What is left out stays as it is. Whoever says from when to when takes the trip out of the hands of detection. */
export const updateTrip = defineCommand({
  name: 'trips.update',
  permission: 'self or trip:write',
  input: UpdateTripInput,
  output: Trip,
  async prepare({ services, actor, input }) {
    const { db } = services.primary
    const before = await findTrip(db, actor, input.id, 'trip:write')
    const span = spanOf(before, input)
    if (!span) return { before, span: null, measured: null }
    requireShort(span)
    const settings = (await readTripSettings(db, [before.userId]))(before.userId)
    return { before, span, measured: await measureSpan(services, settings, before.deviceId, span) }
  },
  lock: ({ tx, actor, input }) => lockTripAndDevice(tx, actor, input.id),
  async run({ services, tx, actor, input, audit, now, prepared: { before, span, measured } }) {
    if (before.deviceId !== null) await lockDevice(tx, before.deviceId)
    const row = await lockTrip(tx, actor, input.id)
    await requireCategory(tx, row.userId, input.categoryId)
    if (span) {
      refuseChanged(before, row)
      if (row.deviceId !== null) {
        await refuseOverlap(tx, row.deviceId, span, [row.id])
        if (row.isOpen) await forgetOngoing(tx, row.deviceId)
        await leaveBlank(services, tx, row, [
          { startedAt: row.startedAt, endedAt: earlier(span.startedAt, row.endedAt) },
          { startedAt: later(span.endedAt, row.startedAt), endedAt: row.endedAt },
        ])
      }
    }
    const { title, notes, categoryId } = input
    const values: Partial<TripRow> = {
      ...(title === undefined ? {} : { title }),
      ...(notes === undefined ? {} : { notes }),
      ...(categoryId === undefined ? {} : { categoryId }),
      ...(span ? { ...span, ...measuredColumns(measured), isFixed: true, isOpen: false } : {}),
      ...modeFor(input.mode, row, span ? (measured?.mode ?? null) : bySpeed(row)),
    }
    const changed = changedFields(row, values)
    if (changed.length === 0) {
      audit.none('It is so already')
      return answerTrip({ services, tx, actor, now }, row.id)
    }
    const [updated] = await tx
      .update(gpsTrips)
      .set({ ...values, updatedAt: now })
      .where(eq(gpsTrips.id, row.id))
      .returning()
    if (!updated) throw new Error('A locked trip is gone')
    audit('trip_updated', {
      userId: row.userId,
      resource: ['trip', row.id],
      metadata: { ...describeTrip(updated), changedFields: changed },
    })
    if (span) await syncStops({ services, tx, audit }, row, measured?.stops ?? [])
    return answerTrip({ services, tx, actor, now }, row.id)
  },
})

/** From when to when it shall be; null: as it is. */
function spanOf(row: TripRow, input: UpdateTripInput): { startedAt: Date; endedAt: Date } | null {
  const startedAt = input.startedAt === undefined ? row.startedAt : new Date(input.startedAt)
  const endedAt = input.endedAt === undefined ? row.endedAt : new Date(input.endedAt)
  if (startedAt.getTime() === row.startedAt.getTime() && endedAt.getTime() === row.endedAt.getTime())
    return null
  if (startedAt >= endedAt) {
    throw fieldError('BAD_REQUEST', 'endedAt', 'bad_span', 'A trip ends after it begins')
  }
  return { startedAt, endedAt }
}

function modeFor(
  given: TripRow['mode'] | undefined,
  row: TripRow,
  found: TripRow['mode'],
): Partial<Pick<TripRow, 'mode' | 'isModeGiven'>> {
  if (given) return { mode: given, isModeGiven: true }
  if (given === null) return { mode: found, isModeGiven: false }
  return row.isModeGiven ? {} : { mode: found }
}

const bySpeed = (row: TripRow) =>
  row.movingSeconds === 0
    ? row.mode
    : modeOf({ ...row, meanSpeedKmh: (row.distanceM / row.movingSeconds) * 3.6 })
const earlier = (a: Date, b: Date) => (a < b ? a : b)
const later = (a: Date, b: Date) => (a > b ? a : b)
