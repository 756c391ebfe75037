import { gpsDevices, gpsGrants, gpsShares, gpsSharing, gpsViews, gpsZones } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken, newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveRole,
  type TestAccount,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createDevice, deleteDevice } from '../devices/index.ts'
import { listViews, recordViews } from '../views/index.ts'
import {
  createGrant,
  createShare,
  createZone,
  deleteGrant,
  deleteShare,
  deleteZone,
  getSharing,
  hideAll,
  listGrants,
  listSharedWithMe,
  listShares,
  listZones,
  showAgain,
  updateGrant,
  updateShare,
  updateSharing,
  updateZone,
} from './index.ts'

let heimdall: TestServices
let heidi: TestAccount
let peter: TestAccount
let me: UserCall
let other: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  heidi = await createAccount(heimdall, { username: 'Heidi' })
  peter = await createAccount(heimdall, { username: 'Peter' })
  me = await asUser(heimdall, heidi)
  other = await asUser(heimdall, peter)
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  const { db } = heimdall.services.primary
  for (const table of [gpsSharing, gpsZones, gpsShares, gpsGrants, gpsViews, gpsDevices])
    await db.delete(table)
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
  heimdall.clock.advance(60_000)
})

const home = { name: 'Home', latitude: 52.5163, longitude: 13.3777 }
const rowOf = async ({ userId }: TestAccount) => {
  const [row] = await heimdall.services.primary.db
    .select()
    .from(gpsSharing)
    .where(eq(gpsSharing.userId, userId))
  return row
}
const events = async () =>
  (await eventsInOutbox(heimdall)).map(({ eventType, metadata }) => [eventType, metadata])
const told = () => heimdall.accessChanges.filter((change) => 'sharingOf' in change)
const addDevice = async ({ userId }: TestAccount) => {
  const { services, clock } = heimdall
  const id = newId(services)
  await services.primary.db.insert(gpsDevices).values({
    id,
    userId,
    name: 'Phone',
    kind: 'phone',
    colour: '#2563eb',
    icon: 'smartphone',
    tokenHash: hashToken(`token ${id}`),
    pullKeyHash: hashToken(`pull ${id}`),
    createdAt: clock.now(),
    updatedAt: clock.now(),
  })
  return id
}

test('a device that is deleted leaves every choice; of the last one nothing is left, never all others', async () => {
  const makeDevice = async () => (await heimdall.run(createDevice, me, { name: 'Phone' })).id
  const [kept, gone] = [await makeDevice(), await makeDevice()]
  const both = await heimdall.run(createShare, me, { name: 'Both', deviceIds: [gone, kept] })
  const alone = await heimdall.run(createShare, me, { name: 'Alone', deviceIds: [gone] })
  await heimdall.run(createShare, me, { name: 'All' })
  await heimdall.run(createGrant, me, { name: 'Peter', precision: 'exact', deviceIds: [kept, gone] })
  await heimdall.run(updateSharing, me, { public: { deviceIds: [gone] } })
  await heimdall.run(deleteDevice, me, { id: gone })

  const { shares } = await heimdall.run(listShares, me, {})
  expect(Object.fromEntries(shares.map(({ name, deviceIds }) => [name, deviceIds]))).toEqual({
    Both: [kept],
    Alone: [],
    All: null,
  })
  expect((await heimdall.run(listGrants, me, {})).grants).toMatchObject([{ deviceIds: [kept] }])
  expect((await heimdall.run(getSharing, me, {})).public.deviceIds).toEqual([])
  // Both may be sent back as they were read.
  await heimdall.run(updateShare, me, { id: both.id, deviceIds: [kept], name: 'One' })
  await heimdall.run(updateShare, me, { id: alone.id, deviceIds: [], name: 'None' })
})

