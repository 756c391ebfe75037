import * as oauth from 'oauth4webapi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { issuer, openBrowser } from '../../testing/oidc/browser.ts'
import { makeClient, type TestClient } from '../../testing/oidc/make-client.ts'
import {
  authOf,
  authorizationRequest,
  authorize,
  discover,
  httpOptions,
  redeem,
  refresh,
} from '../../testing/oidc/relying-party.ts'
import type { TestUser } from '../../testing/people.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

// The plan “Basic” of the OpenID Foundation, by the names of its modules, as far as it can be run without the hosted suite:
// https://openid.net/certification/conformance-testing-for-openid-connect/

let server: TestServer
let client: TestClient
let user: TestUser
let cookie: string
beforeAll(async () => {
  server = await startTestServer()
  client = await makeClient(server.services)
  user = await server.createUser('user')
  cookie = await server.signIn(user)
})
afterAll(() => server.close())

const end = async (extra: Record<string, string>, scope = 'openid') => {
  const browser = openBrowser(server, cookie)
  const { address } = await authorizationRequest(client, { scope, extra })
  return browser.follow(address)
}
const claimsOf = async (extra: Record<string, string> = {}, scope = 'openid') =>
  oauth.getValidatedIdTokenClaims(
    await redeem(server, client, await authorize(server, client, cookie, { scope, extra })),
  )
const userInfo = async (scope: string, method: 'GET' | 'POST' = 'GET') => {
  const { access_token } = await redeem(server, client, await authorize(server, client, cookie, { scope }))
  return call(server, `${method} /oidc/userinfo`, { key: access_token })
}

