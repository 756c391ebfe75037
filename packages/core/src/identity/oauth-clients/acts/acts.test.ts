import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Call } from '../../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  relayAll,
  requestContext,
  type TestServices,
  type UserCall,
} from '../../../testing/index.ts'
import { banUser } from '../../accounts/index.ts'
import { grantConsent } from '../../oauth/index.ts'
import { createOAuthClient } from '../create-oauth-client.ts'
import { disconnectApp } from '../disconnect-app.ts'
import { listConnectedApps } from '../list-connected-apps.ts'
import { getAppActs } from './get-app-acts.ts'
import { getConnectedAppActs } from './get-connected-app-acts.ts'

let heimdall: TestServices
let developer: UserCall
let moderator: UserCall
let app: { id: string; clientId: string }
let consentId: string
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())
beforeEach(async () => {
  developer = await asUser(heimdall, await createAccount(heimdall))
  moderator = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  const input = createOAuthClient.input.parse({ name: 'Mod tools', scopes: ['user:write'] })
  app = await heimdall.run(createOAuthClient, developer, input)
  consentId = await letIn(moderator)
})

async function letIn(call: UserCall): Promise<string> {
  await heimdall.run(grantConsent, call, { oauthClientId: app.id, scopes: ['user:write'] })
  const { apps } = await heimdall.run(listConnectedApps, call, {})
  return apps.find(({ clientId }) => clientId === app.clientId)?.id ?? ''
}

/** The app in the name of a user, as its token would make it. */
const inTheNameOf = ({ actor: { userId } }: UserCall, permissions: string[]): Call => ({
  actor: {
    type: 'oauth',
    oauthClientId: app.id,
    clientId: app.clientId,
    userId,
    ownerId: developer.actor.userId,
    sessionId: null,
    grant: '',
    permissions: new Set(permissions),
  },
  request: requestContext(),
})

async function ban(call: Call): Promise<void> {
  const { userId } = await createAccount(heimdall)
  await heimdall.run(banUser, call, { userId, reason: 'Spam' })
}

const mine = (call: Call, id = consentId) => heimdall.run(getConnectedAppActs, call, { id })
const ofApp = (call: Call) => heimdall.run(getAppActs, call, { id: app.id })

test('people see what an app did in their name, and not what it did in that of others, or they themselves', async () => {
  const other = await asUser(heimdall, await createAccount(heimdall, { role: 'admin' }))
  const othersConsent = await letIn(other)
  await ban(inTheNameOf(moderator, ['user:write']))
  await ban(inTheNameOf(moderator, ['user:write']))
  await expect(ban(inTheNameOf(moderator, []))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await ban(moderator)
  await relayAll(heimdall)
  const { acts, isPartial } = await mine(moderator)
  expect(isPartial).toBe(false)
  expect(acts.toSorted((a, b) => a.eventType.localeCompare(b.eventType))).toEqual([
    // A ban signs out as well.
    { eventType: 'all_sessions_revoked', events: 2, failures: 0, lastAt: expect.any(String) },
    { eventType: 'bot_permission_denied', events: 1, failures: 1, lastAt: expect.any(String) },
    { eventType: 'user_banned', events: 2, failures: 0, lastAt: expect.any(String) },
  ])
  expect((await mine(other, othersConsent)).acts).toEqual([])
})

test('its developer and administrators see how often, and nobody else', async () => {
  await letIn(developer)
  await ban(inTheNameOf(moderator, ['user:write']))
  await relayAll(heimdall)
  for (const call of [developer, moderator]) {
    const seen = await ofApp(call)
    expect(seen).toEqual({
      since: expect.any(String),
      isPartial: false,
      acts: ['all_sessions_revoked', 'user_banned'].map((eventType) => ({
        eventType,
        events: 1,
        failures: 0,
        lastAt: expect.any(String),
      })),
      people: 2,
    })
    // Not with whom, nor in whose name.
    expect(JSON.stringify(seen)).not.toContain(moderator.actor.userId)
  }
  const stranger = await asUser(heimdall, await createAccount(heimdall))
  await expect(ofApp(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what is older than thirty days is not told', async () => {
  await ban(inTheNameOf(moderator, ['user:write']))
  await relayAll(heimdall)
  heimdall.clock.advance(31 * 86_400_000)
  const { acts } = await heimdall.run(
    getAppActs,
    { ...developer, actor: { ...developer.actor, authenticatedAt: heimdall.clock.now() } },
    { id: app.id },
  )
  expect(acts).toEqual([])
})

test('someone else’s consent, one that was taken back, keys and strangers', async () => {
  await expect(mine(developer)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const key = await asKey(heimdall, { permissions: ['setting:read'] })
  await expect(mine(key)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const look of [mine, ofApp]) {
    await expect(look(anonymousCall())).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
  }
  await heimdall.run(disconnectApp, moderator, { id: consentId })
  await expect(mine(moderator)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
