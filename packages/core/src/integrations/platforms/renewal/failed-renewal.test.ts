import { integrations } from '@heimdall/db/core'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { eventsInOutbox, tendAll } from '../../../testing/index.ts'
import { claimIntegration } from '../claim.ts'
import { tendIntegrations } from '../tend-integrations.ts'

import { hour, makeRenewalWorld, minute, tokenAddress } from './testing/make-renewal-world.ts'

const { alerts, askedFor, connectAnew, eventTypes, heimdall, refreshOnly, row, state } =
  await makeRenewalWorld()
afterAll(() => heimdall.close())

beforeEach(async () => void (await connectAnew()))

describe('a renewal that fails', () => {
  test('what is refused for good needs a person at once, and somebody hears of it', async () => {
    const mailsBefore = (await alerts()).length
    state.platforms.tokens.clear()
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

  test('an account that nobody has told the name of is named by its platform alone', async () => {
    const mailsBefore = (await alerts()).length
    await heimdall.services.primary.db.update(integrations).set({ username: null, displayName: null })
    state.platforms.tokens.clear()
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    await tendAll(heimdall)
    const [mail] = (await alerts()).slice(mailsBefore)
    expect(mail).toMatchObject({ params: { params: { platform: 'Twitch', account: null } } })
    expect(JSON.stringify(mail?.params)).not.toContain((await row()).externalId)
  })

  test('our own wrong secret is no reason to throw the access away', async () => {
    const said = { status: 403, message: 'invalid client secret' }
    state.platforms.instead.set(tokenAddress, () => Response.json(said, { status: 403 }))
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
    await claimIntegration(heimdall.services, state.id)
    await heimdall.services.primary.db.update(integrations).set({ refreshSentAt: heimdall.clock.now() })
    state.platforms.tokens.clear()
    heimdall.clock.advance(4 * hour)
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ status: 'needs_reconnect', problem: 'answer_lost' })
    expect(await eventsInOutbox(heimdall)).toMatchObject([
      { eventType: 'integration_token_error', errorMessage: 'answer_lost' },
    ])
  })

  test('so is one that the network has swallowed; and where the old token still works, nothing is', async () => {
    state.platforms.instead.set(tokenAddress, () => {
      throw new Error('socket hang up')
    })
    heimdall.clock.advance(0.8 * 4 * hour)
    await refreshOnly()
    await tendAll(heimdall)
    expect(await row()).toMatchObject({ problem: 'unreachable', refreshSentAt: heimdall.clock.now() })
    state.platforms.instead.clear()
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
    await claimIntegration(heimdall.services, state.id)
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