describe('what everybody sees', () => {
  test('is nothing until somebody chooses, and ten minutes late then', async () => {
    const before = await heimdall.run(getSharing, me, {})
    expect(before).toEqual({
      hiddenAt: null,
      public: { precision: 'hidden', delaySeconds: 600, deviceIds: null },
      overlay: { precision: 'exact', delaySeconds: 0 },
    })
    const after = await heimdall.run(updateSharing, me, { public: { precision: 'city' } })
    expect(after.public).toEqual({ precision: 'city', delaySeconds: 600, deviceIds: null })
    expect(await heimdall.run(getSharing, me, {})).toEqual(after)
    expect(await events()).toEqual([['device_updated', { changedFields: ['precision'], audience: 'public' }]])
    expect(told()).toEqual([{ sharingOf: heidi.userId }])
  })

  test('is nothing of the past when it becomes more, and the longest delay counts for what was before', async () => {
    await heimdall.run(updateSharing, me, { public: { precision: 'exact', delaySeconds: 3_600 } })
    const since = (await rowOf(heidi))?.publicSince
    heimdall.clock.advance(60_000)
    await heimdall.run(updateSharing, me, { public: { delaySeconds: 0 } })
    expect(await rowOf(heidi)).toMatchObject({
      publicSince: since,
      publicDelaySeconds: 0,
      publicEarlierDelaySeconds: 3_600,
      publicDelayChangedAt: heimdall.clock.now(),
    })
    await heimdall.run(updateSharing, me, { public: { precision: 'city' } })
    expect((await rowOf(heidi))?.publicSince).toEqual(since)
    heimdall.clock.advance(60_000)
    await heimdall.run(updateSharing, me, { public: { precision: 'grid' } })
    expect((await rowOf(heidi))?.publicSince).toEqual(heimdall.clock.now())
  })

  test('is of devices that one owns, and nothing of the past of one that is added', async () => {
    const [mine, theirs] = [await addDevice(heidi), await addDevice(peter)]
    const choose = (deviceIds: string[] | null) =>
      heimdall.run(updateSharing, me, { public: { precision: 'exact', deviceIds } })
    await expect(choose([mine, theirs])).rejects.toMatchObject({ issues: [{ code: 'unknown_device' }] })
    await choose([mine])
    heimdall.clock.advance(1_000)
    await choose(null)
    expect((await rowOf(heidi))?.publicSince).toEqual(heimdall.clock.now())
  })

  test('is one row, also when two choose at once', async () => {
    await Promise.all([1, 2, 3].map(() => heimdall.run(updateSharing, me, { public: { precision: 'city' } })))
    expect(await heimdall.services.primary.db.select().from(gpsSharing)).toHaveLength(1)
  })
})

