import {
  defaultGeofenceRules,
  type GeofenceShape,
  maxGeofencePoints,
  maxGeofencesPerUser,
} from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { eventsInOutbox, forgetEvents } from '../../testing/index.ts'
import { deleteGeofence } from './delete-geofence.ts'
import { getGeofence } from './get-geofence.ts'
import { at, circle, makeGeofenceWorld } from './testing/make-geofence-world.ts'
import { updateGeofence } from './update-geofence.ts'

const { bot, create, heimdall, me, other, staff, startAnew } = await makeGeofenceWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

const square: GeofenceShape = {
  type: 'polygon',
  rings: [[at(52, 13), at(52, 13.01), at(52.01, 13.01), at(52.01, 13)]],
}

const revisionOf = async (id: string) =>
  (await heimdall.services.primary.db.select().from(gpsGeofences)).find((fence) => fence.id === id)
    ?.revision ?? 0

test('a fence is kept as it was drawn, with the numbers of the house', async () => {
  const fence = await create(me, { name: '  Studio ', mailOn: ['exit', 'exit'] })
  expect(fence).toEqual({
    id: fence.id,
    owner: { id: me.actor.userId, username: 'Heidi' },
    name: 'Studio',
    colour: '#4f46e5',
    shape: circle,
    rules: defaultGeofenceRules,
    mailOn: ['exit'],
    isActive: true,
    createdAt: heimdall.clock.now().toISOString(),
    updatedAt: heimdall.clock.now().toISOString(),
  })
  expect(defaultGeofenceRules).toEqual({
    exitMarginM: 20,
    exitMarginPercent: 10,
    confirmFixes: 2,
    confirmSeconds: 30,
    dwellSeconds: 300,
    cooldownSeconds: 60,
    crossingSeconds: 120,
  })
  expect(await heimdall.run(getGeofence, me, { id: fence.id })).toEqual(fence)
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'geofence_created',
      userId: me.actor.userId,
      resourceType: 'geofence',
      resourceId: fence.id,
      metadata: { name: 'Studio', shape: 'circle', radiusMeters: 150 },
    },
  ])
  // Where it lies says where somebody lives.
  expect(JSON.stringify(await eventsInOutbox(heimdall))).not.toContain('52.5163')
  expect(heimdall.accessChanges).toEqual([{ geofencesOf: me.actor.userId }])
})

test('what changes is named in the log, and what does not is not', async () => {
  const { id } = await create(me)
  await forgetEvents(heimdall)
  heimdall.clock.advance(1_000)
  const changed = await heimdall.run(updateGeofence, me, {
    id,
    name: 'Home',
    shape: square,
    rules: { dwellSeconds: null },
  })
  expect(changed).toMatchObject({
    name: 'Home',
    shape: square,
    rules: { dwellSeconds: null, confirmFixes: 2 },
  })
  expect(changed.updatedAt).toBe(heimdall.clock.now().toISOString())
  const [event] = await eventsInOutbox(heimdall)
  expect(event).toMatchObject({
    eventType: 'geofence_updated',
    metadata: { name: 'Home', shape: 'polygon', changedFields: ['name', 'shape', 'rules'] },
  })
  await forgetEvents(heimdall)
  const again = await heimdall.run(updateGeofence, me, { id, shape: square, rules: { dwellSeconds: null } })
  expect(again).toEqual(changed)
  expect(await eventsInOutbox(heimdall)).toEqual([])
})

test('another shape, other numbers and switching make it begin anew; its name and colour do not', async () => {
  const { id } = await create(me)
  const first = await revisionOf(id)
  await heimdall.run(updateGeofence, me, { id, name: 'Home', colour: '#16a34a', mailOn: ['enter'] })
  expect(await revisionOf(id)).toBe(first)
  let last = first
  for (const change of [
    { shape: square },
    { rules: { confirmFixes: 3 } },
    { isActive: false },
    { isActive: true },
  ]) {
    await heimdall.run(updateGeofence, me, { id, ...change })
    const revision = await revisionOf(id)
    expect(revision).toBeGreaterThan(last)
    last = revision
  }
})

test('a fence is deleted, with its event', async () => {
  const { id } = await create(me)
  await forgetEvents(heimdall)
  expect(await heimdall.run(deleteGeofence, me, { id })).toEqual({ done: true })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    { eventType: 'geofence_deleted', userId: me.actor.userId, resourceId: id, metadata: { name: 'Studio' } },
  ])
  await expect(heimdall.run(getGeofence, me, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(heimdall.run(deleteGeofence, me, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('nobody has more than their share, not even at once', async () => {
  const now = heimdall.clock.now()
  await heimdall.services.primary.db.insert(gpsGeofences).values(
    Array.from({ length: maxGeofencesPerUser - 1 }, (_, index) => ({
      id: `0197f0a2-6b1e-7c3a-9d52-${String(index).padStart(12, '0')}`,
      userId: me.actor.userId,
      name: `fence ${index}`,
      colour: '#4f46e5',
      shape: circle,
      rules: {},
      mailOn: [],
      revision: 0,
      createdAt: now,
      updatedAt: now,
    })),
  )
  const outcomes = await Promise.allSettled([create(me), create(me)])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(create(me)).rejects.toMatchObject({
    code: 'CONFLICT',
    issues: [{ code: 'too_many_geofences' }],
  })
  await expect(create(other)).resolves.toBeDefined()
  await expect(create(staff, { isPlatformWide: true })).resolves.toBeDefined()
})

test('all fences of an owner have some points together', async () => {
  const way = (points: number): GeofenceShape => ({
    type: 'corridor',
    line: Array.from({ length: points }, (_, index) => at(52, 13 + index / 10_000)),
    widthM: 20,
  })
  const full = { code: 'CONFLICT', issues: [{ path: ['shape'], code: 'too_many_points_together' }] }
  const { id } = await create(me, { shape: square })
  await create(me)
  for (let left = maxGeofencePoints - 5; left > 0; left -= 500) {
    await create(me, { shape: way(Math.min(left, 500)) })
  }
  await expect(create(me)).rejects.toMatchObject(full)
  await expect(heimdall.run(updateGeofence, me, { id, shape: way(5) })).rejects.toMatchObject(full)
  await heimdall.run(updateGeofence, me, { id, shape: way(3) })
  await create(me)
  await expect(create(other)).resolves.toBeDefined()
  await expect(create(staff, { isPlatformWide: true })).resolves.toBeDefined()
})

test('revisions are given in the order of the commits, whoever changes what at once', async () => {
  const made = await Promise.all([create(me), create(other), create(staff), create(me)])
  const changed = made.map(({ id }, index) =>
    heimdall.run(updateGeofence, bot, { id, rules: { confirmFixes: index + 3 } }),
  )
  await Promise.all(changed)
  const rows = await heimdall.services.primary.db.select().from(gpsGeofences)
  const revisions = rows.map(({ revision }) => revision)
  expect(new Set(revisions).size).toBe(4)
})
