import { users } from '@heimdall/db/core'
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
  sendMails,
  type TestServices,
  type UserCall,
} from '../../testing/index.ts'
import { loadOAuthClient } from '../oauth/index.ts'
import { addOAuthClientSecret } from './add-secret.ts'
import { createOAuthClient } from './create-oauth-client.ts'
import { deleteOAuthClient } from './delete-oauth-client.ts'
import { getOAuthClient } from './get-oauth-client.ts'
import { listOAuthClients } from './list-oauth-clients.ts'
import { removeOAuthClientSecret } from './remove-secret.ts'
import { suspendOAuthClient } from './suspend-oauth-client.ts'
import { unsuspendOAuthClient } from './unsuspend-oauth-client.ts'
import { updateOAuthClient } from './update-oauth-client.ts'

let heimdall: TestServices
let developer: UserCall
let stranger: UserCall
let admin: UserCall
let app: { id: string; clientId: string; clientSecret: string | null }
const web = { name: 'Song requests', redirectUris: ['https://app.example.org/callback'], scopes: ['openid'] }

beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  developer = await asUser(heimdall, await createAccount(heimdall))
  stranger = await asUser(heimdall, await createAccount(heimdall))
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  app = await heimdall.run(createOAuthClient, developer, createOAuthClient.input.parse(web))
  await forgetEvents(heimdall)
  heimdall.accessChanges.length = 0
})

const client = () => loadOAuthClient(heimdall.services, app.clientId)
const hashOf = (secret: string | null) => hashToken(secret ?? '').toString('hex')
/** Whether the provider takes it now. */
const works = async (secret: string | null) =>
  (await client())?.secrets.some(({ hash }) => hash === hashOf(secret)) ?? false
const get = (call = developer) => heimdall.run(getOAuthClient, call, { id: app.id })
const stale = () => heimdall.clock.advance(11 * 60_000)
const needsProof = { issues: [expect.objectContaining({ code: 'fresh_sign_in_required' })] }

