import { oauthClientSecrets, oauthClients } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashToken } from '../../kernel/index.ts'
import {
  anonymousCall,
  asKey,
  asSystem,
  asUser,
  createAccount,
  createTestServices,
  eventsInOutbox,
  forgetEvents,
  type TestServices,
} from '../../testing/index.ts'
import { createOAuthClient } from './create-oauth-client.ts'

let heimdall: TestServices
beforeAll(async () => {
  heimdall = await createTestServices()
})
afterAll(() => heimdall.close())

const web = {
  name: 'Song requests',
  redirectUris: ['https://app.example.org/callback'],
  scopes: ['openid', 'profile', 'audit:read'],
}

test('is there with the grants that it needs; its secret is stored as a hash, and the event says what it may', async () => {
  const account = await createAccount(heimdall)
  await forgetEvents(heimdall)
  const made = await heimdall.run(createOAuthClient, await asUser(heimdall, account), web)
  expect(made.clientSecret).toMatch(/^hs_[\w-]{43}$/)
  const { db } = heimdall.services.primary
  const [row] = await db.select().from(oauthClients).where(eq(oauthClients.id, made.id))
  expect(row).toMatchObject({
    clientId: made.clientId,
    userId: account.userId,
    applicationType: 'web',
    grantTypes: ['authorization_code', 'refresh_token'],
    tokenEndpointAuthMethod: 'client_secret_basic',
    isFirstParty: false,
  })
  const [secret] = await db
    .select()
    .from(oauthClientSecrets)
    .where(eq(oauthClientSecrets.oauthClientId, made.id))
  expect(secret?.secretHash).toEqual(hashToken(made.clientSecret ?? ''))
  const [event] = await eventsInOutbox(heimdall)
  expect(event).toMatchObject({
    eventType: 'client_created',
    userId: account.userId,
    resourceType: 'oauth_client',
    metadata: { clientName: 'Song requests', clientType: 'confidential', redirectUris: web.redirectUris },
  })
  expect(JSON.stringify(event)).not.toContain(made.clientSecret)
})

test('a public one has no secret, and one of a phone a scheme of its own', async () => {
  const call = await asUser(heimdall, await createAccount(heimdall))
  const phone = {
    ...web,
    type: 'public' as const,
    redirectUris: ['org.example.app:/callback'],
    usesDeviceCode: true,
  }
  const made = await heimdall.run(createOAuthClient, call, phone)
  expect(made.clientSecret).toBeNull()
  const { db } = heimdall.services.primary
  const [row] = await db.select().from(oauthClients).where(eq(oauthClients.id, made.id))
  expect(row).toMatchObject({ applicationType: 'native', tokenEndpointAuthMethod: 'none' })
})

test('a public one that returns to its own machine alone is of a desktop; beside a web address it is one of the web', async () => {
  const call = await asUser(heimdall, await createAccount(heimdall))
  const { db } = heimdall.services.primary
  const typeOf = async (redirectUris: string[], type: 'public' | 'confidential' = 'public') => {
    const { id } = await heimdall.run(createOAuthClient, call, { ...web, type, redirectUris })
    const [row] = await db.select().from(oauthClients).where(eq(oauthClients.id, id))
    return row?.applicationType
  }
  const own = ['http://127.0.0.1/callback', 'http://[::1]/callback']
  expect(await typeOf(own)).toBe('native')
  expect(await typeOf(own, 'confidential')).toBe('web')
  expect(await typeOf([...own, 'https://app.example.org/callback'])).toBe('web')
})

test.each([
  'http://app.example.org/callback',
  'https://app.example.org/callback#here',
  'https://*.example.org/callback',
  'https://user:secret@app.example.org/',
  'javascript:alert(1)',
  'data:text/html,x',
  '/callback',
])('does not go back to %s', (uri) => {
  expect(createOAuthClient.input.safeParse({ ...web, redirectUris: [uri] }).success).toBe(false)
})

test('a bot gets nothing that its maker does not hold, and no permission that does not exist', async () => {
  const plain = await asUser(heimdall, await createAccount(heimdall))
  const bot = { name: 'Bot', botPermissions: ['audit:write'] }
  await expect(heimdall.run(createOAuthClient, plain, bot)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const holder = await asUser(heimdall, await createAccount(heimdall, { permissions: ['audit:write'] }))
  expect((await heimdall.run(createOAuthClient, holder, bot)).clientSecret).not.toBeNull()
  const unknown = { name: 'Bot', botPermissions: ['no_such:thing'] }
  await expect(heimdall.run(createOAuthClient, asSystem(), unknown)).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(createOAuthClient.input.safeParse({ ...bot, type: 'public' }).success).toBe(false)
})

test('takes a person with a fresh sign-in; that of the system belongs to nobody', async () => {
  await expect(heimdall.run(createOAuthClient, anonymousCall(), web)).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  })
  const key = await asKey(heimdall, { permissions: [] })
  await expect(heimdall.run(createOAuthClient, key, web)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const call = await asUser(heimdall, await createAccount(heimdall))
  heimdall.clock.advance(11 * 60_000)
  await expect(heimdall.run(createOAuthClient, call, web)).rejects.toMatchObject({
    issues: [expect.objectContaining({ code: 'fresh_sign_in_required' })],
  })
  const { id } = await heimdall.run(createOAuthClient, asSystem(), web)
  const [row] = await heimdall.services.primary.db.select().from(oauthClients).where(eq(oauthClients.id, id))
  expect(row?.userId).toBeNull()
})
