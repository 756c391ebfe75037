import { maxIntegrations } from '@heimdall/contracts'
import { identityProviders, integrations } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { deleteProvider } from '../../../identity/providers/index.ts'
import {
  asKey,
  asUser,
  besideThisMachine,
  callbackOf,
  connectPlatform,
  createAccount,
  createFakePlatforms,
  createTestProvider,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  joinProvider,
  leaveToConnect,
  type OpenIdProvider,
  offerProvider,
  type TestAccount,
  type TestServices,
  tendAll,
  type UserCall,
  visitProvider,
} from '../../../testing/index.ts'
import { listIntegrations } from '../list-integrations.ts'
import { listPlatforms } from '../list-platforms.ts'
import { refreshIntegration } from '../renewal/refresh-integration.ts'
import { openToken } from '../tokens.ts'
import { connectIntegration } from './connect-integration.ts'
import { reconnectIntegration } from './reconnect-integration.ts'

const platforms = createFakePlatforms()
let heimdall: TestServices
let example: OpenIdProvider
let twitchId: string
let account: TestAccount
let admin: UserCall
beforeAll(async () => {
  heimdall = await createTestServices({ providerFetch: besideThisMachine(platforms) })
  example = await offerProvider(heimdall)
  const twitch = { slug: 'twitch', kind: 'twitch', name: 'Twitch', clientId: 'client' } as const
  // Nobody signs in with it: it is the application of the bots.
  twitchId = (await createTestProvider(heimdall, { ...twitch, issuer: null, isEnabled: false })).id
  await createTestProvider(heimdall, { slug: 'github', kind: 'github', name: 'GitHub', issuer: null })
  account = await createAccount(heimdall, { role: 'admin' })
})
afterAll(async () => {
  await example.stop()
  await heimdall.close()
})
beforeEach(async () => {
  heimdall.clock.advance(3_600_000)
  heimdall.logged.length = 0
  platforms.claims = { sub: '40934651', preferred_username: 'heidi' }
  platforms.withheld.clear()
  await heimdall.services.primary.db.delete(integrations)
  admin = await asUser(heimdall, account)
  await forgetEvents(heimdall)
})

const rows = () => heimdall.services.primary.db.select().from(integrations)
const scopes = ['channel:read:subscriptions']
const toTwitch = (call = admin, chosen = scopes) => ({
  provider: 'twitch',
  call,
  start: () => heimdall.run(connectIntegration, call, { provider: 'twitch', scopes: chosen }),
  visit: platforms.agree,
})
const connect = async (call = admin, chosen = scopes) =>
  (await leaveToConnect(heimdall, toTwitch(call, chosen)))()

