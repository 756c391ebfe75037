import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymousCall, asKey, eventsInOutbox } from '../../testing/index.ts'
import { createGeofence } from './create-geofence.ts'
import { deleteGeofence } from './delete-geofence.ts'
import { getGeofence } from './get-geofence.ts'
import { listGeofences } from './list-geofences.ts'
import { circle, makeGeofenceWorld, unknownId } from './testing/make-geofence-world.ts'
import { updateGeofence } from './update-geofence.ts'

const { bot, create, heimdall, me, other, reader, staff, startAnew } = await makeGeofenceWorld()
afterAll(() => heimdall.close())
beforeEach(startAnew)

describe('somebody else’s fence', () => {
  test('does not exist for whoever may not see it', async () => {
    const { id } = await create(other)
    await expect(heimdall.run(getGeofence, me, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const call of [me, reader]) {
      await expect(heimdall.run(updateGeofence, call, { id, name: 'x' })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
      await expect(heimdall.run(deleteGeofence, call, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await heimdall.run(getGeofence, reader, { id })).toMatchObject({ owner: { username: 'Peter' } })
  })

  test('is drawn, changed and deleted by whoever holds geofence:write, and the log says whose it is', async () => {
    for (const call of [staff, bot]) {
      heimdall.clock.advance(1)
      const { id } = await create(call, { userId: me.actor.userId })
      await heimdall.run(updateGeofence, call, { id, name: 'Tidied' })
      await heimdall.run(deleteGeofence, call, { id })
    }
    const events = await eventsInOutbox(heimdall)
    expect(events.map(({ userId }) => userId)).toEqual(Array(6).fill(me.actor.userId))
    expect(events[0]?.actorId).toBe(staff.actor.userId)
  })

  test('is drawn by nobody else, and for nobody who does not exist', async () => {
    await expect(create(me, { userId: other.actor.userId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(create(staff, { userId: unknownId })).rejects.toMatchObject({
      issues: [{ code: 'owner_unknown' }],
    })
    await expect(create(bot)).rejects.toMatchObject({ issues: [{ code: 'owner_required' }] })
  })
})

describe('a fence of the platform', () => {
  test('is seen by everybody and changed with geofence:write alone', async () => {
    await expect(create(me, { isPlatformWide: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const fence = await create(staff, { isPlatformWide: true })
    expect(fence.owner).toBeNull()
    expect(heimdall.accessChanges.at(-1)).toEqual({ geofencesOf: null })
    expect(await heimdall.run(getGeofence, me, { id: fence.id })).toEqual(fence)
    for (const call of [me, reader]) {
      await expect(heimdall.run(updateGeofence, call, { id: fence.id, name: 'x' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
      await expect(heimdall.run(deleteGeofence, call, { id: fence.id })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    }
    await heimdall.run(deleteGeofence, bot, { id: fence.id })
  })

  test('has no owner, neither to name nor to write to', async () => {
    await expect(create(staff, { isPlatformWide: true, userId: me.actor.userId })).rejects.toMatchObject({
      issues: [{ path: ['userId'], code: 'owner_of_platform' }],
    })
    await expect(create(staff, { isPlatformWide: true, mailOn: ['enter'] })).rejects.toMatchObject({
      issues: [{ path: ['mailOn'], code: 'nobody_to_mail' }],
    })
    const { id } = await create(staff, { isPlatformWide: true })
    await expect(heimdall.run(updateGeofence, staff, { id, mailOn: ['exit'] })).rejects.toMatchObject({
      issues: [{ code: 'nobody_to_mail' }],
    })
  })
})

test('strangers and keys without the permission are refused', async () => {
  const weak = await asKey(heimdall, { permissions: ['location:read'] })
  const calls = [
    [anonymousCall(), 'UNAUTHORIZED'],
    [weak, 'FORBIDDEN'],
  ] as const
  for (const [call, code] of calls) {
    const refused = { code }
    await expect(heimdall.run(listGeofences, call, {})).rejects.toMatchObject(refused)
    await expect(heimdall.run(getGeofence, call, { id: unknownId })).rejects.toMatchObject(refused)
    await expect(heimdall.run(createGeofence, call, { name: 'x', shape: circle })).rejects.toMatchObject(
      refused,
    )
    await expect(heimdall.run(updateGeofence, call, { id: unknownId, name: 'x' })).rejects.toMatchObject(
      refused,
    )
    await expect(heimdall.run(deleteGeofence, call, { id: unknownId })).rejects.toMatchObject(refused)
  }
})
