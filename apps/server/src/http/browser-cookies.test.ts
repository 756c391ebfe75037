import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import type { TestUser } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let plain: TestServer
let secure: TestServer
let user: TestUser

beforeAll(async () => {
  plain = await startTestServer()
  secure = await startTestServer({
    databaseUrl: plain.databaseUrl,
    publicUrl: 'https://id.example.org',
  })
  user = await plain.createUser()
})
afterAll(async () => {
  await secure.close()
  await plain.close()
})

async function cookiesOf(server: TestServer, what: string, cookie?: string): Promise<string[]> {
  const body = what === 'accounts.signIn' ? { identifier: user.username, password: user.password } : {}
  const answer = await call(server, `POST /trpc/${what}`, { body, ...(cookie ? { cookie } : {}) })
  expect(answer.status).toBe(200)
  return answer.headers['set-cookie'] ?? []
}

test('over plain HTTP: HttpOnly, SameSite=Lax, Path=/, no Domain', async () => {
  const cookies = await cookiesOf(plain, 'accounts.signIn')
  expect(cookies).toHaveLength(3)
  expect(cookies[2]).toMatch(/^heimdall-language=en; Path=\/; Expires=.+ GMT; HttpOnly; SameSite=Lax$/)
  expect(cookies[1]).toMatch(/^heimdall-device=[\w-]{43}; Path=\/; Expires=.+ GMT; HttpOnly; SameSite=Lax$/)
  expect(cookies[0]).toMatch(/^heimdall=[\w-]{43}; Path=\/; Expires=.+ GMT; HttpOnly; SameSite=Lax$/)
})

test('with TLS: __Host- and Secure', async () => {
  const cookies = await cookiesOf(secure, 'accounts.signIn')
  expect(cookies).toHaveLength(3)
  expect(cookies[1]).toMatch(/^__Host-heimdall-device=.+; Secure; SameSite=Lax$/)
  expect(cookies[0]).toMatch(
    /^__Host-heimdall=[\w-]{43}; Path=\/; Expires=.+ GMT; HttpOnly; Secure; SameSite=Lax$/,
  )
  // The plain name, which any subdomain could set, is not looked at.
  const token = /=([\w-]{43})/.exec(cookies[0] ?? '')?.[1]
  expect((await call(secure, 'GET /v1/users/me', { cookie: `__Host-heimdall=${token}` })).status).toBe(200)
  expect((await call(secure, 'GET /v1/users/me', { cookie: `heimdall=${token}` })).status).toBe(401)
})

test('it lives as long as the session may', async () => {
  const [cookie] = await cookiesOf(plain, 'accounts.signIn')
  const expires = Date.parse(/Expires=([^;]+)/.exec(cookie ?? '')?.[1] ?? '')
  const days = (expires - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(9.9)
  expect(days).toBeLessThan(10.1)
})

test('each sign-in has a token of its own; one that was planted before is never used', async () => {
  const planted = 'a'.repeat(43)
  const [first] = await cookiesOf(plain, 'accounts.signIn', `heimdall=${planted}`)
  const [second] = await cookiesOf(plain, 'accounts.signIn')
  expect(first).not.toContain(planted)
  expect(first?.split(';')[0]).not.toBe(second?.split(';')[0])
})

test('signing in again in the same browser ends the session before', async () => {
  const cookie = await plain.signIn(user)
  await cookiesOf(plain, 'accounts.signIn', cookie)
  expect((await call(plain, 'GET /v1/users/me', { cookie })).status).toBe(401)
})

test.each(['plain', 'secure'])('signing out clears it with the same attributes (%s)', async (which) => {
  const server = which === 'secure' ? secure : plain
  const name = which === 'secure' ? '__Host-heimdall' : 'heimdall'
  const cookie = await server.signIn(user)
  const [cleared, language] = await cookiesOf(server, 'accounts.signOut', cookie)
  expect(language).toContain(`${name}-language=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970`)
  expect(cleared).toContain(`${name}=; Max-Age=0; Path=/; Expires=Thu, 01 Jan 1970`)
  expect(cleared?.includes('Secure')).toBe(which === 'secure')
  expect((await call(server, 'GET /v1/users/me', { cookie })).status).toBe(401)
})

test('no other answer sets a cookie', async () => {
  const cookie = await plain.signIn(user)
  for (const what of ['GET /v1/users/me', 'GET /v1/info', 'GET /healthz', 'GET /trpc/system.ping']) {
    expect((await call(plain, what, { cookie })).headers['set-cookie']).toBeUndefined()
  }
})
