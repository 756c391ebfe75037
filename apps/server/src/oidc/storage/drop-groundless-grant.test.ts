import { randomUUID } from 'node:crypto'
import { grantConsent } from '@heimdall/core'
import { asUser, createAccount, type UserCall, whileLocked } from '@heimdall/core/testing'
import { oauthConsents, oidcPayloads, sessions } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeClient, type TestClient } from '../../testing/oidc/make-client.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { createClientStore } from '../client-store.ts'
import { oidcRequests } from '../request-store.ts'
import { createStorage } from './adapter.ts'

let server: TestServer
let client: TestClient
let call: UserCall
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  client = await makeClient(server.services)
  call = await asUser(server, await createAccount(server))
  await grantConsent.execute(server.services, call, { oauthClientId: client.id, scopes: ['openid'] })
})

/** One that outlives the session. */
const saveGrant = async (scope = 'openid offline_access') => {
  const { services } = server
  const grants = createStorage(services, createClientStore(services))('Grant')
  const request = { call, isTokenRequest: false, presentsToken: false, login: null, replayed: null }
  const payload = {
    accountId: call.actor.userId,
    clientId: client.clientId,
    ...(scope === '' ? {} : { openid: { scope } }),
  }
  await oidcRequests.run(request, async () => void (await grants.upsert(randomUUID(), payload, 60)))
}
const grants = () => server.services.primary.db.select().from(oidcPayloads).where(ofUs())
const ofUs = () =>
  and(
    eq(oidcPayloads.accountId, call.actor.userId),
    eq(oidcPayloads.oauthClientId, client.id),
    eq(oidcPayloads.model, 'Grant'),
  )

test('a grant stays that its user has allowed', async () => {
  await saveGrant()
  expect(await grants()).toHaveLength(1)
})

test.each(['disconnects the app', 'is signed out everywhere'])(
  'one that is saved while its user %s does not outlive that',
  async (what) => {
    const { userId } = call.actor
    const outcome = await whileLocked(
      server,
      // As the commands do; at this moment the grant is not there yet, or can not be seen.
      async (tx) => {
        if (what === 'disconnects the app')
          await tx.delete(oauthConsents).where(eq(oauthConsents.userId, userId))
        else await tx.delete(sessions).where(eq(sessions.userId, userId))
        await tx.delete(oidcPayloads).where(ofUs())
      },
      () => saveGrant(),
      async () => undefined,
    )
    expect(outcome.status).toBe('fulfilled')
    expect(await grants()).toEqual([])
  },
)

test('what needs no consent goes on without', async () => {
  await server.services.primary.db.delete(oauthConsents).where(eq(oauthConsents.userId, call.actor.userId))
  await saveGrant('')
  expect(await grants()).toHaveLength(1)
  client = await makeClient(server.services, { isFirstParty: true })
  await saveGrant()
  expect(await grants()).toHaveLength(1)
})