describe('connecting', () => {
  test('asks for consent by PKCE, keeps sealed tokens, and tells the log', async () => {
    const { url } = await heimdall.run(connectIntegration, admin, { provider: 'twitch', scopes })
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      redirect_uri: callbackOf(heimdall, 'twitch'),
      scope: 'openid channel:read:subscriptions',
      state: expect.stringMatching(/^hi_[\w-]{43}$/),
      code_challenge_method: 'S256',
      force_verify: 'true',
    })
    const outcome = await connect()
    expect(outcome).toEqual({ status: 'connected', id: expect.any(String), missing: 0 })
    const [row] = await rows()
    if (!row?.accessToken || !row.refreshToken) throw new Error('There are no tokens')
    expect(openToken(heimdall.services, row.id, row.accessToken)).toMatch(/^twitch-access-/)
    expect(() => openToken(heimdall.services, twitchId, row.accessToken ?? Buffer.alloc(0))).toThrow()
    expect(row.accessToken.toString()).not.toContain('twitch-access')
    const { integrations: list } = await heimdall.run(listIntegrations, admin, {})
    expect(list).toMatchObject([
      {
        id: row.id,
        provider: { slug: 'twitch', kind: 'twitch', name: 'Twitch' },
        externalId: '40934651',
        username: 'heidi',
        scopes: ['channel:read:subscriptions', 'openid'],
        missingScopes: [],
        status: 'active',
        problem: null,
        connectedBy: { id: account.userId },
        tokenExpiresAt: new Date(heimdall.clock.now().getTime() + 14_400_000).toISOString(),
      },
    ])
    const events = await eventsInOutbox(heimdall)
    expect(events).toMatchObject([
      {
        eventType: 'integration_connected',
        userId: account.userId,
        resourceType: 'integration',
        resourceId: row.id,
        metadata: { platform: 'twitch', channelId: '40934651', channelName: 'heidi' },
      },
    ])
    for (const told of [list, events, heimdall.logged]) {
      expect(JSON.stringify(told)).not.toMatch(/twitch-(access|refresh)/)
    }
  })

  test('offers what can be connected, also what nobody signs in with', async () => {
    const { platforms: offered } = await heimdall.run(listPlatforms, admin, {})
    expect(offered.map(({ slug }) => slug)).toEqual(['example', 'twitch'])
    expect(offered[1]?.redirectUri).toBe(callbackOf(heimdall, 'twitch'))
  })

  test('of a real OpenID provider: its access can be renewed, and what it left out is named', async () => {
    const sub = joinProvider(example)
    example.answer = { sub }
    const visit = (url: string) => visitProvider(url, callbackOf(heimdall, 'example'))
    const chosen = ['profile', 'offline_access', 'stats:read']
    const id = await connectPlatform(heimdall, { provider: 'example', call: admin, visit, scopes: chosen })
    const [before] = await rows()
    expect(before).toMatchObject({ externalId: sub, displayName: 'Heidi' })
    for (let turn = 0; turn < 2; turn++) {
      heimdall.clock.advance(1_000)
      const renewed = await heimdall.run(refreshIntegration, admin, { id })
      expect(renewed).toMatchObject({ status: 'active', missingScopes: ['stats:read'] })
    }
    await tendAll(heimdall)
    const [after] = await rows()
    expect(after).toMatchObject({ stats: { kind: 'oidc' }, statsProblem: null })
    // Both were replaced: what was used once would have ended all of it.
    expect(after?.refreshToken).not.toEqual(before?.refreshToken)
    // With fewer scopes the provider tells no name any more.
    await connectPlatform(heimdall, { provider: 'example', call: admin, visit, scopes: ['offline_access'] })
    expect(await rows()).toMatchObject([{ id, displayName: 'Heidi', scopes: ['offline_access', 'openid'] }])
  })

  test('the refresh token of before is not kept where none is given', async () => {
    await connect()
    const silent = {
      access_token: 'twitch-access-x',
      expires_in: 14_400,
      scope: ['openid'],
      token_type: 'bearer',
    }
    const { fetch } = platforms
    const address = 'https://id.twitch.tv/oauth2/token'
    platforms.fetch = async (url, request) => {
      const answer = await fetch(url, request)
      if (url !== address) return answer
      const { id_token } = z.object({ id_token: z.string() }).parse(await answer.json())
      return Response.json({ ...silent, id_token })
    }
    expect(await connect()).toMatchObject({ status: 'reconnected' })
    platforms.fetch = fetch
    expect(await rows()).toMatchObject([{ refreshToken: null, accessToken: expect.any(Buffer) }])
  })

  test('what was withheld is named', async () => {
    platforms.withheld.add('channel:read:subscriptions')
    expect(await connect()).toMatchObject({ status: 'connected', missing: 1 })
    const { integrations: list } = await heimdall.run(listIntegrations, admin, {})
    expect(list).toMatchObject([{ scopes: ['openid'], missingScopes: ['channel:read:subscriptions'] }])
  })

  test('a denied consent is an outcome, and recorded', async () => {
    const visit = (url: string) =>
      new URLSearchParams({
        error: 'access_denied',
        state: new URL(url).searchParams.get('state') ?? '',
      })
    const outcome = await (await leaveToConnect(heimdall, { ...toTwitch(), visit }))()
    expect(outcome).toEqual({ status: 'failed', problem: 'access_denied', provider: 'twitch' })
    expect(await rows()).toEqual([])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'integration_connected', status: 'failure', errorMessage: 'access_denied' },
    ])
  })

  test('a state is good once, in the browser and the session that left, for ten minutes', async () => {
    const gone = { status: 'failed', problem: 'flow_gone', provider: 'twitch' }
    const twice = await leaveToConnect(heimdall, toTwitch())
    const outcomes = await Promise.all([twice(), twice()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['connected', 'failed'])
    expect(await twice()).toEqual(gone)

    const other = await leaveToConnect(heimdall, toTwitch())
    const rival = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
    expect(await other(rival)).toEqual(gone)

    const elsewhere = {
      ...toTwitch(),
      start: async () => ({ ...(await toTwitch().start()), flow: { token: 'x' } }),
    }
    expect(await (await leaveToConnect(heimdall, elsewhere))()).toEqual(gone)

    const late = await leaveToConnect(heimdall, toTwitch())
    heimdall.clock.advance(600_000)
    expect(await late()).toEqual(gone)

    const forged = { ...toTwitch(), visit: () => new URLSearchParams({ code: 'x', state: 'hi_forged' }) }
    expect(await (await leaveToConnect(heimdall, forged))()).toEqual(gone)
  })

  test('a code of somebody else’s way is refused', async () => {
    await heimdall.run(connectIntegration, admin, { provider: 'twitch', scopes })
    const stolen = platforms.agree((await toTwitch().start()).url)
    const visit = (url: string) => {
      const state = new URL(url).searchParams.get('state') ?? ''
      return new URLSearchParams({ code: stolen.get('code') ?? '', state })
    }
    const outcome = await (await leaveToConnect(heimdall, { ...toTwitch(), visit }))()
    expect(outcome).toMatchObject({ problem: 'provider_failed' })
  })

  test('takes the permission, also on the way back, a person, and a sign-in of the last ten minutes', async () => {
    const input = { provider: 'twitch', scopes }
    const moderator = await asUser(heimdall, await createAccount(heimdall, { role: 'moderator' }))
    await expect(heimdall.run(connectIntegration, moderator, input)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const key = await asKey(heimdall, { permissions: ['integration:write'] })
    await expect(heimdall.run(connectIntegration, key, input)).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    const back = await leaveToConnect(heimdall, toTwitch())
    const demoted = { ...admin, actor: { ...admin.actor, permissions: new Set<string>() } }
    expect(await back(demoted)).toMatchObject({ problem: 'not_allowed' })
    heimdall.clock.advance(600_001)
    await expect(heimdall.run(connectIntegration, admin, input)).rejects.toMatchObject({
      issues: [{ code: 'fresh_sign_in_required' }],
    })
  })

  test('only what is offered can be asked for, and only where there is something to connect', async () => {
    for (const [input, code] of [
      [{ provider: 'twitch', scopes: ['user:manage:whispers'] }, 'BAD_REQUEST'],
      [{ provider: 'github', scopes: [] }, 'NOT_FOUND'],
      [{ provider: 'nowhere', scopes: [] }, 'NOT_FOUND'],
    ] as const) {
      await expect(
        heimdall.run(connectIntegration, admin, { ...input, scopes: [...input.scopes] }),
      ).rejects.toMatchObject({ code })
    }
  })

  test('a provider that something is connected through stays', async () => {
    await connect()
    await expect(heimdall.run(deleteProvider, admin, { id: twitchId })).rejects.toMatchObject({
      issues: [{ code: 'provider_connected' }],
    })
  })
})

