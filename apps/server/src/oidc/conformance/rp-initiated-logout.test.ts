import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { issuer, openBrowser, type TestBrowser } from '../../testing/oidc/browser.ts'
import { makeClient, type TestClient } from '../../testing/oidc/make-client.ts'
import { authorizationRequest, authorize, discover, redeem } from '../../testing/oidc/relying-party.ts'
import type { TestUser } from '../../testing/people.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

// The plan oidcc-rp-initiated-logout-certification-test-plan of the OpenID Foundation, by the names of its modules in its order:
// https://gitlab.com/openid/conformance-suite, OIDCCRpInitiatedLogoutTestPlan

let server: TestServer
let client: TestClient
let user: TestUser
beforeAll(async () => {
  server = await startTestServer()
  client = await makeClient(server.services)
  user = await server.createUser('user')
})
afterAll(() => server.close())

const bye = 'https://app.example.org/bye'
const here = `${issuer}/sign-in?notice=signed-out`
const xsrfOf = (address: string) =>
  new URLSearchParams(new URL(address, issuer).hash.slice(1)).get('xsrf') ?? ''
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }

async function signedIn() {
  const own = await server.signIn(user)
  const browser = openBrowser(server, own)
  const tokens = await redeem(server, client, await authorize(server, client, browser, { scope: 'openid' }))
  return { browser, own, idToken: tokens.id_token ?? '' }
}

/** Asks for the sign-out, says yes, and answers where that leads. */
async function signOut(browser: TestBrowser, query: Record<string, string>): Promise<string> {
  const asked = await browser.get(`/oidc/logout?${new URLSearchParams(query)}`)
  const page = asked.headers.location ?? ''
  if (!page.startsWith('/sign-out#')) return new URL(page, issuer).href
  const body = new URLSearchParams({ xsrf: xsrfOf(page), logout: 'yes' }).toString()
  const done = await browser.post('/oidc/logout/confirm', body, form)
  return browser.follow(done.headers.location ?? '')
}

/** As the suite looks at it: whoever asks without a page is told that nobody is signed in. */
async function expectSignedOut(browser: TestBrowser, own: string): Promise<void> {
  expect((await call(server, 'GET /trpc/accounts.me', { cookie: own })).status).toBe(401)
  const { address } = await authorizationRequest(client, { scope: 'openid', extra: { prompt: 'none' } })
  expect(await browser.follow(address)).toContain('error=login_required')
}
async function expectStillSignedIn(own: string): Promise<void> {
  expect((await call(server, 'GET /trpc/accounts.me', { cookie: own })).status).toBe(200)
}

