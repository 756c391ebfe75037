import { integrations } from '@heimdall/db/core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsInOutbox, tendAll, type UserCall } from '../../../testing/index.ts'
import { tendIntegrations } from '../tend-integrations.ts'

import { refreshIntegration } from './refresh-integration.ts'
import { hour, makeRenewalWorld, minute, tokenAddress } from './testing/make-renewal-world.ts'

const { account, alerts, askedFor, away, connectAnew, eventTypes, heimdall, refreshOnly, row, state } =
  await makeRenewalWorld()
afterAll(() => heimdall.close())

let admin: UserCall
beforeEach(async () => {
  admin = await connectAnew()
})

const validateAddress = 'https://id.twitch.tv/oauth2/validate'

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
        resourceId: state.id,
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
    state.onTheWay = () => {
      left.resolve()
      return arrives.promise
    }
    const both = [tendIntegrations(heimdall.services), tendIntegrations(heimdall.services)]
    await left.promise
    // One is held on its way; the other has found nothing.
    expect(await Promise.race(both)).toBe(false)
    expect(await tendIntegrations(heimdall.services)).toBe(false)
    await expect(heimdall.run(refreshIntegration, admin, { id: state.id })).rejects.toMatchObject({
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
    state.platforms.instead.clear()
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ status: 'active', problem: null, failureCount: 0, alertedAt: null })
  })

  test.each([
    [0, null],
    [1e15, 10 * 365 * 24 * hour],
  ])('keeps tokens whose time is said to be %d seconds', async (expiresIn, expectedMs) => {
    const tokens = { access_token: 'a', refresh_token: 'b', expires_in: expiresIn, token_type: 'bearer' }
    state.platforms.instead.set(tokenAddress, () => Response.json(tokens))
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    await tendIntegrations(heimdall.services)
    const now = heimdall.clock.now()
    const tokenExpiresAt = expectedMs && new Date(now.getTime() + expectedMs)
    expect(await row()).toMatchObject({ status: 'active', lastRefreshedAt: now, tokenExpiresAt })
    await refreshOnly()
    expect(await tendIntegrations(heimdall.services)).toBe(false)
  })

  test('waits as long as a platform asks for', async () => {
    const headers = { 'retry-after': '7200' }
    state.platforms.instead.set(tokenAddress, () => new Response('', { status: 429, headers }))
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
    state.platforms.tokens.clear()
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