describe('what is not kept is given back', () => {
  const givenBack = () => platforms.asked.filter(({ url }) => url.endsWith('/revoke')).length
  beforeEach(() => {
    platforms.asked.length = 0
  })

  test('because there are too many', async () => {
    await heimdall.services.primary.db.execute(sql`
      INSERT INTO integrations (id, provider_id, external_id, requested_scopes, scopes, status, token_issued_at,
        connected_at, updated_at)
      SELECT gen_random_uuid(), ${twitchId}, number, '{}', '{}', 'active', now(), now(), now()
      FROM generate_series(1, ${maxIntegrations}) AS number`)
    expect(await connect()).toMatchObject({ problem: 'too_many_integrations' })
    await expect.poll(givenBack).toBe(1)
  })

  test('because the platform was taken away meanwhile', async () => {
    const discord = { slug: 'discord', kind: 'discord', name: 'Discord', issuer: null } as const
    const { id } = await createTestProvider(heimdall, { ...discord, clientId: 'client' })
    platforms.discordUser = { id: '80351110224678912', username: 'heidi' }
    const start = () => heimdall.run(connectIntegration, admin, { provider: 'discord', scopes: [] })
    const back = await leaveToConnect(heimdall, { ...toTwitch(), provider: 'discord', start })
    const { fetch } = platforms
    platforms.fetch = async (url, request) => {
      if (url.endsWith('/users/@me')) {
        await heimdall.services.primary.db.delete(identityProviders).where(eq(identityProviders.id, id))
      }
      return fetch(url, request)
    }
    expect(await back()).toMatchObject({ problem: 'flow_gone' })
    // The refresh token, and the access token.
    await expect.poll(givenBack).toBe(2)
    platforms.fetch = fetch
  })
})