test('oidcc-rp-initiated-logout-discovery-endpoint-verification', async () => {
  expect((await discover(server)).end_session_endpoint).toBe(`${issuer}/oidc/logout`)
})
test('oidcc-rp-initiated-logout', async () => {
  const { browser, own, idToken } = await signedIn()
  const query = { id_token_hint: idToken, post_logout_redirect_uri: bye, state: 'abc' }
  expect(await signOut(browser, query)).toBe(`${bye}?state=abc`)
  await expectSignedOut(browser, own)
})
test('oidcc-rp-initiated-logout-bad-post-logout-redirect-uri', async () => {
  const { browser, own, idToken } = await signedIn()
  const query = { id_token_hint: idToken, post_logout_redirect_uri: 'https://evil.example/' }
  expect(await signOut(browser, query)).toBe(`${issuer}/authorization-error?error=invalid_request`)
  await expectStillSignedIn(own)
})
test('oidcc-rp-initiated-logout-modified-id-token-hint', async () => {
  const { browser, own, idToken } = await signedIn()
  const [header, , signature] = idToken.split('.')
  const payload = Buffer.from(JSON.stringify({ ...decodeJwt(idToken), sub: 'somebody' })).toString(
    'base64url',
  )
  const query = { id_token_hint: `${header}.${payload}.${signature}`, post_logout_redirect_uri: bye }
  expect(await signOut(browser, query)).toContain('/authorization-error')
  await expectStillSignedIn(own)
})
test('oidcc-rp-initiated-logout-no-id-token-hint', async () => {
  const { browser, own } = await signedIn()
  // Nobody says whose address this would be, so it leads nowhere; and nothing ends before the user says so.
  const asked = await browser.get(`/oidc/logout?${new URLSearchParams({ post_logout_redirect_uri: bye })}`)
  await expectStillSignedIn(own)
  const forged = await browser.post('/oidc/logout/confirm', 'xsrf=00&logout=yes', form)
  expect(forged.headers.location).toContain('/authorization-error')
  await expectStillSignedIn(own)
  expect(asked.headers.location).toMatch(/^\/sign-out#/)
  expect(await signOut(browser, { post_logout_redirect_uri: bye, state: 'abc' })).toBe(here)
  await expectSignedOut(browser, own)
})
test('oidcc-rp-initiated-logout-no-params', async () => {
  const { browser, own } = await signedIn()
  expect(await signOut(browser, {})).toBe(here)
  await expectSignedOut(browser, own)
})
test('oidcc-rp-initiated-logout-no-post-logout-redirect-uri', async () => {
  const { browser, own, idToken } = await signedIn()
  expect(await signOut(browser, { id_token_hint: idToken, state: 'abc' })).toBe(here)
  await expectSignedOut(browser, own)
})
test('oidcc-rp-initiated-logout-no-state', async () => {
  const { browser, own, idToken } = await signedIn()
  expect(await signOut(browser, { id_token_hint: idToken, post_logout_redirect_uri: bye })).toBe(bye)
  await expectSignedOut(browser, own)
})
test('oidcc-rp-initiated-logout-only-state', async () => {
  const { browser, own } = await signedIn()
  expect(await signOut(browser, { state: 'abc' })).toBe(here)
  await expectSignedOut(browser, own)
})
test('oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri', async () => {
  const { browser, own, idToken } = await signedIn()
  const query = { id_token_hint: idToken, post_logout_redirect_uri: `${bye}?foo=bar` }
  expect(await signOut(browser, query)).toContain('/authorization-error')
  await expectStillSignedIn(own)
})
test('oidcc-rp-initiated-logout-bad-id-token-hint', async () => {
  const { browser, own, idToken } = await signedIn()
  // All as it should be, but for the key, which is of whoever has made it.
  const { alg = '', kid = '' } = decodeProtectedHeader(idToken)
  const { privateKey } = await generateKeyPair(alg)
  const forged = await new SignJWT(decodeJwt(idToken)).setProtectedHeader({ alg, kid }).sign(privateKey)
  const query = { id_token_hint: forged, post_logout_redirect_uri: bye }
  expect(await signOut(browser, query)).toContain('/authorization-error')
  await expectStillSignedIn(own)
})
test('the browser forgets what it forgets by the sign-out of Heimdall itself', async () => {
  const { browser } = await signedIn()
  browser.cookies.set('heimdall-language /', { value: 'de', path: '/' })
  await signOut(browser, {})
  const own = [...browser.cookies.keys()].filter((key) => key.startsWith('heimdall'))
  expect(own).toEqual([])
})
test('a page that asks by script is told where to go on', async () => {
  const { browser } = await signedIn()
  const asked = await browser.get('/oidc/logout')
  const body = new URLSearchParams({ xsrf: xsrfOf(asked.headers.location ?? '') }).toString()
  const stayed = await browser.post('/oidc/logout/confirm', body, { ...form, accept: 'application/json' })
  expect(stayed.status).toBe(200)
  expect(stayed.json).toEqual({ redirectTo: `${issuer}/oidc/logout/success` })
})
test('section 2: the end of session endpoint takes GET and POST', async () => {
  const { browser, own, idToken } = await signedIn()
  const query = { id_token_hint: idToken, post_logout_redirect_uri: bye, state: 'abc' }
  const sent = await browser.post('/oidc/logout', new URLSearchParams(query).toString(), form)
  const page = await browser.follow(sent.headers.location ?? '')
  expect(page).toContain('/sign-out#')
  const body = new URLSearchParams({ xsrf: xsrfOf(page), logout: 'yes' }).toString()
  const done = await browser.post('/oidc/logout/confirm', body, form)
  expect(await browser.follow(done.headers.location ?? '')).toBe(`${bye}?state=abc`)
  await expectSignedOut(browser, own)
})
