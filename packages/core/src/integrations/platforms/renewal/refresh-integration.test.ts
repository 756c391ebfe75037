import { createKeyWrap } from '@heimdall/audit'
import { integrations } from '@heimdall/db/core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { rotateKeys } from '../../../system/index.ts'
import { asKey, eventsInOutbox, queuedMails, type UserCall } from '../../../testing/index.ts'
import { claimIntegration } from '../claim.ts'
import { listIntegrations } from '../list-integrations.ts'
import { tendIntegrations } from '../tend-integrations.ts'
import { waitAfter } from './back-off.ts'
import { refreshDueAt } from './refresh-due-at.ts'
import { refreshIntegration } from './refresh-integration.ts'
import { hour, makeRenewalWorld, tokenAddress } from './testing/make-renewal-world.ts'

const { askedFor, away, connectAnew, heimdall, refreshOnly, row, state } = await makeRenewalWorld()
afterAll(() => heimdall.close())

let admin: UserCall
beforeEach(async () => {
  admin = await connectAnew()
})

describe('by hand', () => {
  test('renews now, for a bot with the permission', async () => {
    const bot = await asKey(heimdall, { permissions: ['integration:write'] })
    const before = await row()
    const renewed = await heimdall.run(refreshIntegration, bot, { id: state.id })
    expect(renewed).toMatchObject({
      id: state.id,
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
    await expect(heimdall.run(refreshIntegration, admin, { id: state.id })).rejects.toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      issues: [{ code: 'platform_failed' }],
    })
    state.platforms.instead.clear()
    state.platforms.tokens.clear()
    await expect(heimdall.run(refreshIntegration, admin, { id: state.id })).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'needs_reconnect' }],
    })
  })

  test('what gives nothing to renew by is left as it is, and nobody is told', async () => {
    await heimdall.services.primary.db.update(integrations).set({ refreshToken: null })
    const before = await row()
    const mails = (await queuedMails(heimdall)).length
    await expect(heimdall.run(refreshIntegration, admin, { id: state.id })).rejects.toMatchObject({
      code: 'CONFLICT',
      issues: [{ code: 'needs_reconnect' }],
    })
    expect(await row()).toEqual(before)
    expect(await eventsInOutbox(heimdall)).toEqual([])
    expect(await queuedMails(heimdall)).toHaveLength(mails)
  })

  test('not while somebody is at it, not of what is not there, not without the permission', async () => {
    await claimIntegration(heimdall.services, state.id)
    await expect(heimdall.run(refreshIntegration, admin, { id: state.id })).rejects.toMatchObject({
      issues: [{ code: 'integration_busy' }],
    })
    const unknown = { id: '0197f0a2-6b1e-7c3a-9d52-000000000000' }
    await expect(heimdall.run(refreshIntegration, admin, unknown)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const reader = await asKey(heimdall, { permissions: ['integration:read'] })
    await expect(heimdall.run(refreshIntegration, reader, { id: state.id })).rejects.toMatchObject({
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
  await heimdall.run(refreshIntegration, admin, { id: state.id })
  away()
  await heimdall.run(refreshIntegration, admin, { id: state.id }).catch(() => undefined)
  const answers = await heimdall.run(listIntegrations, admin, {})
  const told = [answers, await eventsInOutbox(heimdall), heimdall.logged, await queuedMails(heimdall)]
  expect(JSON.stringify(told)).not.toMatch(/twitch-(access|refresh)|a secret between/)
})

test('when and how long: a fifth ahead, ten minutes at least, the half of short ones, a minute at least; never less than asked', () => {
  const issued = new Date(0)
  const at = (seconds: number) => refreshDueAt(issued, seconds).getTime() / 1000
  expect([at(14_400), at(604_800), at(3_600), at(1_200), at(120), at(1)]).toEqual([
    11_520, 483_840, 2_880, 600, 60, 60,
  ])
  const { random } = heimdall.services
  expect(waitAfter(1, random, 86_400)).toBe(86_400_000)
  expect(waitAfter(99, random, null)).toBeGreaterThanOrEqual(0.8 * 6 * hour)
})
