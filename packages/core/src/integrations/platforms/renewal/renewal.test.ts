import { createKeyWrap } from '@heimdall/audit'
import { integrations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rotateKeys } from '../../../system/index.ts'
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
  queuedMails,
  type TestAccount,
  type TestServices,
  tendAll,
  type UserCall,
} from '../../../testing/index.ts'
import { claimIntegration } from '../claim.ts'
import { listIntegrations } from '../list-integrations.ts'
import { tendIntegrations } from '../tend-integrations.ts'
import { waitAfter } from './back-off.ts'
import { refreshDueAt } from './refresh-due-at.ts'
import { refreshIntegration } from './refresh-integration.ts'

const tokenAddress = 'https://id.twitch.tv/oauth2/token'
const validateAddress = 'https://id.twitch.tv/oauth2/validate'
const [minute, hour] = [60_000, 3_600_000]

let platforms = createFakePlatforms()
/** What requests wait for before they reach a platform. */
let onTheWay: () => Promise<void>
let heimdall: TestServices
let account: TestAccount
let admin: UserCall
let id: string
beforeAll(async () => {
  heimdall = await createTestServices({
    async providerFetch(...asked) {
      await onTheWay()
      return platforms.fetch(...asked)
    },
  })
  const twitch = { slug: 'twitch', kind: 'twitch', name: 'Twitch', clientId: 'client' } as const
  await createTestProvider(heimdall, { ...twitch, issuer: null })
  account = await createAccount(heimdall, { role: 'admin', locale: 'de' })
  await createAccount(heimdall, { role: 'moderator' })
})
afterAll(() => heimdall.close())
/** An integration as it is a moment after it was connected. */
beforeEach(async () => {
  heimdall.clock.advance(24 * hour)
  heimdall.logged.length = 0
  platforms = createFakePlatforms()
  onTheWay = async () => undefined
  platforms.claims = { sub: '40934651', preferred_username: 'heidi' }
  await heimdall.services.primary.db.delete(integrations)
  admin = await asUser(heimdall, account)
  const way = { provider: 'twitch', call: admin, scopes: [], visit: platforms.agree }
  id = await connectPlatform(heimdall, way)
  await tendAll(heimdall)
  await forgetEvents(heimdall)
  platforms.asked.length = 0
})

async function row() {
  const [found] = await heimdall.services.primary.db
    .select()
    .from(integrations)
    .where(eq(integrations.id, id))
  if (!found) throw new Error('It is gone')
  return found
}
const askedFor = (address: string) => platforms.asked.filter(({ url }) => url === address)
const eventTypes = async () => (await eventsInOutbox(heimdall)).map(({ eventType }) => eventType)
const alerts = async () =>
  (await queuedMails(heimdall)).filter(({ template }) => template === 'integration_failing')
const away = () => platforms.instead.set(tokenAddress, () => new Response('', { status: 503 }))
/** The refresh alone: everything else waits. */
async function refreshOnly() {
  await heimdall.services.primary.db.update(integrations).set({ validateDueAt: null, statsDueAt: null })
}

