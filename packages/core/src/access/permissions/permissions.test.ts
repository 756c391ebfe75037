import { knownPermissions, maxOwnPermissions } from '@heimdall/contracts'
import { apiKeys, oauthClients, oauthConsents, oidcPayloads, permissions } from '@heimdall/db/core'
import { eq, notInArray } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  giveRole,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { createPermission } from './create-permission.ts'
import { deletePermission } from './delete-permission.ts'
import { listPermissions } from './list-permissions.ts'
import { updatePermission } from './update-permission.ts'

let heimdall: TestServices
let superAdmin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices()
  superAdmin = await asUser(heimdall, await createAccount(heimdall, { role: 'super_admin' }))
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  await heimdall.services.primary.db
    .delete(permissions)
    .where(notInArray(permissions.name, [...knownPermissions]))
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const create = (name = 'song:request') =>
  heimdall.run(createPermission, superAdmin, { name, description: 'Request a song' })
const list = async () => (await heimdall.run(listPermissions, superAdmin, {})).permissions

test('a community adds its own; a super admin holds it at once', async () => {
  const made = await create()
  expect(made).toMatchObject({ name: 'song:request', description: 'Request a song', isOwn: true })
  const all = await list()
  expect(all).toHaveLength(knownPermissions.length + 1)
  expect(all.filter(({ isOwn }) => isOwn)).toEqual([made])
  expect(heimdall.accessChanges).toEqual([{ everyone: true }])
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'permission_created',
      actorId: superAdmin.actor.userId,
      resourceId: made.id,
      metadata: { permission: 'song:request', description: 'Request a song' },
    },
  ])
})

test('a name is taken once, also by several at once', async () => {
  const outcomes = await Promise.allSettled([create(), create(), create()])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(create('audit:read')).rejects.toMatchObject({
    code: 'CONFLICT',
    issues: [{ code: 'name_taken' }],
  })
  expect(await eventsInOutbox(heimdall)).toHaveLength(1)
})

test.each(['song', 'Song:request', 'song:', ':x', 'song request', 'song:request:now'])(
  'none is called %j',
  (name) => expect(createPermission.input.safeParse({ name }).success).toBe(false),
)

test('there are so many and no more', async () => {
  const createdAt = heimdall.clock.now()
  const filler = Array.from({ length: maxOwnPermissions }, (_, index) => ({
    id: crypto.randomUUID(),
    resource: 'filler',
    action: `a${index}`,
    createdAt,
  }))
  await heimdall.services.primary.db.insert(permissions).values(filler)
  await expect(create()).rejects.toMatchObject({ issues: [{ code: 'too_many_permissions' }] })
})

test('its description changes, and saying the same again changes nothing', async () => {
  const { id: permissionId } = await create()
  await forgetEvents(heimdall)
  for (const _ of [1, 2]) {
    const changed = await heimdall.run(updatePermission, superAdmin, {
      permissionId,
      description: 'Any song',
    })
    expect(changed.description).toBe('Any song')
  }
  expect((await list()).find(({ id }) => id === permissionId)?.description).toBe('Any song')
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'permission_updated',
      metadata: { permission: 'song:request', changedFields: ['description'] },
    },
  ])
})

test('a deleted one is gone from roles and keys, and does not wake up in them again', async () => {
  const { id: permissionId } = await create()
  const { services } = heimdall
  const { userId } = await createAccount(heimdall)
  await services.primary.db.transaction((tx) => giveRole(services, tx, userId, ['song:request']))
  const key = await asKey(heimdall, { permissions: ['song:request', 'audit:read'] })
  await forgetEvents(heimdall)
  expect(await heimdall.run(deletePermission, superAdmin, { permissionId })).toEqual({
    affectedRoles: 1,
    affectedKeys: 1,
  })
  expect(await eventsInOutbox(heimdall)).toMatchObject([
    {
      eventType: 'permission_deleted',
      metadata: { permission: 'song:request', affectedRoles: 1, affectedKeys: 1 },
    },
  ])
  await create()
  const [row] = await services.primary.db.select().from(apiKeys).where(eq(apiKeys.id, key.actor.apiKeyId))
  expect(row?.scopes).toEqual(['audit:read'])
  expect(heimdall.accessChanges).toHaveLength(3)
})

test('a deleted one is gone from apps, from what people have allowed them, and from tokens', async () => {
  const { services, clock } = heimdall
  const { db } = services.primary
  const { id: permissionId } = await create()
  const { userId } = await createAccount(heimdall)
  const now = clock.now()
  const [oauthClientId, consentId] = [newId(services), newId(services)]
  const scopes = ['openid', 'song:request', 'audit:read']
  await db.insert(oauthClients).values({
    id: oauthClientId,
    clientId: 'app_songs',
    name: 'Songs',
    type: 'public',
    tokenEndpointAuthMethod: 'none',
    grantTypes: ['authorization_code'],
    scopes,
    botPermissions: ['song:request'],
    createdAt: now,
    updatedAt: now,
  })
  await db
    .insert(oauthConsents)
    .values({ id: consentId, userId, oauthClientId, scopes, grantedAt: now, updatedAt: now })
  const scope = scopes.join(' ')
  const kept = { oauthClientId, accountId: userId, createdAt: now }
  await db.insert(oidcPayloads).values([
    { ...kept, model: 'RefreshToken', idHash: Buffer.alloc(32, 1), payload: { scope, gty: 'code' } },
    { ...kept, model: 'Grant', idHash: Buffer.alloc(32, 2), payload: { openid: { scope } } },
    { ...kept, model: 'Session', idHash: Buffer.alloc(32, 3), payload: {} },
  ])
  await heimdall.run(deletePermission, superAdmin, { permissionId })
  const fewer = ['openid', 'audit:read']
  expect(await db.select().from(oauthClients)).toMatchObject([{ scopes: fewer, botPermissions: [] }])
  expect(await db.select().from(oauthConsents)).toMatchObject([{ scopes: fewer }])
  const payloads = await db.select().from(oidcPayloads).orderBy(oidcPayloads.idHash)
  expect(payloads.map(({ payload }) => payload)).toEqual([
    { scope: 'openid audit:read', gty: 'code' },
    { openid: { scope: 'openid audit:read' } },
    {},
  ])
})

test('Heimdall’s own are fixed', async () => {
  const [own] = await list()
  const input = { permissionId: own?.id ?? '' }
  const fixed = { code: 'CONFLICT', issues: [{ code: 'fixed_permission' }] }
  await expect(heimdall.run(deletePermission, superAdmin, input)).rejects.toMatchObject(fixed)
  await expect(
    heimdall.run(updatePermission, superAdmin, { ...input, description: 'Mine' }),
  ).rejects.toMatchObject(fixed)
  const missing = { permissionId: '01890000-0000-7000-8000-000000000000' }
  await expect(heimdall.run(deletePermission, superAdmin, missing)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('an admin reads them and changes none', async () => {
  const admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  const { id: permissionId } = await create()
  expect((await heimdall.run(listPermissions, admin, {})).permissions).not.toEqual([])
  const forbidden = { code: 'FORBIDDEN' }
  await expect(heimdall.run(createPermission, admin, { name: 'a:b' })).rejects.toMatchObject(forbidden)
  await expect(heimdall.run(deletePermission, admin, { permissionId })).rejects.toMatchObject(forbidden)
  await expect(
    heimdall.run(updatePermission, admin, { permissionId, description: '' }),
  ).rejects.toMatchObject(forbidden)
})
