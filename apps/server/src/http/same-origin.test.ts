import type { FastifyRequest } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { isSameOrigin } from './same-origin.ts'

const publicUrl = 'https://id.example.org'
const host = 'id.example.org'

test.each([
  ['no browser', {}, true],
  ['the public origin', { origin: publicUrl }, true],
  ['the public origin behind a proxy that changes Host', { origin: publicUrl, host: 'backend:3000' }, true],
  ['the host that was asked', { origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  ['another port', { origin: 'http://localhost:3001', host: 'localhost:3000' }, false],
  ['another site', { origin: 'https://evil.example' }, false],
  ['a subdomain', { origin: 'https://evil.id.example.org' }, false],
  ['the parent domain', { origin: 'https://example.org' }, false],
  ['our name as a prefix', { origin: 'https://id.example.org.evil.example' }, false],
  ['our name as a user', { origin: 'https://id.example.org@evil.example' }, false],
  ['a sandboxed page', { origin: 'null' }, false],
  ['an empty origin', { origin: '' }, false],
  ['no URL', { origin: 'id.example.org' }, false],
  ['a file', { origin: 'file://' }, false],
  ['Fetch Metadata: same-origin', { 'sec-fetch-site': 'same-origin', origin: publicUrl }, true],
  ['Fetch Metadata: typed by the user', { 'sec-fetch-site': 'none' }, true],
  ['Fetch Metadata: same-site is not enough', { 'sec-fetch-site': 'same-site', origin: publicUrl }, false],
  ['Fetch Metadata: cross-site', { 'sec-fetch-site': 'cross-site' }, false],
  ['Fetch Metadata: unknown', { 'sec-fetch-site': 'made-up' }, false],
  [
    'Fetch Metadata does not excuse an Origin',
    { 'sec-fetch-site': 'none', origin: 'https://evil.example' },
    false,
  ],
])('%s', (_, headers, expected) => {
  // The function reads nothing else of a request.
  const request = { headers: { host, ...headers } } as unknown as FastifyRequest
  expect(isSameOrigin(request, publicUrl)).toBe(expected)
})

describe('over HTTP', () => {
  let server: TestServer
  let cookie: string

  beforeAll(async () => {
    server = await startTestServer({ publicUrl: 'http://id.example.org' })
    cookie = await server.signIn(await server.createUser('admin'))
  })
  afterAll(() => server.close())

  const cross = [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]
  const same = [{}, { origin: 'http://id.example.org' }, { 'sec-fetch-site': 'same-origin' }]
  const changes = [
    ['POST /trpc/accounts.updateMe', { locale: 'de' }],
    ['POST /trpc/accounts.updateMe?batch=1', { 0: { locale: 'de' } }],
    ['PATCH /v1/users/me', { locale: 'de' }],
    ['POST /v1/api-keys', { name: 'x', permissions: ['audit:read'] }],
    ['DELETE /v1/users/me/sessions', undefined],
    ['POST /v1/internal/audit', { eventType: 'bot_started' }],
    ['POST /v1/internal/audit/batch', [{ eventType: 'bot_started' }]],
  ] as const

  test.each(changes)(
    '%s with a cookie is refused from elsewhere, and works from our own pages',
    async (what, body) => {
      for (const headers of cross) {
        const answer = await call(server, what, { cookie, body, headers })
        expect(answer.status).toBe(403)
        expect(errorOf(answer).message).toContain('another website')
      }
      for (const headers of same) {
        const answer = await call(server, what, { cookie, body, headers })
        expect(answer.status).toBeLessThan(300)
      }
    },
  )

  test('a simple form of another site gets nowhere', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'text/plain' }
    const before = await call(server, 'GET /v1/users/me', { cookie })
    const answer = await call(server, 'POST /trpc/accounts.updateMe', {
      cookie,
      headers,
      body: '{"privacyMode":true}',
    })
    expect(answer.status).toBe(403)
    expect((await call(server, 'GET /v1/users/me', { cookie })).json).toEqual(before.json)
  })

  test('no change by GET, whoever asks', async () => {
    const input = encodeURIComponent('{"locale":"de"}')
    const answer = await call(server, `GET /trpc/accounts.updateMe?input=${input}`, { cookie })
    expect(answer.status).toBe(405)
  })

  test('no answer lets another site read', async () => {
    for (const what of ['GET /v1/users/me', 'OPTIONS /v1/users/me', 'GET /trpc/accounts.me']) {
      const { headers } = await call(server, what, { cookie, headers: { origin: 'https://evil.example' } })
      expect(headers['access-control-allow-origin']).toBeUndefined()
      expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    }
  })

  test.each([
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ origin: 'http://id.example.org' }, 101],
    [{}, 101],
  ])('a WebSocket with %j is answered with %i', async (headers, status) => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`, {
      headers: { cookie, ...headers },
    })
    const answered = await new Promise((resolve) => {
      socket.on('upgrade', (response) => resolve(response.statusCode))
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    })
    socket.on('error', () => undefined)
    socket.terminate()
    expect(answered).toBe(status)
  })
})
