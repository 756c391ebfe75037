import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const post = (body: string, type = 'application/x-www-form-urlencoded', address = '/oidc/auth') =>
  call(server, `POST ${address}`, {
    body,
    headers: {
      'content-type': type,
      accept: 'text/html',
      origin: 'https://app.example.org',
      'sec-fetch-site': 'cross-site',
    },
  })

test('a form becomes the same request by GET, what comes twice included', async () => {
  const answer = await post('client_id=a&scope=openid+profile&state=%26%23%0d%0a&client_id=b')
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe(
    '/oidc/auth?client_id=a&scope=openid+profile&state=%26%23%0D%0A&client_id=b',
  )
})

test.each([
  ['nothing', '', undefined],
  ['JSON', '{"client_id":"a"}', 'application/json'],
  ['more than fits into an address', `state=${'x'.repeat(9_000)}`, undefined],
])('%s: the page that says what is wrong', async (_name, body, type) => {
  const answer = await post(body, type)
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe('/authorization-error?error=invalid_request')
})

test('leads nowhere else, whatever it says', async () => {
  const answer = await post('https://evil.example/')
  expect(answer.headers.location).toBe('/oidc/auth?https%3A%2F%2Fevil.example%2F=')
})

test.each([
  ['id_token_hint=a.b.c&state=x', '/oidc/logout?id_token_hint=a.b.c&state=x'],
  ['', '/oidc/logout'],
  [`id_token_hint=${'x'.repeat(9_000)}`, '/oidc/logout'],
])('a sign-out by form is the same by GET: %s', async (body, location) => {
  const answer = await post(body, undefined, '/oidc/logout')
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toBe(location)
})
