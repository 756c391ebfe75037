import { integrationFigures, integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  asKey,
  asUser,
  connectPlatform,
  createAccount,
  createFakePlatforms,
  createTestProvider,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type KeyCall,
  leaveToConnect,
  type TestServices,
  tendAll,
  type UserCall,
} from '../../../testing/index.ts'
import { connectIntegration } from '../connecting/connect-integration.ts'
import { disconnectIntegration } from '../ending/disconnect-integration.ts'
import { getIntegration } from '../get-integration.ts'
import { listIntegrations } from '../list-integrations.ts'
import { updateIntegration } from '../update-integration.ts'
import { getIntegrationStats } from './get-stats.ts'
import { refreshIntegrationStats } from './refresh-stats.ts'

const quarter = 900_000
const revokeAddress = 'https://id.twitch.tv/oauth2/revoke'
let platforms = createFakePlatforms()
let heimdall: TestServices
let admin: UserCall
let reader: KeyCall
beforeAll(async () => {
  heimdall = await createTestServices({ providerFetch: (...asked) => platforms.fetch(...asked) })
  const named = { issuer: null, clientId: 'client' }
  await createTestProvider(heimdall, { slug: 'twitch', kind: 'twitch', name: 'Twitch', ...named })
  await createTestProvider(heimdall, { slug: 'discord', kind: 'discord', name: 'Discord', ...named })
  admin = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  reader = await asKey(heimdall, { permissions: ['integration:read'] })
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  heimdall.clock.set(new Date('2026-03-02T10:00:00.000Z'))
  heimdall.logged.length = 0
  platforms = createFakePlatforms()
  platforms.claims = { sub: '40934651', preferred_username: 'heidi' }
  platforms.twitch = { followers: 1_200, subscribers: 80, stream: null, title: 'Hiking' }
  platforms.discordUser = { id: '80351110224678912', username: 'heidi', global_name: 'Heidi' }
  platforms.discordGuilds = [
    { id: '1', name: 'Small', owner: false, approximate_member_count: 10, approximate_presence_count: 2 },
    { id: '2', name: 'Large', owner: true, approximate_member_count: 500, approximate_presence_count: 90 },
  ]
  await heimdall.services.primary.db.delete(integrations)
  await forgetEvents(heimdall)
})

const way = (provider: string) => ({ provider, call: admin, visit: (url: string) => platforms.agree(url) })
const connectTwitch = (scopes = ['channel:read:subscriptions']) =>
  connectPlatform(heimdall, { ...way('twitch'), scopes })
const rows = () => heimdall.services.primary.db.select().from(integrations)
const eventTypes = async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)

