import { oauthClients } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { findConsent } from './find-consent.ts'
import { grantConsent } from './grant-consent.ts'

let heimdall: TestServices
let oauthClientId: string
beforeAll(async () => {
  heimdall = await createTestServices()
  const { services } = heimdall
  oauthClientId = newId(services)
  const now = services.clock.now()
  await services.primary.db.insert(oauthClients).values({
    id: oauthClientId,
    clientId: 'app_test',
    name: 'Test app',
    type: 'public',
    tokenEndpointAuthMethod: 'none',
    grantTypes: ['authorization_code'],
    createdAt: now,
    updatedAt: now,
  })
})
afterAll(() => heimdall.close())

test('what was allowed is remembered and grows, also by two tabs at once; each yes is an event', async () => {
  const account = await createAccount(heimdall)
  const call = await asUser(heimdall, account)
  await forgetEvents(heimdall)
  await heimdall.run(grantConsent, call, { oauthClientId, scopes: ['openid'] })
  // Ids of one millisecond have no order.
  heimdall.clock.advance(1)
  await Promise.all(
    ['profile', 'email'].map((scope) =>
      heimdall.run(grantConsent, call, { oauthClientId, scopes: ['openid', scope] }),
    ),
  )
  const allowed = await findConsent(heimdall.services, account.userId, oauthClientId)
  expect([...allowed].sort()).toEqual(['email', 'openid', 'profile'])
  const events = await eventsInOutbox(heimdall)
  expect(events.map(({ eventType }) => eventType)).toEqual(Array(3).fill('consent_granted'))
  expect(events[0]).toMatchObject({
    userId: account.userId,
    resourceType: 'oauth_consent',
    ipAddress: '203.0.113.7',
    metadata: { clientId: 'app_test', clientName: 'Test app', scopes: ['openid'] },
  })
})

test('is one’s own: nobody else has allowed anything', async () => {
  const other = await createAccount(heimdall)
  expect((await findConsent(heimdall.services, other.userId, oauthClientId)).size).toBe(0)
})

test('needs a person, an app that exists, and something to allow', async () => {
  const call = await asUser(heimdall, await createAccount(heimdall))
  const input = { oauthClientId, scopes: ['openid'] }
  await expect(heimdall.run(grantConsent, anonymousCall(), input)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  const key = await asKey(heimdall, { permissions: [] })
  await expect(heimdall.run(grantConsent, key, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const unknown = { ...input, oauthClientId: newId(heimdall.services) }
  await expect(heimdall.run(grantConsent, call, unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(heimdall.run(grantConsent, call, { ...input, scopes: [] })).rejects.toThrow()
})
