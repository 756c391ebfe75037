import { CreateTripInput, Trip } from '@heimdall/contracts'
import { gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { defineCommand, fieldError, newId } from '../../kernel/index.ts'
import { answerTrip } from './answer-trip.ts'
import { describeStop } from './describe-stop.ts'
import { describeTrip } from './describe-trip.ts'
import { findTripDevice, forgetOngoing, lockDevice } from './lock-device.ts'
import { lockOwner } from './lock-owner.ts'
import { requireCategory, requireTemplate } from './owned-by.ts'
import { refuseOverlap } from './refuse-overlap.ts'
import { requireShort } from './require-short.ts'
import { readTripSettings } from './settings/index.ts'
import { syncStops } from './sync-stops.ts'
import { measuredColumns, measureSpan } from './track/measure-span.ts'
import { whoseOf } from './whose-of.ts'

/** A trip by hand: from when to when, on the way that the positions of its device say, with what a template gives. */
export const createTrip = defineCommand({
  name: 'trips.create',
  permission: 'self or trip:write',
  input: CreateTripInput,
  output: Trip,
  async prepare({ services, actor, input }) {
    const { db } = services.primary
    const device = input.deviceId ? await findTripDevice(db, actor, input.deviceId, 'trip:write') : null
    const userId = whoseOf(actor, input.userId ?? device?.userId, 'trip:write')
    if (device && device.userId !== userId) {
      throw fieldError('BAD_REQUEST', 'deviceId', 'other_owner', 'The device belongs to somebody else')
    }
    const span = { startedAt: new Date(input.startedAt), endedAt: new Date(input.endedAt) }
    requireShort(span)
    const settings = (await readTripSettings(db, [userId]))(userId)
    return { userId, span, measured: await measureSpan(services, settings, device?.id ?? null, span) }
  },
  async run({ services, tx, actor, input, audit, now, prepared: { userId, span, measured } }) {
    await lockOwner(tx, userId)
    if (input.deviceId) {
      await lockDevice(tx, input.deviceId)
      await refuseOverlap(tx, input.deviceId, span)
      await forgetOngoing(tx, input.deviceId)
    }
    const template = await requireTemplate(tx, userId, input.templateId)
    const categoryId = input.categoryId === undefined ? (template?.categoryId ?? null) : input.categoryId
    await requireCategory(tx, userId, categoryId)
    const given = input.mode ?? template?.settings.mode ?? null
    const [row] = await tx
      .insert(gpsTrips)
      .values({
        ...span,
        ...measuredColumns(measured),
        id: newId(services),
        userId,
        deviceId: input.deviceId ?? null,
        templateId: template?.id ?? null,
        categoryId,
        title: input.title === undefined ? (template?.settings.title ?? null) : input.title,
        notes: input.notes === undefined ? (template?.settings.notes ?? null) : input.notes,
        mode: given ?? measured?.mode ?? null,
        isModeGiven: given !== null,
        isDetected: false,
        isFixed: true,
        createdAt: now,
        updatedAt: now,
      })
      .returning()
    if (!row) throw new Error('The insert of a trip returned no row')
    audit('trip_created', {
      userId,
      resource: ['trip', row.id],
      metadata: {
        ...describeTrip(row),
        ...(template ? { templateId: template.id } : {}),
        detected: false,
        startedAt: row.startedAt.toISOString(),
        endedAt: row.endedAt.toISOString(),
      },
    })
    for (const planned of template?.locations ?? []) {
      const id = newId(services)
      await tx.insert(gpsTripLocations).values({
        ...planned,
        id,
        tripId: row.id,
        isDetected: false,
        isEdited: false,
        isPlanned: true,
        createdAt: now,
        updatedAt: now,
      })
      audit('location_created', {
        userId,
        resource: ['trip_location', id],
        metadata: describeStop({ tripId: row.id, name: planned.name }),
      })
    }
    await syncStops({ services, tx, audit }, row, measured?.stops ?? [])
    return answerTrip({ services, tx, actor, now }, row.id)
  },
})
