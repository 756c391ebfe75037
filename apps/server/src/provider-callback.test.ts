import {
  createTestProvider,
  linkDirectly,
  type OpenIdProvider,
  startOpenIdProvider,
  visitProvider,
} from '@heimdall/core/testing'
import { totpFactors } from '@heimdall/db/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Answer, call } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

const callback = 'http://localhost:3000/auth/example/callback'
let server: TestServer
let provider: OpenIdProvider
beforeAll(async () => {
  server = await startTestServer()
  provider = await startOpenIdProvider([callback])
  await createTestProvider(server, { issuer: provider.issuer })
})
afterAll(async () => {
  await provider.stop()
  await server.close()
})

const cookiesOf = ({ headers }: Answer) => (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0])
/** Leaves by a mutation and comes back by the address that the provider sends the browser to. */
async function goAndReturn(
  sub: string,
  {
    start = 'links.startSignIn',
    body = { provider: 'example', returnTo: '/sessions' } as object,
    cookie = '',
  } = {},
) {
  provider.answer = { sub }
  const left = await call(server, `POST /trpc/${start}`, { body, cookie })
  const [flow = ''] = cookiesOf(left)
  // The contract of a mutation's answer.
  const { url } = (left.json as { result: { data: { url: string } } }).result.data
  const query = await visitProvider(url, callback)
  const cookies = [cookie, flow].filter((pair) => pair !== '').join('; ')
  const arrive = () => call(server, `GET /auth/example/callback?${query}`, { cookie: cookies })
  return { left, arrive, query }
}

test('a link signs in: cookies, and on to where it was wanted', async () => {
  const user = await server.createUser()
  provider.people.set('heidi', { sub: 'heidi', name: 'Heidi' })
  await linkDirectly(server, { userId: user.id, issuer: provider.issuer, subject: 'heidi' })
  const { left, arrive } = await goAndReturn('heidi')
  expect(left.headers['set-cookie']?.[0]).toMatch(/^heimdall-flow=[\w-]{43};.*HttpOnly; SameSite=Lax/)
  const answer = await arrive()
  expect(answer).toMatchObject({ status: 303, headers: { location: '/sessions' } })
  expect(answer.headers['cache-control']).toBe('no-store')
  expect(answer.headers['referrer-policy']).toBe('no-referrer')
  const session = cookiesOf(answer).find((pair) => pair?.startsWith('heimdall='))
  const me = await call(server, 'GET /v1/users/me', { cookie: session ?? '' })
  expect(me.json).toMatchObject({ id: user.id })
  // Once.
  expect((await arrive()).headers.location).toBe('/sign-in?problem=flow_gone&provider=example&redirect=%2F')
  expect(server.log()).not.toContain(session?.split('=')[1])
})

test('with a second factor the link alone is not enough', async () => {
  const user = await server.createUser()
  provider.people.set('clara', { sub: 'clara' })
  await linkDirectly(server, { userId: user.id, issuer: provider.issuer, subject: 'clara' })
  const now = new Date()
  const factor = { userId: user.id, secret: Buffer.from('sealed'), confirmedAt: now, createdAt: now }
  await server.services.primary.db.insert(totpFactors).values(factor)
  const answer = await (await goAndReturn('clara')).arrive()
  expect(answer.headers.location).toBe('/sign-in/second-factor?redirect=%2Fsessions')
  const names = cookiesOf(answer).map((pair) => pair?.split('=')[0])
  expect(names).toContain('heimdall-sign-in')
  expect(names).not.toContain('heimdall')
})

test('whoever is new goes on to choose a name', async () => {
  provider.people.set('peter', { sub: 'peter' })
  const answer = await (await goAndReturn('peter')).arrive()
  expect(answer.headers.location).toBe('/register/linked?redirect=%2Fsessions')
  expect(cookiesOf(answer).map((pair) => pair?.split('=')[0])).toEqual(['heimdall-registration'])
})

test('whoever links comes back to their links, with what was wrong', async () => {
  const owner = await server.createUser()
  await linkDirectly(server, { userId: owner.id, issuer: provider.issuer, subject: 'dete' })
  provider.people.set('dete', { sub: 'dete' })
  provider.people.set('rottenmeier', { sub: 'rottenmeier' })
  const cookie = await server.signIn(await server.createUser())
  const options = { start: 'links.connect', body: { provider: 'example' }, cookie }
  expect((await (await goAndReturn('dete', options)).arrive()).headers.location).toBe(
    '/links?problem=linked_elsewhere&provider=example',
  )
  const { arrive } = await goAndReturn('rottenmeier', options)
  expect((await arrive()).headers.location).toBe('/links?done=linked&provider=example')
  expect((await arrive()).headers.location).toBe('/links?problem=flow_gone&provider=example')
})

test('whoever connects the community itself comes back to the admin app', async () => {
  provider.people.set('channel', { sub: 'channel', name: 'The channel' })
  const cookie = await server.signIn(await server.createUser('super_admin'))
  const body = { provider: 'example', scopes: ['profile', 'offline_access'] }
  const { arrive, query } = await goAndReturn('channel', { start: 'integrations.connect', body, cookie })
  const answer = await arrive()
  expect(answer.status).toBe(303)
  expect(answer.headers.location).toMatch(/^\/admin\/integrations\?done=connected&integration=[0-9a-f-]{36}$/)
  expect(answer.headers['cache-control']).toBe('no-store')
  const list = await call(server, 'GET /trpc/integrations.list?input={}', { cookie })
  expect(list.text).toContain('The channel')
  expect((await arrive()).headers.location).toBe('/admin/integrations?problem=flow_gone&provider=example')
  // Codes and tokens are nobody's to read.
  expect(server.log()).not.toContain(query.get('code'))
})

test.each(['', '?state=x', '?state=x&code=y', '?state[]=x&state[]=y', `?state=${'x'.repeat(8_000)}`])(
  'what nobody has begun leads to the sign-in page: %#',
  async (query) => {
    const answer = await call(server, `GET /auth/example/callback${query}`)
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: '/sign-in?problem=flow_gone&provider=example&redirect=%2F' },
    })
    expect(answer.headers['set-cookie']).toBeUndefined()
  },
)

test('what can be no provider is not found', async () => {
  for (const path of ['/auth/No%2Fne/callback', `/auth/example/callback?x=${'x'.repeat(9_000)}`]) {
    expect((await call(server, `GET ${path}`)).status).toBe(404)
  }
  expect((await call(server, 'POST /auth/example/callback')).status).toBe(405)
})

test('another website can begin nothing in somebody’s name', async () => {
  const answer = await call(server, 'POST /trpc/links.startSignIn', {
    body: { provider: 'example' },
    headers: { origin: 'https://evil.example' },
  })
  expect(answer.status).toBe(403)
  expect(answer.headers['set-cookie']).toBeUndefined()
})