test('oidcc-server', async () => {
  expect((await claimsOf())?.sub).toBe(user.id)
})
test('oidcc-response-type-missing', async () => {
  const { address } = await authorizationRequest(client)
  const url = new URL(address)
  url.searchParams.delete('response_type')
  expect(await openBrowser(server, cookie).follow(url.href)).toContain('error=invalid_request')
})
test('oidcc-userinfo-get', async () => {
  expect((await userInfo('openid')).json).toMatchObject({ sub: user.id })
})
test('oidcc-userinfo-post-header', async () => {
  expect((await userInfo('openid', 'POST')).status).toBe(200)
})
test('oidcc-userinfo-post-body', async () => {
  const { access_token } = await redeem(server, client, await authorize(server, client, cookie))
  const answer = await call(server, 'POST /oidc/userinfo', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ access_token }).toString(),
  })
  expect(answer.json).toMatchObject({ sub: user.id })
})
test('oidcc-ensure-request-without-nonce-succeeds-for-code-flow', async () => {
  const { address, verifier, state } = await authorizationRequest(client, { scope: 'openid' })
  const url = new URL(address)
  url.searchParams.delete('nonce')
  const browser = openBrowser(server, cookie)
  const back = new URL(await browser.agree(await browser.follow(url.href)))
  const as = await discover(server)
  const party = { client_id: client.clientId }
  const params = oauth.validateAuthResponse(as, party, back, state)
  const answer = await oauth.authorizationCodeGrantRequest(
    as,
    party,
    authOf(client),
    params,
    client.redirectUri,
    verifier,
    httpOptions(server),
  )
  expect(
    oauth.getValidatedIdTokenClaims(await oauth.processAuthorizationCodeResponse(as, party, answer))?.nonce,
  ).toBeUndefined()
})
test('oidcc-scope-profile', async () => {
  expect((await userInfo('openid profile')).json).toMatchObject({
    preferred_username: user.username,
    locale: 'en',
  })
})
test('oidcc-scope-email', async () => {
  expect((await userInfo('openid email')).json).toMatchObject({ email: user.email, email_verified: true })
})
test('oidcc-scope-all', async () => {
  expect((await userInfo('openid profile email')).json).toMatchObject({
    sub: user.id,
    email: user.email,
    name: user.username,
  })
})
test('oidcc-ensure-other-scope-order-succeeds', async () => {
  expect((await claimsOf({}, 'email openid'))?.sub).toBe(user.id)
})
test('oidcc-display-page', async () => {
  expect((await claimsOf({ display: 'page' }))?.sub).toBe(user.id)
})
test('oidcc-display-popup', async () => {
  expect((await claimsOf({ display: 'popup' }))?.sub).toBe(user.id)
})
test('oidcc-prompt-login', async () => {
  const page = await end({ prompt: 'login' })
  expect(await openBrowser(server, cookie).get(page)).toBeDefined()
  expect(page).toMatch(/\/interaction\//)
})
test('oidcc-prompt-none-not-logged-in', async () => {
  const { address } = await authorizationRequest(client, { scope: 'openid', extra: { prompt: 'none' } })
  expect(await openBrowser(server).follow(address)).toContain('error=login_required')
})
test('oidcc-prompt-none-logged-in', async () => {
  await claimsOf()
  expect(await end({ prompt: 'none' })).toMatch(/^https:\/\/app\.example\.org\/callback\?code=/)
})
test('oidcc-max-age-1', async () => {
  await server.services.primary
    .sql`UPDATE sessions SET authenticated_at = now() - interval '1 minute', created_at = now() - interval '1 minute'`
  expect(await end({ max_age: '1' })).toMatch(/\/interaction\//)
})
test('oidcc-max-age-10000', async () => {
  const claims = await claimsOf({ max_age: '10000' })
  expect(claims?.auth_time).toBeLessThanOrEqual(Date.now() / 1000)
})
test('oidcc-ensure-request-with-unknown-parameter-succeeds', async () => {
  expect((await claimsOf({ extra: 'foobar' }))?.sub).toBe(user.id)
})
test('oidcc-id-token-hint', async () => {
  const { id_token } = await redeem(
    server,
    client,
    await authorize(server, client, cookie, { scope: 'openid' }),
  )
  expect(await end({ prompt: 'none', id_token_hint: id_token ?? '' })).toContain('code=')
})
test('oidcc-login-hint', async () => {
  expect((await claimsOf({ login_hint: user.username }))?.sub).toBe(user.id)
})
test('oidcc-ui-locales', async () => {
  expect((await claimsOf({ ui_locales: 'de' }))?.sub).toBe(user.id)
})
test('oidcc-claims-locales', async () => {
  expect((await claimsOf({ claims_locales: 'de' }))?.sub).toBe(user.id)
})
test('oidcc-ensure-request-with-acr-values-succeeds', async () => {
  expect((await claimsOf({ acr_values: 'urn:heimdall:acr:1fa' }))?.acr).toBe('urn:heimdall:acr:1fa')
})
test('oidcc-codereuse', async () => {
  const authorization = await authorize(server, client, cookie)
  await redeem(server, client, authorization)
  await expect(redeem(server, client, authorization)).rejects.toMatchObject({ error: 'invalid_grant' })
})
test('oidcc-codereuse-30seconds', async () => {
  const authorization = await authorize(server, client, cookie)
  const { access_token } = await redeem(server, client, authorization)
  await server.services.primary
    .sql`UPDATE oidc_payloads SET consumed_at = consumed_at - interval '30 seconds' WHERE consumed_at IS NOT NULL`
  await expect(redeem(server, client, authorization)).rejects.toMatchObject({ error: 'invalid_grant' })
  expect((await call(server, 'GET /oidc/userinfo', { key: access_token })).status).toBe(401)
})
test('oidcc-ensure-registered-redirect-uri', async () => {
  for (const redirectUri of [
    'https://evil.example/callback',
    `${client.redirectUri}/more`,
    `${client.redirectUri}?a=b`,
  ]) {
    expect(await end({ redirect_uri: redirectUri })).toBe(
      `${issuer}/authorization-error?error=invalid_redirect_uri`,
    )
  }
})
test('oidcc-ensure-post-request-succeeds', async () => {
  const { address, verifier, nonce, state } = await authorizationRequest(client, { scope: 'openid' })
  // As a form of another site: cookies that are SameSite=Lax stay behind.
  const answer = await call(server, 'POST /oidc/auth', {
    body: new URL(address).search.slice(1),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://app.example.org' },
  })
  expect(answer.status).toBe(303)
  const browser = openBrowser(server, cookie)
  const back = new URL(await browser.agree(await browser.follow(answer.headers.location ?? '')))
  const as = await discover(server)
  const params = oauth.validateAuthResponse(as, { client_id: client.clientId }, back, state)
  expect(await redeem(server, client, { params, verifier, nonce, code: '' })).toHaveProperty('id_token')
})
test('oidcc-server-client-secret-post', async () => {
  const app = await makeClient(server.services, { tokenEndpointAuthMethod: 'client_secret_post' })
  const { params, verifier, nonce } = await authorize(server, app, cookie)
  const as = await discover(server)
  const party = { client_id: app.clientId }
  const answer = await oauth.authorizationCodeGrantRequest(
    as,
    party,
    oauth.ClientSecretPost(app.secret),
    params,
    app.redirectUri,
    verifier,
    httpOptions(server),
  )
  expect(
    await oauth.processAuthorizationCodeResponse(as, party, answer, { expectedNonce: nonce }),
  ).toHaveProperty('id_token')
})
test('oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported', async () => {
  expect(await end({ request: 'eyJhbGciOiJub25lIn0.e30.' })).toContain('error=request_not_supported')
})
test('oidcc-refresh-token', async () => {
  const tokens = await redeem(
    server,
    client,
    await authorize(server, client, cookie, {
      scope: 'openid offline_access',
      extra: { prompt: 'consent' },
    }),
  )
  expect((await refresh(server, client, tokens.refresh_token ?? '')).access_token).not.toBe(
    tokens.access_token,
  )
})
test('oidcc-ensure-request-with-valid-pkce-succeeds', async () => {
  expect((await claimsOf())?.sub).toBe(user.id)
})
test('without PKCE, or with plain, nothing is answered', async () => {
  const { address } = await authorizationRequest(client)
  const url = new URL(address)
  url.searchParams.set('code_challenge_method', 'plain')
  expect(await openBrowser(server, cookie).follow(url.href)).toContain('error=invalid_request')
  url.searchParams.delete('code_challenge')
  url.searchParams.delete('code_challenge_method')
  expect(await openBrowser(server, cookie).follow(url.href)).toContain('error=invalid_request')
})