describe('the job', () => {
  test('renews ahead of the end, not before, and tells the log', async () => {
    await refreshOnly()
    const before = await row()
    // A fifth of four hours.
    expect(before.refreshDueAt).toEqual(new Date(heimdall.clock.now().getTime() + 0.8 * 4 * hour))
    heimdall.clock.advance(0.8 * 4 * hour - 1)
    expect(await tendIntegrations(heimdall.services)).toBe(false)
    heimdall.clock.advance(1)
    expect(await tendIntegrations(heimdall.services)).toBe(true)
    const after = await row()
    expect(after).toMatchObject({ status: 'active', lastRefreshedAt: heimdall.clock.now(), claimedAt: null })
    expect(after.accessToken).not.toEqual(before.accessToken)
    expect(after.refreshToken).not.toEqual(before.refreshToken)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      {
        eventType: 'integration_token_refreshed',
        userId: null,
        resourceId: id,
        metadata: {
          platform: 'twitch',
          actor: 'integrations',
          expiresAt: after.tokenExpiresAt?.toISOString(),
        },
      },
    ])
  })

  test('in two processes at once asks once, also while the first is still asking', async () => {
    await refreshOnly()
    heimdall.clock.advance(4 * hour)
    const [left, arrives] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    onTheWay = () => {
      left.resolve()
      return arrives.promise
    }
    const both = [tendIntegrations(heimdall.services), tendIntegrations(heimdall.services)]
    await left.promise
    // One is held on its way; the other has found nothing.
    expect(await Promise.race(both)).toBe(false)
    expect(await tendIntegrations(heimdall.services)).toBe(false)
    await expect(heimdall.run(refreshIntegration, admin, { id })).rejects.toMatchObject({
      issues: [{ code: 'integration_busy' }],
    })
    arrives.resolve()
    expect((await Promise.all(both)).sort()).toEqual([false, true])
    expect(askedFor(tokenAddress)).toHaveLength(1)
    expect(await eventTypes()).toEqual(['integration_token_refreshed'])
  })

  test('backs off while a platform is away, alerts once, and heals', async () => {
    const mailsBefore = (await alerts()).length
    away()
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    const waits: number[] = []
    for (const status of ['active', 'active', 'error', 'error'] as const) {
      await tendAll(heimdall)
      const now = await row()
      expect(now).toMatchObject({ status, problem: 'unreachable' })
      waits.push((now.refreshDueAt?.getTime() ?? 0) - heimdall.clock.now().getTime())
      heimdall.clock.set(now.refreshDueAt ?? new Date(0))
    }
    for (const [at, expected] of [minute, 5 * minute, 15 * minute, hour].entries()) {
      expect(waits[at]).toBeGreaterThanOrEqual(0.8 * expected)
      expect(waits[at]).toBeLessThanOrEqual(1.2 * expected)
    }
    expect(await eventTypes()).toEqual(Array(4).fill('integration_token_error'))
    const mails = (await alerts()).slice(mailsBefore)
    expect(mails).toMatchObject([{ recipient: account.email, locale: 'de' }])
    platforms.instead.clear()
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ status: 'active', problem: null, failureCount: 0, alertedAt: null })
  })

  test('waits as long as a platform asks for', async () => {
    const headers = { 'retry-after': '7200' }
    platforms.instead.set(tokenAddress, () => new Response('', { status: 429, headers }))
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    await tendAll(heimdall)
    expect(await row()).toMatchObject({
      problem: 'rate_limited',
      refreshDueAt: new Date(heimdall.clock.now().getTime() + 2 * hour),
    })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { metadata: { statusCode: 429, operation: 'refresh' } },
    ])
  })

  test('what is refused for good needs a person at once, and somebody hears of it', async () => {
    const mailsBefore = (await alerts()).length
    platforms.tokens.clear()
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    await tendAll(heimdall)
    expect(await row()).toMatchObject({
      status: 'needs_reconnect',
      problem: 'revoked',
      accessToken: null,
      refreshToken: null,
      refreshDueAt: null,
    })
    expect((await alerts()).slice(mailsBefore)).toMatchObject([
      { params: { params: { platform: 'Twitch', account: 'Heidi', problem: 'revoked', isOver: true } } },
    ])
    heimdall.clock.advance(30 * 24 * hour)
    expect(await tendIntegrations(heimdall.services)).toBe(false)
  })

  test('our own wrong secret is no reason to throw the access away', async () => {
    const said = { status: 403, message: 'invalid client secret' }
    platforms.instead.set(tokenAddress, () => Response.json(said, { status: 403 }))
    heimdall.clock.advance(4 * hour)
    await refreshOnly()
    await tendAll(heimdall)
    // It has expired meanwhile, so nothing works.
    expect(await row()).toMatchObject({
      status: 'error',
      problem: 'client_refused',
      refreshToken: expect.any(Buffer),
    })
  })

  test('an answer that nobody lived to write down is known to be lost', async () => {
    await refreshOnly()
    // A process asks, is answered, and dies.
    await claimIntegration(heimdall.services, id)
    await heimdall.services.primary.db.update(integrations).set({ refreshSentAt: heimdall.clock.now() })
    platforms.tokens.clear()
    heimdall.clock.advance(4 * hour)
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ status: 'needs_reconnect', problem: 'answer_lost' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'integration_token_error', errorMessage: 'answer_lost' },
    ])
  })

  test('so is one that the network has swallowed; and where the old token still works, nothing is', async () => {
    platforms.instead.set(tokenAddress, () => {
      throw new Error('socket hang up')
    })
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ problem: 'unreachable', refreshSentAt: heimdall.clock.now() })
    platforms.instead.clear()
    heimdall.clock.advance(2 * minute)
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ status: 'active', refreshSentAt: null })
  })

  test('an answer is kept though the database refuses it for a moment', async () => {
    const { sql } = heimdall.services.primary
    // The first attempt to write new tokens down fails; a sequence does not forget with its transaction.
    await sql`CREATE SEQUENCE attempts`
    await sql`CREATE FUNCTION refuse_once() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN IF nextval(''attempts'') = 1 THEN RAISE EXCEPTION ''not now''; END IF; RETURN NEW; END'`
    await sql`CREATE TRIGGER refuse_once BEFORE UPDATE OF access_token ON integrations
      FOR EACH ROW EXECUTE FUNCTION refuse_once()`
    try {
      await refreshOnly()
      heimdall.clock.advance(4 * hour)
      await tendAll(heimdall)
    } finally {
      await sql`DROP FUNCTION refuse_once CASCADE`
    }
    expect(await row()).toMatchObject({ status: 'active', lastRefreshedAt: heimdall.clock.now() })
    expect(askedFor(tokenAddress)).toHaveLength(1)
    expect(await eventTypes()).toEqual(['integration_token_refreshed'])
  })

  test('a claim is held for two minutes, and no longer', async () => {
    await refreshOnly()
    heimdall.clock.advance(4 * hour)
    await claimIntegration(heimdall.services, id)
    expect(await tendIntegrations(heimdall.services)).toBe(false)
    heimdall.clock.advance(2 * minute + 1)
    expect(await tendIntegrations(heimdall.services)).toBe(true)
  })

  test('without a refresh token it says so before the access ends', async () => {
    await heimdall.services.primary.db.update(integrations).set({ refreshToken: null })
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ status: 'needs_reconnect', problem: 'no_refresh_token' })
    expect(askedFor(tokenAddress)).toEqual([])
  })
})

