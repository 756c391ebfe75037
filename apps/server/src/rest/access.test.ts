import {
  PermissionCheck,
  PermissionChecks,
  PermissionMatrix,
  Role,
  Setting,
  UserRoles,
  UserSummary,
} from '@heimdall/contracts'
import { identityProviders, linkedAccounts } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { promptly } from '../testing/promptly.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
/** A second process on the same database; the notices between them are PostgreSQL's. */
let other: TestServer
let bot: { key: string }
let userId: string

beforeAll(async () => {
  server = await startTestServer()
  other = await startTestServer({ databaseUrl: server.databaseUrl })
  bot = await server.createKey([
    'permission:read',
    'role:read',
    'role:write',
    'user:read',
    'setting:read',
    'setting:write',
    'audit:read',
  ])
  userId = (await server.createUser()).id
  const { db } = server.services.primary
  const now = new Date()
  const providerId = crypto.randomUUID()
  const provider = 'discord'
  await db.insert(identityProviders).values({
    id: providerId,
    slug: provider,
    kind: 'discord',
    name: 'Discord',
    clientId: 'test',
    clientSecret: Buffer.alloc(0),
    scopes: [],
    createdAt: now,
    updatedAt: now,
  })
  await db.insert(linkedAccounts).values({
    id: crypto.randomUUID(),
    userId,
    providerId,
    provider,
    issuer: 'https://discord.com',
    subject: '80351110224678912',
    linkedAt: now,
    refreshedAt: now,
  })
})
afterAll(async () => {
  await other.close()
  await server.close()
})

const account = 'provider=discord&externalId=80351110224678912'
const rolesOfLink = '/v1/linked-accounts/discord/80351110224678912/roles'

test('a bot asks for one permission or several, by either id', async () => {
  const one = await call(server, `GET /v1/permissions/check?${account}&permission=audit:read`, bot)
  expect(one.status).toBe(200)
  expect(PermissionCheck.parse(one.json)).toMatchObject({ status: 'active', userId, allowed: false })
  const many = await call(
    server,
    `GET /v1/permissions/check?userId=${userId}&permission=audit:read&permission=no:such`,
    bot,
  )
  expect(PermissionCheck.parse(many.json).permissions.map(({ reason }) => reason)).toEqual([
    'not_granted',
    'unknown_permission',
  ])
})

test('strangers are no error, but an incomplete question is', async () => {
  const stranger = await call(
    server,
    'GET /v1/permissions/check?provider=twitch&externalId=1&permission=audit:read',
    bot,
  )
  expect([stranger.status, stranger.json]).toMatchObject([
    200,
    { status: 'unknown', allowed: false, userId: null },
  ])
  for (const query of ['', 'permission=audit:read', `${account}`, `${account}&permission=nonsense`]) {
    const answer = await call(server, `GET /v1/permissions/check?${query}`, bot)
    expect(answer.status).toBe(400)
    errorOf(answer)
  }
})

test('roles are given and taken by the account of a platform, and every process knows at once', async () => {
  const ask = async (where: TestServer) =>
    PermissionCheck.parse(
      (await call(where, `GET /v1/permissions/check?${account}&permission=audit:read`, bot)).json,
    )
  const created = await call(server, 'POST /v1/roles', {
    ...bot,
    body: { name: 'Song fan', permissions: ['audit:read'] },
  })
  expect([created.status, Role.parse(created.json).permissions]).toEqual([201, ['audit:read']])
  expect([(await ask(server)).allowed, (await ask(other)).allowed]).toEqual([false, false])

  const given = await call(server, `PUT ${rolesOfLink}/Song%20fan`, {
    ...bot,
    body: { reason: 'Sang along' },
  })
  expect([given.status, given.json]).toMatchObject([200, { userId, changed: true }])
  expect(await ask(server)).toMatchObject({ allowed: true, permissions: [{ roles: ['Song fan'] }] })
  await promptly(async () => expect((await ask(other)).allowed).toBe(true), 700)

  const held = UserRoles.parse((await call(server, `GET ${rolesOfLink}`, bot)).json)
  expect(held.roles.map(({ name }) => name)).toEqual(['user', 'Song fan'])
  expect((await call(server, `GET /v1/users/${userId}/roles`, bot)).json).toEqual(held)

  const taken = await call(server, `DELETE ${rolesOfLink}/Song%20fan?reason=Hoarse`, bot)
  expect([taken.status, taken.json]).toMatchObject([200, { changed: true }])
  expect((await ask(server)).allowed).toBe(false)
  await promptly(async () => expect((await ask(other)).allowed).toBe(false), 700)
  expect((await call(server, 'GET /v1/linked-accounts/discord/1/roles', bot)).status).toBe(404)
})

test('many accounts in one question', async () => {
  const answer = await call(server, 'POST /v1/permissions/check', {
    ...bot,
    body: {
      accounts: [
        { userId },
        { provider: 'discord', externalId: '80351110224678912' },
        { provider: 'x', externalId: '1' },
      ],
      permissions: ['audit:read', 'user:read'],
    },
  })
  expect(answer.status).toBe(200)
  expect(PermissionChecks.parse(answer.json).accounts.map(({ status }) => status)).toEqual([
    'active',
    'active',
    'unknown',
  ])
})

test('an account is found by that of a platform', async () => {
  const found = await call(server, `GET /v1/users/lookup?${account}`, bot)
  expect(UserSummary.parse(found.json).id).toBe(userId)
  expect((await call(server, 'GET /v1/users/lookup?provider=discord&externalId=1', bot)).status).toBe(404)
})

test('the matrix changes by REST, against the revision that was read', async () => {
  const read = async () => PermissionMatrix.parse((await call(server, 'GET /v1/permission-matrix', bot)).json)
  const { revision, roles, permissions } = await read()
  const roleId = roles.find(({ name }) => name === 'Song fan')?.id
  const permissionId = permissions.find(({ name }) => name === 'user:read')?.id
  const body = { revision, changes: [{ roleId, permissionId, granted: true }] }
  const changed = await call(server, 'PATCH /v1/permission-matrix', { ...bot, body })
  expect([changed.status, changed.json]).toEqual([200, await read()])
  const again = await call(server, 'PATCH /v1/permission-matrix', { ...bot, body })
  expect([again.status, errorOf(again).issues?.[0]?.code]).toEqual([409, 'matrix_changed'])
})

test('a setting counts at once in every process', async () => {
  const isOpen = async (where: TestServer) => {
    const { json } = await call(where, 'GET /trpc/system.info?input=%7B%7D')
    return JSON.stringify(json).includes('"registrationEnabled":true')
  }
  const put = (value: boolean) =>
    call(server, 'PUT /v1/settings/registration_enabled', { ...bot, body: { value } })
  const closed = await put(false)
  expect([closed.status, Setting.parse(closed.json)]).toMatchObject([200, { value: false, isDefault: false }])
  expect([await isOpen(server), await isOpen(other)]).toEqual([false, false])
  await put(true)
  expect([await isOpen(server), await isOpen(other)]).toEqual([true, true])
  expect((await call(server, 'PUT /v1/settings/nonsense', { ...bot, body: { value: true } })).status).toBe(
    400,
  )
})