describe('reconnecting', () => {
  const reconnect = async (id: string, chosen: string[]) =>
    leaveToConnect(heimdall, {
      ...toTwitch(),
      start: () => heimdall.run(reconnectIntegration, admin, { id, scopes: chosen }),
    })

  test('with other scopes: the same integration, and what has changed', async () => {
    await connect()
    const [row] = await rows()
    await heimdall.services.primary.db
      .update(integrations)
      .set({ status: 'needs_reconnect', problem: 'revoked', failureCount: 1, accessToken: null })
    await forgetEvents(heimdall)
    const outcome = await (await reconnect(row?.id ?? '', ['user:bot']))()
    expect(outcome).toEqual({ status: 'reconnected', id: row?.id, missing: 0 })
    expect(await rows()).toMatchObject([{ status: 'active', problem: null, failureCount: 0 }])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'integration_reconnected',
        metadata: {
          scopes: ['openid', 'user:bot'],
          addedScopes: ['user:bot'],
          removedScopes: ['channel:read:subscriptions'],
        },
      },
    ])
  })

  test('by another account is refused, and its access given back', async () => {
    await connect()
    const [row] = await rows()
    await forgetEvents(heimdall)
    platforms.asked.length = 0
    platforms.claims = { sub: '1', preferred_username: 'peter' }
    expect(await (await reconnect(row?.id ?? '', scopes))()).toMatchObject({ problem: 'other_account' })
    expect(await rows()).toEqual([row])
    expect(platforms.asked.at(-1)).toMatchObject({ url: 'https://id.twitch.tv/oauth2/revoke' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'integration_reconnected', errorMessage: 'other_account' },
    ])
  })

  test('what was disconnected meanwhile is gone', async () => {
    await connect()
    const [row] = await rows()
    const back = await reconnect(row?.id ?? '', scopes)
    await heimdall.services.primary.db.update(integrations).set({ status: 'disconnected' })
    platforms.asked.length = 0
    expect(await back()).toMatchObject({ problem: 'integration_gone' })
    const last = () => platforms.asked.at(-1)?.url
    await expect.poll(last).toBe('https://id.twitch.tv/oauth2/revoke')
    await expect(reconnect(row?.id ?? '', scopes)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('what is connected already, connected once more, by two at once: one row', async () => {
    const ways = [await leaveToConnect(heimdall, toTwitch()), await leaveToConnect(heimdall, toTwitch())]
    const outcomes = await Promise.all(ways.map((come) => come()))
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['connected', 'reconnected'])
    expect(
      await heimdall.services.primary.db.$count(integrations, eq(integrations.externalId, '40934651')),
    ).toBe(1)
  })
})
