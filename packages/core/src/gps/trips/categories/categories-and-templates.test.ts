import { maxTripCategories, maxTripTemplates } from '@heimdall/contracts'
import { gpsTripCategories, gpsTrips, gpsTripTemplates } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  type TestServices,
  type UserCall,
} from '../../../testing/index.ts'
import { createTrip } from '../create-trip.ts'
import { getTrip } from '../get-trip.ts'
import {
  createTripTemplate,
  deleteTripTemplate,
  listTripTemplates,
  updateTripTemplate,
} from '../templates/index.ts'
import { createTripCategory } from './create-trip-category.ts'
import { deleteTripCategory } from './delete-trip-category.ts'
import { listTripCategories } from './list-trip-categories.ts'
import { updateTripCategory } from './update-trip-category.ts'

let heimdall: TestServices
let me: UserCall
let other: UserCall
let bot: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  me = await asUser(heimdall, await createAccount(heimdall, { username: 'Heidi' }))
  other = await asUser(heimdall, await createAccount(heimdall, { username: 'Peter' }))
  bot = await asKey(heimdall, { permissions: ['trip:read', 'trip:write'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  const { db } = heimdall.services.primary
  await db.delete(gpsTrips)
  await db.delete(gpsTripTemplates)
  await db.delete(gpsTripCategories)
  await forgetEvents(heimdall)
})

const taken = { code: 'CONFLICT', issues: [{ path: ['name'], code: 'name_taken' }] }
const notFound = { code: 'NOT_FOUND' }

describe.each([
  {
    kind: 'category',
    most: maxTripCategories,
    create: (call: UserCall | KeyCall, name: string, userId?: string) =>
      heimdall.run(createTripCategory, call, { name, ...(userId ? { userId } : {}) }),
    rename: (call: UserCall, id: string, name: string) =>
      heimdall.run(updateTripCategory, call, { id, name }),
    remove: (call: UserCall, id: string) => heimdall.run(deleteTripCategory, call, { id }),
    list: async (call: UserCall | KeyCall, userId?: string) =>
      (await heimdall.run(listTripCategories, call, userId ? { userId } : {})).categories,
    fill: (rows: { id: string; name: string }[]) => {
      const at = heimdall.clock.now()
      const made = { userId: me.actor.userId, colour: '#2563eb', icon: 'tag', createdAt: at, updatedAt: at }
      return heimdall.services.primary.db
        .insert(gpsTripCategories)
        .values(rows.map((row) => ({ ...made, ...row })))
    },
  },
  {
    kind: 'template',
    most: maxTripTemplates,
    create: (call: UserCall | KeyCall, name: string, userId?: string) =>
      heimdall.run(createTripTemplate, call, { name, ...(userId ? { userId } : {}) }),
    rename: (call: UserCall, id: string, name: string) =>
      heimdall.run(updateTripTemplate, call, { id, name }),
    remove: (call: UserCall, id: string) => heimdall.run(deleteTripTemplate, call, { id }),
    list: async (call: UserCall | KeyCall, userId?: string) =>
      (await heimdall.run(listTripTemplates, call, userId ? { userId } : {})).templates,
    fill: (rows: { id: string; name: string }[]) => {
      const at = heimdall.clock.now()
      const settings = { title: null, notes: null, mode: null }
      const made = { userId: me.actor.userId, settings, createdAt: at, updatedAt: at }
      return heimdall.services.primary.db
        .insert(gpsTripTemplates)
        .values(rows.map((row) => ({ ...made, ...row })))
    },
  },
])('a $kind', ({ kind, most, create, rename, remove, list, fill }) => {
  test('is made, renamed and deleted, each with its event', async () => {
    const { id } = await create(me, '  Commute ')
    heimdall.clock.advance(1)
    await rename(me, id, 'To work')
    await rename(me, id, 'To work')
    heimdall.clock.advance(1)
    expect(await list(me)).toMatchObject([{ id, name: 'To work', userId: me.actor.userId }])
    await remove(me, id)
    expect(await list(me)).toEqual([])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: `trip_${kind}_created`, resourceId: id, metadata: { name: 'Commute' } },
      { eventType: `trip_${kind}_updated`, metadata: { name: 'To work', changedFields: ['name'] } },
      { eventType: `trip_${kind}_deleted`, metadata: { name: 'To work' } },
    ])
  })

  test('of somebody else does not exist', async () => {
    const { id } = await create(me, 'Mine')
    await expect(rename(other, id, 'x')).rejects.toMatchObject(notFound)
    await expect(remove(other, id)).rejects.toMatchObject(notFound)
    await expect(list(other, me.actor.userId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(create(other, 'x', me.actor.userId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await list(other)).toEqual([])
    expect(await create(bot, 'By a bot', me.actor.userId)).toMatchObject({ userId: me.actor.userId })
    expect((await list(bot, me.actor.userId)).map(({ name }) => name)).toEqual(['By a bot', 'Mine'])
    await expect(create(bot, 'x')).rejects.toMatchObject({ issues: [{ code: 'user_required' }] })
    await expect(heimdall.run(listTripCategories, anonymousCall(), {})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })

  test('has a name of its own, also when two want it at once', async () => {
    const outcomes = await Promise.allSettled([create(me, 'Same'), create(me, 'same')])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { id } = await create(me, 'Another')
    await expect(rename(me, id, 'SAME')).rejects.toMatchObject(taken)
    await create(other, 'Same')
  })

  test('is one of so many at most, not even at once', async () => {
    await fill(Array.from({ length: most - 1 }, (_, n) => ({ id: newId(heimdall.services), name: `n ${n}` })))
    const outcomes = await Promise.allSettled([create(me, 'one more'), create(me, 'and another')])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await create(other, 'x')
  })
})

test('a category that is deleted leaves its trips and templates without one', async () => {
  const { id: categoryId } = await heimdall.run(createTripCategory, me, { name: 'Gone soon' })
  const span = { startedAt: '2026-03-01T08:00:00Z', endedAt: '2026-03-01T09:00:00Z' }
  const trip = await heimdall.run(createTrip, me, { ...span, categoryId })
  await heimdall.run(createTripTemplate, me, { name: 'Quick', categoryId })
  const theirs = heimdall.run(createTripTemplate, other, { name: 'Quick', categoryId })
  await expect(theirs).rejects.toMatchObject({ issues: [{ code: 'unknown_category' }] })
  await heimdall.run(deleteTripCategory, me, { id: categoryId })
  expect(await heimdall.run(getTrip, me, { id: trip.id })).toMatchObject({ categoryId: null })
  expect(await heimdall.run(listTripTemplates, me, {})).toMatchObject({ templates: [{ categoryId: null }] })
})

test.each([{ name: '' }, { name: 'x', colour: 'red' }, { name: 'x', icon: 'skull' }])(
  '%j is no category',
  (input) => {
    expect(createTripCategory.input.safeParse(input).success).toBe(false)
  },
)