describe('seeing apps', () => {
  test('one’s own, without a secret; all for whoever may see the settings', async () => {
    const own = await heimdall.run(listOAuthClients, developer, {})
    expect(own).toMatchObject({ total: 1, apps: [{ id: app.id, clientId: app.clientId, ...web }] })
    expect(JSON.stringify(own)).not.toContain(app.clientSecret)
    expect((await heimdall.run(listOAuthClients, stranger, {})).apps).toEqual([])
    const all = await heimdall.run(listOAuthClients, admin, { scope: 'all', limit: 100 })
    expect(all.apps.map(({ id }) => id)).toContain(app.id)
    expect((await get()).owner?.id).toBe(developer.actor.userId)
    expect((await get(admin)).id).toBe(app.id)
  })

  test('one by its client id, among those that one may see', async () => {
    await heimdall.run(createOAuthClient, developer, createOAuthClient.input.parse(web))
    const one = { clientId: app.clientId }
    const idsSeen = async (call: UserCall, input: object) =>
      (await heimdall.run(listOAuthClients, call, listOAuthClients.input.parse(input))).apps.map(
        ({ id }) => id,
      )
    expect(await idsSeen(developer, one)).toEqual([app.id])
    expect(await idsSeen(admin, { ...one, scope: 'all' })).toEqual([app.id])
    expect(await idsSeen(admin, one)).toEqual([])
    expect(await idsSeen(developer, { clientId: 'app_unknown' })).toEqual([])
  })

  test('not those of others, and not by a key', async () => {
    const all = { scope: 'all' as const }
    await expect(heimdall.run(listOAuthClients, stranger, all)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(get(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const key = await asKey(heimdall, { permissions: ['setting:read'] })
    await expect(heimdall.run(listOAuthClients, key, all)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(heimdall.run(listOAuthClients, anonymousCall(), {})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
  })
})

describe('changing', () => {
  const update = (call: UserCall, changes: object) =>
    heimdall.run(updateOAuthClient, call, updateOAuthClient.input.parse({ id: app.id, ...changes }))

  test('changes what is named, at once for the provider, and the event says what', async () => {
    const redirectUris = ['org.example.app:/callback']
    const changed = await update(developer, {
      redirectUris,
      usesDeviceCode: true,
      policyUri: 'https://app.example.org/privacy',
    })
    expect(changed).toMatchObject({ name: 'Song requests', redirectUris, usesDeviceCode: true })
    expect(await client()).toMatchObject({
      redirectUris,
      applicationType: 'native',
      policyUri: 'https://app.example.org/privacy',
      grantTypes: ['authorization_code', 'urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
    })
    expect(heimdall.accessChanges).toEqual([{ oauthClientId: app.id }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'client_updated',
        userId: developer.actor.userId,
        resourceId: app.id,
        metadata: {
          clientId: app.clientId,
          changedFields: expect.arrayContaining(['redirect_uris', 'policy_uri', 'uses_device_code']),
        },
      },
    ])
  })

  test('says where it hears of sign-outs and how strict the provider is with it, and takes it back', async () => {
    const strict = {
      backchannelLogoutUri: 'https://app.example.org/signed-out',
      requirePushedAuthorizationRequests: true,
      dpopBoundAccessTokens: true,
    }
    const lax = {
      backchannelLogoutUri: null,
      requirePushedAuthorizationRequests: false,
      dpopBoundAccessTokens: false,
    }
    expect(await client()).toMatchObject(lax)
    expect(await update(developer, strict)).toMatchObject(strict)
    expect(await client()).toMatchObject(strict)
    // What is not named stays.
    expect(await update(developer, { description: 'Sings' })).toMatchObject(strict)
    expect(await update(developer, lax)).toMatchObject(lax)
    const input = createOAuthClient.input.parse({ ...web, ...strict })
    const { clientId } = await heimdall.run(createOAuthClient, developer, input)
    expect(await loadOAuthClient(heimdall.services, clientId)).toMatchObject(strict)
  })

  test.each([
    {},
    { backchannelLogoutUri: 'org.example.app:/signed-out' },
    { backchannelLogoutUri: 'http://app.example.org/signed-out' },
    { backchannelLogoutUri: 'https://app.example.org/#' },
    { name: ' ' },
    { redirectUris: ['http://app.example.org/'] },
    { policyUri: 'javascript:alert(1)' },
    { homepageUri: 'http://app.example.org/' },
  ])('refuses %j', (changes) => {
    expect(updateOAuthClient.input.safeParse({ id: app.id, ...changes }).success).toBe(false)
  })

  test('gives a bot nothing that its owner does not hold, and no permission that does not exist', async () => {
    await expect(update(developer, { botPermissions: ['audit:write'] })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(update(developer, { scopes: ['no_such:thing'] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect((await get()).botPermissions).toEqual([])
  })

  test('is for the owner alone, with a fresh sign-in', async () => {
    for (const call of [stranger, admin]) {
      await expect(update(call, { name: 'Mine' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    stale()
    await expect(update(developer, { name: 'Other' })).rejects.toMatchObject(needsProof)
  })
})

describe('secrets', () => {
  const add = (overlapHours = 24, call = developer) =>
    heimdall.run(addOAuthClientSecret, call, { id: app.id, overlapHours })

  test('a new one works at once, and the old one for as long as was chosen', async () => {
    const { clientSecret, oldSecretsExpireAt } = await add(2)
    expect([await works(app.clientSecret), await works(clientSecret)]).toEqual([true, true])
    expect(heimdall.accessChanges).toEqual([{ oauthClientId: app.id }])
    const [event] = await eventsInOutbox(heimdall)
    expect(event).toMatchObject({
      eventType: 'client_secret_regenerated',
      resourceId: app.id,
      metadata: { clientId: app.clientId, oldSecretExpiresAt: oldSecretsExpireAt },
    })
    expect(JSON.stringify(event)).not.toContain(clientSecret)
    heimdall.clock.advance(2 * 3_600_000)
    expect([await works(app.clientSecret), await works(clientSecret)]).toEqual([false, true])
  })

  test('without overlap the old one is dead at once; what ends soon gets no more time', async () => {
    heimdall.clock.advance(1_000)
    const second = await add(1)
    heimdall.clock.advance(1_000)
    const third = await add(48)
    expect((await get()).secrets.map(({ expiresAt }) => expiresAt)).toEqual([
      null,
      third.oldSecretsExpireAt,
      second.oldSecretsExpireAt,
    ])
    const last = await add(0)
    expect(last.oldSecretsExpireAt).toBeNull()
    expect([await works(second.clientSecret), await works(third.clientSecret)]).toEqual([false, false])
    expect(await works(last.clientSecret)).toBe(true)
  })

  test('five at a time, also when they are asked for at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => add()))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
    await expect(add()).rejects.toMatchObject({ issues: [{ code: 'too_many_secrets' }] })
  })

  test('one that is removed is dead at once', async () => {
    const [secret] = (await get()).secrets
    const input = { id: app.id, secretId: secret?.id ?? '' }
    await expect(heimdall.run(removeOAuthClientSecret, stranger, input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await heimdall.run(removeOAuthClientSecret, developer, input)
    expect(await works(app.clientSecret)).toBe(false)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'client_updated', metadata: { changedFields: ['secrets'] } },
    ])
    await expect(heimdall.run(removeOAuthClientSecret, developer, input)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('are for the owner alone, with a fresh sign-in, and not for a public app', async () => {
    for (const call of [stranger, admin]) {
      await expect(add(1, call)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    const input = createOAuthClient.input.parse({ ...web, type: 'public' })
    const { id } = await heimdall.run(createOAuthClient, developer, input)
    await expect(
      heimdall.run(addOAuthClientSecret, developer, { id, overlapHours: 1 }),
    ).rejects.toMatchObject({ issues: [{ code: 'public_app' }] })
    stale()
    await expect(add()).rejects.toMatchObject(needsProof)
  })
})

describe('deleting', () => {
  const remove = (call: UserCall, reason?: string) =>
    heimdall.run(deleteOAuthClient, call, { id: app.id, ...(reason === undefined ? {} : { reason }) })

  test('by the owner, or by an administrator with a reason', async () => {
    await remove(developer)
    expect(await client()).toBeNull()
    await expect(remove(developer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    app = await heimdall.run(createOAuthClient, developer, createOAuthClient.input.parse(web))
    await forgetEvents(heimdall)
    await remove(admin, 'It stole names')
    expect(await client()).toBeNull()
    expect(heimdall.accessChanges.at(-1)).toEqual({ oauthClientId: app.id })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'client_deleted',
        userId: developer.actor.userId,
        actorId: admin.actor.userId,
        metadata: { clientId: app.clientId, reason: 'It stole names' },
      },
    ])
  })

  test('not by others, and not without a fresh sign-in', async () => {
    await expect(remove(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    stale()
    await expect(remove(developer)).rejects.toMatchObject(needsProof)
    expect(await client()).not.toBeNull()
  })
})

describe('suspending', () => {
  const suspend = (call: UserCall, reason = 'It asks for too much') =>
    heimdall.run(suspendOAuthClient, call, { id: app.id, reason })
  const unsuspend = (call: UserCall) => heimdall.run(unsuspendOAuthClient, call, { id: app.id })

  test('stops the app, tells its developer why, and can be taken back; each is recorded once', async () => {
    await suspend(admin)
    await suspend(admin)
    expect(await client()).toBeNull()
    expect(await get()).toMatchObject({ suspendReason: 'It asks for too much' })
    heimdall.clock.advance(1_000)
    await unsuspend(admin)
    await unsuspend(admin)
    expect(await client()).not.toBeNull()
    expect(heimdall.accessChanges).toEqual([{ oauthClientId: app.id }, { oauthClientId: app.id }])
    const event = { eventType: 'client_updated', userId: developer.actor.userId, actorId: admin.actor.userId }
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { ...event, metadata: { changedFields: ['suspended'], reason: 'It asks for too much' } },
      { ...event, metadata: { changedFields: ['suspended'] } },
    ])
  })

  test('its developer hears of it, in their language; of one’s own app nobody has to be told', async () => {
    await heimdall.services.primary.db
      .update(users)
      .set({ preferredLocale: 'de' })
      .where(eq(users.id, developer.actor.userId))
    await sendMails(heimdall)
    await suspend(admin)
    await suspend(admin)
    await unsuspend(admin)
    await heimdall.run(deleteOAuthClient, admin, { id: app.id, reason: 'It stole names' })
    const mails = await sendMails(heimdall)
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Deine App „Song requests“ wurde gesperrt',
      'Deine App „Song requests“ funktioniert wieder',
      'Deine App „Song requests“ wurde gelöscht',
    ])
    expect(mails[0]?.text).toContain('It asks for too much')
    expect(mails[0]?.html).toContain('It asks for too much')
    expect(mails[2]?.text).toContain('It stole names')
    const own = await heimdall.run(createOAuthClient, admin, createOAuthClient.input.parse(web))
    await heimdall.run(suspendOAuthClient, admin, { id: own.id, reason: 'Not ready' })
    await heimdall.run(deleteOAuthClient, admin, { id: own.id })
    expect(await sendMails(heimdall)).toEqual([])
  })

  test('takes setting:write, a reason and an app', async () => {
    for (const act of [suspend, unsuspend]) {
      await expect(act(developer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    expect(await client()).not.toBeNull()
    expect(suspendOAuthClient.input.safeParse({ id: app.id, reason: ' ' }).success).toBe(false)
    const unknown = { id: newId(heimdall.services), reason: 'x' }
    await expect(heimdall.run(suspendOAuthClient, admin, unknown)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})
