import { gpsTripCursors, gpsTrips } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsInOutbox, whileLocked } from '../../testing/index.ts'
import { lockDevice } from './lock-device.ts'
import { splitTrip } from './split-trip.ts'
import { at, makeTripWorld } from './testing/make-trip-world.ts'
import { updateTrip } from './update-trip.ts'

const { create, found, heimdall, me, rowsOf, startAnew } = await makeTripWorld()
afterAll(() => heimdall.close())
let phone: string
beforeEach(async () => {
  phone = await startAnew()
})

describe('a change', () => {
  test('of words leaves the trip to detection; saying the same says nothing', async () => {
    const id = await found(phone, { isOpen: true })
    const trip = await heimdall.run(updateTrip, me, { id, title: 'To work', notes: 'Late' })
    expect(trip).toMatchObject({ title: 'To work', isFixed: false })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'trip_updated', metadata: { title: 'To work', changedFields: ['title', 'notes'] } },
    ])
    await heimdall.run(updateTrip, me, { id, title: 'To work' })
    expect(await eventsInOutbox(heimdall)).toHaveLength(1)
    expect(await heimdall.run(updateTrip, me, { id, notes: null })).toMatchObject({ notes: null })
  })

  test('of the time takes it out of the hands of detection, and what is cut off stays cut off', async () => {
    const id = await found(phone, { isOpen: true })
    await heimdall.services.primary.db
      .insert(gpsTripCursors)
      .values({ deviceId: phone, userId: me.actor.userId, state: { version: 1 }, version: 7 })
    const trip = await heimdall.run(updateTrip, me, { id, startedAt: at('08:10'), endedAt: at('08:50') })
    expect(trip).toMatchObject({ isFixed: true, startedAt: at('08:10'), durationSeconds: 2_400 })
    const rows = await rowsOf()
    expect(
      rows.map(({ startedAt, endedAt, deletedAt, isOpen }) => [
        startedAt.toISOString().slice(11, 16),
        endedAt.toISOString().slice(11, 16),
        deletedAt !== null,
        isOpen,
      ]),
    ).toEqual([
      ['08:00', '08:10', true, false],
      ['08:10', '08:50', false, false],
      ['08:50', '09:00', true, false],
    ])
    const [cursor] = await heimdall.services.primary.db
      .select()
      .from(gpsTripCursors)
      .where(eq(gpsTripCursors.deviceId, phone))
    expect(cursor).toMatchObject({ state: null, version: 8 })
    await expect(heimdall.run(updateTrip, me, { id, endedAt: at('08:00') })).rejects.toMatchObject({
      issues: [{ code: 'bad_span' }],
    })
  })

  test('of the mode is kept; without it the speeds say it again', async () => {
    const { id } = await create(me)
    expect(await heimdall.run(updateTrip, me, { id, mode: 'walk' })).toMatchObject({ mode: 'walk' })
    await heimdall.services.primary.db
      .update(gpsTrips)
      .set({ distanceM: 50_000, movingSeconds: 3_600, topSpeedKmh: 90 })
      .where(eq(gpsTrips.id, id))
    expect(await heimdall.run(updateTrip, me, { id, mode: null })).toMatchObject({ mode: 'drive' })
  })

  test('that another one has overtaken is refused', async () => {
    const { id } = await create(me, '08:00', '09:00', { deviceId: phone })
    const overtaken = (act: () => Promise<unknown>, endedAt: string) =>
      whileLocked(
        heimdall,
        (tx) => lockDevice(tx, phone),
        act,
        (tx) =>
          tx
            .update(gpsTrips)
            .set({ endedAt: new Date(endedAt) })
            .where(eq(gpsTrips.id, id)),
      )
    const refused = { status: 'rejected', reason: { code: 'CONFLICT' } }
    const split = () => heimdall.run(splitTrip, me, { id, at: at('08:30') })
    expect(await overtaken(split, at('09:10'))).toMatchObject(refused)
    const update = () => heimdall.run(updateTrip, me, { id, endedAt: at('09:30') })
    expect(await overtaken(update, at('09:20'))).toMatchObject(refused)
    await split()
  })
})