describe('hide now', () => {
  test('hides, drops what waited, says so everywhere; and its undoing drops what was recorded meanwhile', async () => {
    const { hiddenAt } = await heimdall.run(hideAll, me, {})
    expect(hiddenAt).toBe(heimdall.clock.now().toISOString())
    expect(await rowOf(heidi)).toMatchObject({
      hiddenAt: heimdall.clock.now(),
      purgedAt: heimdall.clock.now(),
    })
    expect(told()).toEqual([{ sharingOf: heidi.userId }])
    heimdall.clock.advance(5_000)
    expect((await heimdall.run(hideAll, me, {})).hiddenAt).toBe(hiddenAt)
    expect(await heimdall.run(showAgain, me, {})).toEqual({ hiddenAt: null })
    expect(await rowOf(heidi)).toMatchObject({ hiddenAt: null, purgedAt: heimdall.clock.now() })
    expect((await events()).map(([type]) => type)).toEqual([
      'device_updated',
      'device_updated',
      'device_updated',
    ])
  })

  test('works with a key for its owner, and for others with the permission alone', async () => {
    const chief = await createAccount(heimdall, { permissions: ['device:write', 'device:read'] })
    const key = await asKey(heimdall, { owner: chief, permissions: ['device:write'] })
    await heimdall.run(hideAll, key, {})
    expect((await rowOf(chief))?.hiddenAt).not.toBeNull()
    await heimdall.run(hideAll, key, { userId: peter.userId })
    expect((await rowOf(peter))?.hiddenAt).not.toBeNull()
    const refused = heimdall.run(hideAll, other, { userId: heidi.userId })
    await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // Whoever has hidden is shown again by nobody else.
    const undone = heimdall.run(showAgain, key, { userId: peter.userId })
    await expect(undone).rejects.toMatchObject({ code: 'FORBIDDEN', issues: [{ code: 'not_yours' }] })
    expect((await rowOf(peter))?.hiddenAt).not.toBeNull()
    expect(await heimdall.run(showAgain, key, {})).toEqual({ hiddenAt: null })
    await heimdall.run(hideAll, key, {})
    const weak = await asKey(heimdall, { owner: chief, permissions: ['device:read'] })
    await expect(heimdall.run(hideAll, weak, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const system = await asKey(heimdall, { permissions: ['device:write'] })
    await expect(heimdall.run(hideAll, system, {})).rejects.toMatchObject({ issues: [{ code: 'whose' }] })
    await expect(heimdall.run(hideAll, anonymousCall(), {})).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  })
})

describe('a zone', () => {
  test('is made, moved and deleted by its owner, and each time what waits is dropped', async () => {
    const zone = await heimdall.run(createZone, me, home)
    expect(zone).toMatchObject({ ...home, radiusM: 500 })
    expect((await rowOf(heidi))?.purgedAt).toEqual(heimdall.clock.now())
    heimdall.clock.advance(1_000)
    await heimdall.run(updateZone, me, { id: zone.id, radiusM: 900 })
    expect((await rowOf(heidi))?.purgedAt).toEqual(heimdall.clock.now())
    heimdall.clock.advance(1_000)
    await heimdall.run(deleteZone, me, { id: zone.id })
    expect((await rowOf(heidi))?.purgedAt).toEqual(heimdall.clock.now())
    expect(await heimdall.run(listZones, me, {})).toEqual({ zones: [] })
    expect(told()).toHaveLength(3)
  })

  test('is nobody else’s to see or to change, and never in the log', async () => {
    const { id } = await heimdall.run(createZone, me, home)
    expect((await heimdall.run(listZones, other, {})).zones).toEqual([])
    await expect(heimdall.run(updateZone, other, { id, radiusM: 300 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(heimdall.run(deleteZone, other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(JSON.stringify(await eventsInOutbox(heimdall))).not.toMatch(/52\.51|13\.37|Home/)
  })

  test.each([{ radiusM: 199 }, { latitude: 91 }, { name: ' ' }])('is refused when it is %j', (wrong) => {
    expect(createZone.input.safeParse({ ...home, ...wrong }).success).toBe(false)
  })
})

describe('a link', () => {
  test('is shown once, kept as a hash, and shows nothing from before it was made', async () => {
    const share = await heimdall.run(createShare, me, { name: 'Sister', password: 'seven colours' })
    expect(share).toMatchObject({ hasPassword: true, precision: 'exact', delaySeconds: 600, viewCount: 0 })
    expect(share.url).toMatch(/^https:\/\/heimdall\.example\.org\/s\/hs_[\w-]{43}$/)
    const [row] = await heimdall.services.primary.db.select().from(gpsShares)
    expect(row).toMatchObject({
      tokenHash: hashToken(share.url.split('/').at(-1) ?? ''),
      since: heimdall.clock.now(),
    })
    expect(row?.passwordHash).not.toContain('seven colours')
    const { url: _, ...listed } = share
    expect(await heimdall.run(listShares, me, {})).toEqual({ shares: [listed] })
    expect(JSON.stringify(await events())).not.toMatch(/hs_|seven/)
  })

  test('that had ended, or loses its password, shows nothing from before', async () => {
    const expiresAt = new Date(heimdall.clock.now().getTime() + 60_000).toISOString()
    const { id } = await heimdall.run(createShare, me, { name: 'A', expiresAt, password: 'seven colours' })
    heimdall.clock.advance(30_000)
    const since = async () => (await heimdall.services.primary.db.select().from(gpsShares))[0]?.since
    await heimdall.run(updateShare, me, { id, name: 'B' })
    expect(await since()).not.toEqual(heimdall.clock.now())
    await heimdall.run(updateShare, me, { id, password: null })
    expect(await since()).toEqual(heimdall.clock.now())
    heimdall.clock.advance(60_000)
    await heimdall.run(updateShare, me, { id, expiresAt: null })
    expect(await since()).toEqual(heimdall.clock.now())
  })

  test('is nobody else’s to change', async () => {
    const { id } = await heimdall.run(createShare, me, { name: 'A' })
    await expect(heimdall.run(updateShare, other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(heimdall.run(deleteShare, other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await heimdall.run(listShares, other, {})).shares).toEqual([])
    await heimdall.run(deleteShare, me, { id })
    expect((await heimdall.run(listShares, me, {})).shares).toEqual([])
  })

  test('does not end before it begins', async () => {
    const expiresAt = heimdall.clock.now().toISOString()
    const refused = heimdall.run(createShare, me, { name: 'A', expiresAt })
    await expect(refused).rejects.toMatchObject({ issues: [{ code: 'in_the_past' }] })
  })
})

describe('a grant', () => {
  test('lets a user see, who finds it', async () => {
    const grant = await heimdall.run(createGrant, me, { name: 'PETER' })
    expect(grant.to).toEqual({ kind: 'user', id: peter.userId, name: 'Peter' })
    const withPeter = await heimdall.run(listSharedWithMe, other, {})
    expect(withPeter.shared).toEqual([{ id: grant.id, owner: { id: heidi.userId, username: 'Heidi' } }])
    await heimdall.run(updateGrant, me, { id: grant.id, precision: 'hidden' })
    expect((await heimdall.run(listSharedWithMe, other, {})).shared).toEqual([])
    await heimdall.run(deleteGrant, me, { id: grant.id })
    expect((await heimdall.run(listGrants, me, {})).grants).toEqual([])
  })

  test('lets all who hold a role see, and not oneself', async () => {
    const { services } = heimdall
    const roleId = await services.primary.db.transaction((tx) => giveRole(services, tx, peter.userId, []))
    await heimdall.run(createGrant, me, { kind: 'role', name: `test_${roleId}` })
    expect((await heimdall.run(listSharedWithMe, other, {})).shared).toHaveLength(1)
    expect((await heimdall.run(listSharedWithMe, me, {})).shared).toEqual([])
    // By what people call one of Heimdall's, which is not its name.
    const named = await heimdall.run(createGrant, me, { kind: 'role', name: 'super ADMIN' })
    expect(named.to).toMatchObject({ kind: 'role', name: 'super_admin' })
  })

  test('is refused to oneself, to nobody, and twice', async () => {
    const refused = async (input: { kind?: 'user' | 'role'; name: string }, code: string) =>
      expect(heimdall.run(createGrant, me, input)).rejects.toMatchObject({ issues: [{ code }] })
    await refused({ name: 'heidi' }, 'that_is_you')
    await refused({ name: 'nobody-at-all' }, 'unknown_user')
    await refused({ kind: 'role', name: 'no-such-role' }, 'unknown_role')
    const both = await Promise.allSettled([1, 2].map(() => heimdall.run(createGrant, me, { name: 'peter' })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await refused({ name: 'peter' }, 'granted_already')
  })

  test('is nobody else’s to change', async () => {
    const { id } = await heimdall.run(createGrant, me, { name: 'peter' })
    await expect(heimdall.run(updateGrant, other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(heimdall.run(deleteGrant, other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

test('who saw me: one row a viewer, audience and ten minutes, and never oneself', async () => {
  const share = await heimdall.run(createShare, me, { name: 'Sister' })
  const view = {
    ownerId: heidi.userId,
    audience: 'link',
    audienceId: share.id,
    viewerId: null,
    views: 2,
  } as const
  const { services } = heimdall
  await Promise.all([recordViews(services, [view]), recordViews(services, [view])])
  heimdall.clock.advance(1_000)
  const grant = { ...view, audience: 'grant', audienceId: null, views: 1 } as const
  await recordViews(services, [
    { ...grant, viewerId: peter.userId },
    { ...grant, viewerId: heidi.userId },
  ])
  const { views, total } = await heimdall.run(listViews, me, {})
  expect(total).toBe(2)
  expect(views).toMatchObject([
    { audience: 'grant', viewer: { username: 'Peter' }, viewerKind: 'account', views: 1, audienceName: null },
    { audience: 'link', viewer: null, viewerKind: 'guest', views: 4, audienceName: 'Sister', kind: null },
  ])
  expect((await heimdall.run(listShares, me, {})).shares[0]).toMatchObject({ viewCount: 4 })
  expect((await heimdall.run(listViews, other, {})).views).toEqual([])
  heimdall.clock.advance(600_000)
  await recordViews(services, [view])
  expect((await heimdall.run(listViews, me, {})).total).toBe(3)
})
