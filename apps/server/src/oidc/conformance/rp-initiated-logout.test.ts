import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../../testing/http-client.ts'
import { issuer, openBrowser } from '../../testing/oidc/browser.ts'
import { makeClient, type TestClient } from '../../testing/oidc/make-client.ts'
import { authorize, redeem } from '../../testing/oidc/relying-party.ts'
import type { TestUser } from '../../testing/people.ts'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'

// The plan “RP-Initiated Logout” of the OpenID Foundation, by the names of its modules, as far as it can be run without the hosted suite:
// https://openid.net/certification/conformance-testing-for-openid-connect/

let server: TestServer
let client: TestClient
let user: TestUser
beforeAll(async () => {
  server = await startTestServer()
  client = await makeClient(server.services)
  user = await server.createUser('user')
})
afterAll(() => server.close())

const xsrfOf = (address: string) =>
  new URLSearchParams(new URL(address, issuer).hash.slice(1)).get('xsrf') ?? ''
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }
async function signedIn() {
  const own = await server.signIn(user)
  const browser = openBrowser(server, own)
  const tokens = await redeem(server, client, await authorize(server, client, browser, { scope: 'openid' }))
  return { browser, own, idToken: tokens.id_token ?? '' }
}
test('oidcc-rp-initiated-logout', async () => {
  const { browser, own, idToken } = await signedIn()
  const query = new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: 'https://app.example.org/bye',
    state: 'abc',
  })
  const asked = await browser.get(`/oidc/logout?${query}`)
  expect(asked.headers.location).toMatch(/^\/sign-out#/)
  const body = new URLSearchParams({ xsrf: xsrfOf(asked.headers.location ?? ''), logout: 'yes' }).toString()
  const done = await browser.post('/oidc/logout/confirm', body, form)
  expect(done.headers.location).toBe('https://app.example.org/bye?state=abc')
  expect((await call(server, 'GET /trpc/accounts.me', { cookie: own })).status).toBe(401)
})
test('oidcc-rp-initiated-logout-no-params', async () => {
  const { browser } = await signedIn()
  const asked = await browser.get('/oidc/logout')
  const body = new URLSearchParams({ xsrf: xsrfOf(asked.headers.location ?? ''), logout: 'yes' }).toString()
  const done = await browser.post('/oidc/logout/confirm', body, form)
  expect(await browser.follow(done.headers.location ?? '')).toBe(`${issuer}/sign-in?notice=signed-out`)
})
test('oidcc-rp-initiated-logout-bad-post-logout-redirect-uri', async () => {
  const { browser, idToken } = await signedIn()
  const query = new URLSearchParams({
    id_token_hint: idToken,
    post_logout_redirect_uri: 'https://evil.example/',
  })
  const answer = await browser.get(`/oidc/logout?${query}`)
  expect(answer.headers.location).toBe('/authorization-error?error=invalid_request')
})
test('oidcc-rp-initiated-logout-bad-id-token-hint', async () => {
  const { browser, idToken } = await signedIn()
  const query = new URLSearchParams({ id_token_hint: `${idToken.slice(0, -8)}AAAAAAAA` })
  expect((await browser.get(`/oidc/logout?${query}`)).headers.location).toContain('/authorization-error')
})
test('oidcc-rp-initiated-logout-no-id-token-hint', async () => {
  const { browser, own } = await signedIn()
  const asked = await browser.get('/oidc/logout')
  // Nothing has ended before the user says so.
  expect((await call(server, 'GET /trpc/accounts.me', { cookie: own })).status).toBe(200)
  const forged = await browser.post('/oidc/logout/confirm', 'xsrf=00&logout=yes', form)
  expect(forged.headers.location).toContain('/authorization-error')
  expect(asked.status).toBe(303)
})
test('a page that asks by script is told where to go on', async () => {
  const { browser } = await signedIn()
  const asked = await browser.get('/oidc/logout')
  const body = new URLSearchParams({ xsrf: xsrfOf(asked.headers.location ?? '') }).toString()
  const stayed = await browser.post('/oidc/logout/confirm', body, { ...form, accept: 'application/json' })
  expect(stayed.status).toBe(200)
  expect(stayed.json).toEqual({ redirectTo: `${issuer}/oidc/logout/success` })
})
