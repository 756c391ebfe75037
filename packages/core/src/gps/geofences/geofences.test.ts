import { defaultGeofenceRules, type GeofenceShape, maxGeofencesPerUser } from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
} from '../../testing/index.ts'
import { createGeofence } from './create-geofence.ts'
import { deleteGeofence } from './delete-geofence.ts'
import { getGeofence } from './get-geofence.ts'
import { listGeofences } from './list-geofences.ts'
import { updateGeofence } from './update-geofence.ts'

const unknownId = '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7'
const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const circle: GeofenceShape = { type: 'circle', center: at(52.5163, 13.3777), radiusM: 150.4 }
const square: GeofenceShape = {
  type: 'polygon',
  rings: [[at(52, 13), at(52, 13.01), at(52.01, 13.01), at(52.01, 13)]],
}

let heimdall: TestServices
let me: UserCall
let other: UserCall
let staff: UserCall
let reader: UserCall
let bot: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices()
  const person = async (username: string, ...permissions: string[]) =>
    asUser(heimdall, await createAccount(heimdall, { username, permissions }))
  me = await person('Heidi')
  other = await person('Peter')
  staff = await person('Dete', 'geofence:read', 'geofence:write')
  reader = await person('Alm', 'geofence:read')
  bot = await asKey(heimdall, { permissions: ['geofence:read', 'geofence:write'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db.delete(gpsGeofences)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const create = (call: UserCall | KeyCall, input: object = {}) =>
  heimdall.run(createGeofence, call, { name: 'Studio', shape: circle, ...input })
const namesFor = async (call: UserCall | KeyCall, input: object = {}) =>
  (await heimdall.run(listGeofences, call, input)).geofences.map(({ name }) => name)
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

describe('the list', () => {
  beforeEach(async () => {
    await create(me, { name: 'b mine' })
    await create(me, { name: 'A mine' })
    await create(other, { name: 'theirs' })
    await create(staff, { name: '0 everybody’s', isPlatformWide: true })
  })

  test('has one’s own by name, then those of the platform', async () => {
    expect(await namesFor(me)).toEqual(['A mine', 'b mine', '0 everybody’s'])
    expect(await namesFor(me, { q: 'a M' })).toEqual(['A mine'])
    expect(await namesFor(me, { userId: me.actor.userId })).toEqual(['A mine', 'b mine'])
    expect(await namesFor(me, { limit: 1, page: 2 })).toEqual(['b mine'])
    expect(await heimdall.run(listGeofences, me, { limit: 1 })).toMatchObject({ total: 3 })
  })

  test('goes on behind a cursor, and misses and repeats nothing when others come meanwhile', async () => {
    // Equal names, too.
    await create(me, { name: 'B mine' })
    await create(other, { name: 'a mine' })
    const input = { scope: 'all' as const, limit: 2 }
    const all = (await heimdall.run(listGeofences, reader, { ...input, limit: 200 })).geofences
    const seen: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await heimdall.run(listGeofences, reader, { ...input, ...(cursor ? { cursor } : {}) })
      seen.push(...page.geofences.map(({ id }) => id))
      cursor = page.nextCursor
      await create(me, { name: '0 before all of them' })
    }
    expect(seen).toEqual(all.map(({ id }) => id))
    const { nextCursor } = await heimdall.run(listGeofences, reader, input)
    const cursor = nextCursor ?? ''
    await expect(heimdall.run(listGeofences, reader, { ...input, q: 'mine', cursor })).rejects.toMatchObject({
      issues: [{ path: ['cursor'], code: 'bad_cursor' }],
    })
  })

  test('has everybody’s for whoever may see them', async () => {
    expect(await namesFor(reader, { scope: 'all' })).toEqual(['A mine', 'b mine', 'theirs', '0 everybody’s'])
    expect(await namesFor(bot)).toEqual(['A mine', 'b mine', 'theirs', '0 everybody’s'])
    expect(await namesFor(reader, { scope: 'all', q: 'peter' })).toEqual(['theirs'])
    expect(await namesFor(reader, { userId: other.actor.userId })).toEqual(['theirs'])
    for (const input of [{ scope: 'all' }, { userId: other.actor.userId }]) {
      await expect(namesFor(me, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })
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

test.each<[string, GeofenceShape, string]>([
  ['a bow tie', { type: 'polygon', rings: [[at(0, 0), at(1, 1), at(1, 0), at(0, 1)]] }, 'self_intersecting'],
  ['two corners', { type: 'polygon', rings: [[at(0, 0), at(1, 1)]] }, 'too_few_points'],
  ['a dot of a road', { type: 'corridor', line: [at(0, 0)], widthM: 20 }, 'too_few_points'],
  ['a continent', { type: 'polygon', rings: [[at(0, 0), at(0, 80), at(50, 40)]] }, 'too_large'],
])('%s is no fence', async (_, shape, code) => {
  await expect(create(me, { shape })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    issues: [{ path: ['shape'], code }],
  })
  const { id } = await create(me)
  await expect(heimdall.run(updateGeofence, me, { id, shape })).rejects.toMatchObject({ issues: [{ code }] })
})

test.each([
  { name: '', shape: circle },
  { name: 'x'.repeat(61), shape: circle },
  { name: 'x' },
  { name: 'x', shape: { type: 'square' } },
  { name: 'x', shape: { ...circle, radiusM: 1 } },
  { name: 'x', shape: { ...circle, center: at(91, 0) } },
  { name: 'x', shape: circle, colour: 'red' },
  { name: 'x', shape: circle, mailOn: ['arrive'] },
  { name: 'x', shape: circle, rules: { confirmFixes: 0 } },
  { name: 'x', shape: circle, rules: { dwellSeconds: -1 } },
])('%j is no input', (input) => {
  expect(createGeofence.input.safeParse(input).success).toBe(false)
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
