import { oidcPayloads } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anonymousCall,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { grantConsent } from '../oauth/index.ts'
import { createOAuthClient } from './create-oauth-client.ts'
import { disconnectApp } from './disconnect-app.ts'
import { listConnectedApps } from './list-connected-apps.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const app = {
  name: 'Song requests',
  redirectUris: ['https://app.example.org/callback'],
  scopes: ['openid' as const],
}

async function connected() {
  const account = await createAccount(heimdall)
  const call = await asUser(heimdall, account)
  const { id: oauthClientId } = await heimdall.run(createOAuthClient, asSystem(), app)
  await heimdall.run(grantConsent, call, { oauthClientId, scopes: ['openid'] })
  await heimdall.services.primary.db.insert(oidcPayloads).values({
    model: 'Grant',
    idHash: Buffer.from(heimdall.services.random.bytes(32)),
    payload: {},
    accountId: account.userId,
    oauthClientId,
    createdAt: heimdall.clock.now(),
  })
  const list = await heimdall.run(listConnectedApps, call, {})
  return { account, call, oauthClientId, id: list.apps[0]?.id ?? '', list }
}

test('one’s apps stand there, and nobody else’s', async () => {
  const { list } = await connected()
  expect(list.apps).toEqual([
    expect.objectContaining({
      name: 'Song requests',
      ownerName: null,
      scopes: ['openid'],
      isSuspended: false,
    }),
  ])
  const other = await asUser(heimdall, await createAccount(heimdall))
  expect((await heimdall.run(listConnectedApps, other, {})).apps).toEqual([])
})

test('taken back, consent and tokens are gone, in every process, and the log says so', async () => {
  const { call, id } = await connected()
  await forgetEvents(heimdall)
  await heimdall.run(disconnectApp, call, { id })
  expect((await heimdall.run(listConnectedApps, call, {})).apps).toEqual([])
  const rows = await heimdall.services.primary.sql`
    SELECT 1 FROM oidc_payloads WHERE account_id = ${call.actor.userId}`
  expect(rows).toHaveLength(0)
  expect(heimdall.accessChanges).toContainEqual({ oauthGrant: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await eventsInOutbox(heimdall)).toEqual([
    expect.objectContaining({ eventType: 'consent_revoked', userId: call.actor.userId, resourceId: id }),
    expect.objectContaining({ eventType: 'token_revoked', userId: call.actor.userId }),
  ])
  await expect(heimdall.run(disconnectApp, call, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('someone else’s is not found, and nobody has none', async () => {
  const { id } = await connected()
  const other = await asUser(heimdall, await createAccount(heimdall))
  await expect(heimdall.run(disconnectApp, other, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(heimdall.run(listConnectedApps, anonymousCall(), {})).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
})