describe('Twitch wants to be asked every hour', () => {
  test('whether the access holds', async () => {
    heimdall.clock.advance(hour - 1)
    await tendAll(heimdall)
    expect(askedFor(validateAddress)).toEqual([])
    heimdall.clock.advance(1)
    await tendAll(heimdall)
    const [asked] = askedFor(validateAddress)
    expect(asked?.authorization).toMatch(/^OAuth twitch-access-/)
    expect(await row()).toMatchObject({
      validatedAt: heimdall.clock.now(),
      validateDueAt: new Date(heimdall.clock.now().getTime() + hour),
    })
  })

  test('and what was taken back there is over here', async () => {
    platforms.tokens.clear()
    heimdall.clock.advance(hour)
    await heimdall.services.primary.db.update(integrations).set({ statsDueAt: null })
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ status: 'needs_reconnect', problem: 'revoked' })
    const events = await eventsInOutbox(heimdall)
    expect(events.map(({ eventType }) => eventType)).toEqual(Array(2).fill('integration_token_error'))
    // Of one moment, so in no order.
    expect(events.map(({ metadata }) => metadata.operation).sort()).toEqual(['refresh', 'validate'])
  })
})

describe('by hand', () => {
  test('renews now, for a bot with the permission', async () => {
    const bot = await asKey(heimdall, { permissions: ['integration:write'] })
    const before = await row()
    const renewed = await heimdall.run(refreshIntegration, bot, { id })
    expect(renewed).toMatchObject({
      id,
      status: 'active',
      lastRefreshedAt: heimdall.clock.now().toISOString(),
    })
    expect((await row()).accessToken).not.toEqual(before.accessToken)
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'integration_token_refreshed', metadata: { apiKeyId: bot.actor.apiKeyId } },
    ])
  })

  test('says what went wrong', async () => {
    away()
    await expect(heimdall.run(refreshIntegration, admin, { id })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      issues: [{ code: 'platform_failed' }],
    })
    platforms.instead.clear()
    platforms.tokens.clear()
    await expect(heimdall.run(refreshIntegration, admin, { id })).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'needs_reconnect' }],
    })
  })

  test('not while somebody is at it, not of what is not there, not without the permission', async () => {
    await claimIntegration(heimdall.services, id)
    await expect(heimdall.run(refreshIntegration, admin, { id })).rejects.toMatchObject({
      issues: [{ code: 'integration_busy' }],
    })
    const unknown = { id: '0197f0a2-6b1e-7c3a-9d52-000000000000' }
    await expect(heimdall.run(refreshIntegration, admin, unknown)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const reader = await asKey(heimdall, { permissions: ['integration:read'] })
    await expect(heimdall.run(refreshIntegration, reader, { id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    expect(askedFor(tokenAddress)).toEqual([])
  })
})

test('a new master key opens the tokens, and the old one is not needed any more', async () => {
  const [older, newer] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
  await rotateKeys({ ...heimdall.services, secrets: createKeyWrap([newer, older]) })
  const services = { ...heimdall.services, secrets: createKeyWrap([newer]) }
  await refreshOnly()
  await services.primary.db.update(integrations).set({ refreshDueAt: heimdall.clock.now() })
  expect(await tendIntegrations(services)).toBe(true)
  expect(await row()).toMatchObject({ status: 'active', lastRefreshedAt: heimdall.clock.now() })
  await rotateKeys({ ...heimdall.services, secrets: createKeyWrap([older, newer]) })
})

test('no token stands in logs, events or answers', async () => {
  await heimdall.run(refreshIntegration, admin, { id })
  away()
  await heimdall.run(refreshIntegration, admin, { id }).catch(() => undefined)
  const answers = await heimdall.run(listIntegrations, admin, {})
  const told = [answers, await eventsInOutbox(heimdall), heimdall.logged, await queuedMails(heimdall)]
  expect(JSON.stringify(told)).not.toMatch(/twitch-(access|refresh)|a secret between/)
})

test('when and how long: a fifth ahead, ten minutes at least, the half of short ones; never less than asked', () => {
  const issued = new Date(0)
  const at = (seconds: number) => refreshDueAt(issued, seconds).getTime() / 1000
  expect([at(14_400), at(604_800), at(3_600), at(1_200), at(60)]).toEqual([11_520, 483_840, 2_880, 600, 30])
  const { random } = heimdall.services
  expect(waitAfter(1, random, 86_400)).toBe(86_400_000)
  expect(waitAfter(99, random, null)).toBeGreaterThanOrEqual(0.8 * 6 * hour)
})