describe('figures', () => {
  test('of a Twitch channel, from Helix with our client id', async () => {
    const liveSince = '2026-03-02T09:00:00.000Z'
    platforms.twitch.stream = { type: 'live', viewer_count: 42, started_at: '2026-03-02T09:00:00Z' }
    const id = await connectTwitch()
    await forgetEvents(heimdall)
    await tendAll(heimdall)
    const { stats, history } = await heimdall.run(getIntegrationStats, reader, { id })
    expect(stats).toEqual({
      kind: 'twitch',
      followers: 1_200,
      subscribers: 80,
      isLive: true,
      viewers: 42,
      liveSince,
      title: 'Hiking',
      category: 'Music',
    })
    expect(history).toEqual([
      { figure: 'followers', days: [{ day: '2026-03-02', value: 1_200 }] },
      { figure: 'subscribers', days: [{ day: '2026-03-02', value: 80 }] },
    ])
    const helix = platforms.asked.filter(({ url }) => url.startsWith('https://api.twitch.tv/helix/'))
    expect(helix).toHaveLength(5)
    for (const { headers, authorization } of helix) {
      expect(headers.get('client-id')).toBe('client')
      expect(authorization).toMatch(/^Bearer twitch-access-/)
    }
    expect(await heimdall.run(getIntegration, reader, { id })).toMatchObject({
      displayName: 'Heidi',
      avatarUrl: 'https://static-cdn.jtvnw.net/heidi.png',
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'integration_stats_refreshed',
        metadata: { platform: 'twitch', stats: { followers: 1_200, subscribers: 80, isLive: true } },
      },
    ])
  })

  test('are kept whatever is in their texts', async () => {
    platforms.twitch.title = 'Hik\0ing \ud800'
    platforms.claims = { ...platforms.claims, preferred_username: 'hei\0di\ud800' }
    const id = await connectTwitch()
    expect(await heimdall.run(getIntegration, reader, { id })).toMatchObject({ username: 'heidi\ufffd' })
    const { stats } = await heimdall.run(refreshIntegrationStats, admin, { id })
    expect(stats).toMatchObject({ title: 'Hiking \ufffd' })
  })

  test('without the scope, or for a channel that has none, there are no subscribers', async () => {
    const id = await connectTwitch([])
    await tendAll(heimdall)
    expect((await heimdall.run(getIntegration, reader, { id })).stats).toMatchObject({ subscribers: null })
    expect(platforms.asked.some(({ url }) => url.includes('/subscriptions'))).toBe(false)
    await connectTwitch()
    platforms.instead.set(
      'https://api.twitch.tv/helix/subscriptions',
      () => new Response('', { status: 400 }),
    )
    await tendAll(heimdall)
    expect((await heimdall.run(getIntegration, reader, { id })).stats).toMatchObject({
      followers: 1_200,
      subscribers: null,
    })
  })

  test('of Discord servers, the largest first', async () => {
    const id = await connectPlatform(heimdall, { ...way('discord'), scopes: ['guilds'] })
    await tendAll(heimdall)
    const { stats, history } = await heimdall.run(getIntegrationStats, reader, { id })
    expect(stats).toEqual({
      kind: 'discord',
      guilds: [
        { id: '2', name: 'Large', isOwner: true, members: 500, online: 90 },
        { id: '1', name: 'Small', isOwner: false, members: 10, online: 2 },
      ],
    })
    expect(history).toEqual([{ figure: 'members', days: [{ day: '2026-03-02', value: 510 }] }])
    // Names of servers are nobody's business in the log.
    expect(JSON.stringify(await eventsInOutbox(heimdall))).not.toContain('Large')
  })

  test('every quarter of an hour; the log hears of what is different', async () => {
    await connectTwitch()
    await tendAll(heimdall)
    await forgetEvents(heimdall)
    heimdall.clock.advance(quarter - 1)
    await tendAll(heimdall)
    expect(await rows()).toMatchObject([{ statsAt: new Date('2026-03-02T10:00:00.000Z') }])
    heimdall.clock.advance(1)
    await tendAll(heimdall)
    expect(await rows()).toMatchObject([{ statsAt: heimdall.clock.now() }])
    expect(await eventTypes()).toEqual([])
    platforms.twitch.followers++
    heimdall.clock.advance(quarter)
    await tendAll(heimdall)
    expect(await eventTypes()).toEqual(['integration_stats_refreshed'])
  })

  test('keep the last reading of each of ninety days', async () => {
    const id = await connectTwitch([])
    await tendAll(heimdall)
    const figure = { integrationId: id, figure: 'followers' as const }
    await heimdall.services.primary.db.insert(integrationFigures).values([
      { ...figure, day: '2025-12-02', value: 1 },
      { ...figure, day: '2025-12-03', value: 2 },
    ])
    platforms.twitch.followers = 1_300
    await heimdall.run(refreshIntegrationStats, admin, { id })
    const { history } = await heimdall.run(getIntegrationStats, reader, { id })
    expect(history).toEqual([
      {
        figure: 'followers',
        days: [
          { day: '2025-12-03', value: 2 },
          { day: '2026-03-02', value: 1_300 },
        ],
      },
    ])
  })

  test('a platform that asks for a pause gets it, by the button too', async () => {
    const id = await connectTwitch()
    await tendAll(heimdall)
    const reset = String(heimdall.clock.now().getTime() / 1000 + 3_600)
    const headers = { 'ratelimit-reset': reset }
    platforms.instead.set(
      'https://api.twitch.tv/helix/users',
      () => new Response('', { status: 429, headers }),
    )
    await expect(heimdall.run(refreshIntegrationStats, admin, { id })).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      retryAfterSeconds: 3_600,
    })
    expect(await rows()).toMatchObject([
      {
        statsProblem: 'rate_limited',
        status: 'active',
        stats: { followers: 1_200 },
        statsDueAt: new Date(heimdall.clock.now().getTime() + 3_600_000),
      },
    ])
  })

  test('nonsense is refused, and what was read before stays', async () => {
    const id = await connectTwitch()
    await tendAll(heimdall)
    platforms.instead.set('https://api.twitch.tv/helix/channels', () => Response.json({ data: 'none' }))
    await expect(heimdall.run(refreshIntegrationStats, admin, { id })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
    })
    expect(await rows()).toMatchObject([{ statsProblem: 'invalid_answer', stats: { followers: 1_200 } }])
  })

  test('an access that is not taken any more is renewed', async () => {
    await connectTwitch()
    const access = [...platforms.tokens.keys()].find((token) => token.startsWith('twitch-access')) ?? ''
    platforms.tokens.delete(access)
    await tendAll(heimdall)
    expect(await rows()).toMatchObject([{ statsProblem: 'revoked', lastRefreshedAt: heimdall.clock.now() }])
    heimdall.clock.advance(quarter)
    await tendAll(heimdall)
    expect(await rows()).toMatchObject([{ statsProblem: null, stats: { followers: 1_200 } }])
  })

  test('are read by those who may, and refreshed by those who may', async () => {
    const id = await connectTwitch()
    const other = await asKey(heimdall, { permissions: ['setting:read'] })
    await expect(heimdall.run(getIntegrationStats, other, { id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(heimdall.run(refreshIntegrationStats, reader, { id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('switches', () => {
  test('off, nothing is read; on again, at once', async () => {
    const id = await connectTwitch()
    await forgetEvents(heimdall)
    await heimdall.run(updateIntegration, admin, { id, isEnabled: false })
    await tendAll(heimdall)
    expect(platforms.asked.some(({ url }) => url.includes('helix'))).toBe(false)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'integration_status_updated',
        metadata: {
          changedFields: ['isEnabled'],
          oldStatus: { isEnabled: true },
          newStatus: { isEnabled: false },
        },
      },
    ])
    await heimdall.run(updateIntegration, admin, { id, isEnabled: true })
    await tendAll(heimdall)
    expect(await rows()).toMatchObject([{ stats: { followers: 1_200 } }])
  })

  test('a Twitch account can be said to be a bot, once', async () => {
    const id = await connectTwitch()
    await forgetEvents(heimdall)
    expect(await heimdall.run(updateIntegration, admin, { id, isBot: true })).toMatchObject({ isBot: true })
    await heimdall.run(updateIntegration, admin, { id, isBot: true })
    expect(await eventTypes()).toEqual(['integration_status_updated'])
    const discord = await connectPlatform(heimdall, { ...way('discord'), scopes: [] })
    await expect(heimdall.run(updateIntegration, admin, { id: discord, isBot: true })).rejects.toMatchObject({
      issues: [{ code: 'bot_of_twitch_alone' }],
    })
    await expect(heimdall.run(updateIntegration, reader, { id, isBot: false })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('disconnecting', () => {
  test('is gone at once, the platform is told, and the tokens go', async () => {
    const id = await connectTwitch()
    await forgetEvents(heimdall)
    await heimdall.run(disconnectIntegration, admin, { id })
    expect(await heimdall.run(listIntegrations, reader, {})).toEqual({ integrations: [] })
    await expect(heimdall.run(getIntegration, reader, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(heimdall.run(disconnectIntegration, admin, { id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await tendAll(heimdall)
    const [told] = platforms.asked.filter(({ url }) => url === revokeAddress)
    expect(told?.form.get('token')).toMatch(/^twitch-access-/)
    expect(told?.form.get('client_id')).toBe('client')
    expect(told?.form.has('client_secret')).toBe(false)
    expect(platforms.tokens.size).toBe(0)
    expect(await rows()).toEqual([])
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'integration_disconnected', resourceId: id, metadata: { channelName: 'heidi' } },
    ])
  })

  test('of Discord revokes by RFC 7009, with our credentials', async () => {
    const id = await connectPlatform(heimdall, { ...way('discord'), scopes: [] })
    await heimdall.run(disconnectIntegration, admin, { id })
    await tendAll(heimdall)
    const [told] = platforms.asked.filter(({ url }) => url.endsWith('/token/revoke'))
    expect(told?.form.get('token')).toMatch(/^discord-refresh-/)
    expect(told?.authorization).toMatch(/^Basic /)
    expect(await rows()).toEqual([])
  })

  test('a platform that does not listen is told three times; then the tokens go all the same', async () => {
    const id = await connectTwitch()
    platforms.instead.set(revokeAddress, () => new Response('', { status: 503 }))
    await heimdall.run(disconnectIntegration, admin, { id })
    for (const left of [1, 1, 0]) {
      await tendAll(heimdall)
      expect(await rows()).toHaveLength(left)
      heimdall.clock.advance(180_000)
    }
  })

  test('what is connected again meanwhile is not revoked', async () => {
    const id = await connectTwitch()
    await heimdall.run(disconnectIntegration, admin, { id })
    const start = () => heimdall.run(connectIntegration, admin, { provider: 'twitch', scopes: [] })
    const outcome = await (await leaveToConnect(heimdall, { ...way('twitch'), start }))()
    expect(outcome).toMatchObject({ status: 'connected', id: expect.not.stringMatching(id) })
    await tendAll(heimdall)
    expect(platforms.asked.some(({ url }) => url === revokeAddress)).toBe(false)
    expect(await rows()).toMatchObject([{ status: 'active' }])
  })

  test('takes the permission', async () => {
    const id = await connectTwitch()
    await expect(heimdall.run(disconnectIntegration, reader, { id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(await heimdall.services.primary.db.$count(integrations, eq(integrations.id, id))).toBe(1)
  })
})
