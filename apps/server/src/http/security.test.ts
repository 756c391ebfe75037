import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let plain: TestServer
let secure: TestServer

beforeAll(async () => {
  plain = await startTestServer()
  secure = await startTestServer({ databaseUrl: plain.databaseUrl, publicUrl: 'https://id.example.org' })
})
afterAll(async () => {
  await secure.close()
  await plain.close()
})

const everywhere = [
  'GET /',
  'GET /healthz',
  'GET /v1/info',
  'GET /v1/nothing',
  'GET /v1/users/me',
  'GET /trpc/system.info',
  'GET /docs/',
  'GET /docs/start.js',
  'GET /openapi.json',
  'POST /v1/internal/audit',
]

test.each(everywhere)('%s: headers that keep a browser from doing more than it should', async (what) => {
  const { headers } = await call(plain, what)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBeDefined()
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['x-powered-by']).toBeUndefined()
  expect(headers.server).toBeUndefined()
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})

const isApi = (what: string) => / \/(v1|trpc)\//.test(what)

test.each(everywhere.filter(isApi))('%s: data loads nothing, and stands in no frame', async (what) => {
  const { headers } = await call(plain, what)
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
})

test.each(everywhere.filter((what) => !isApi(what)))(
  '%s: scripts come from us only, never inline',
  async (what) => {
    const { headers } = await call(plain, what)
    const policy = directives(headers['content-security-policy'])
    expect(policy.get('default-src')).toEqual(["'self'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('connect-src')).toEqual(["'self'"])
    expect(policy.get('object-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
    expect([...policy.values()].flat().filter((source) => /unsafe-eval|\*|https?:/.test(source))).toEqual([])
  },
)

test('answers of the API are kept by nobody', async () => {
  for (const what of ['GET /v1/info', 'GET /trpc/system.info', 'GET /v1/nothing']) {
    expect((await call(plain, what)).headers['cache-control']).toBe('no-store')
  }
})

test('HSTS only where TLS is', async () => {
  expect((await call(plain, 'GET /')).headers['strict-transport-security']).toBeUndefined()
  const { headers } = await call(secure, 'GET /')
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  expect(directives(headers['content-security-policy']).has('upgrade-insecure-requests')).toBe(true)
  expect(
    directives((await call(plain, 'GET /')).headers['content-security-policy']).has(
      'upgrade-insecure-requests',
    ),
  ).toBe(false)
})

test('what the API answers is kept by no cache', async () => {
  for (const what of [
    'GET /v1/info',
    'GET /v1/users/me',
    'GET /trpc/system.info',
    'POST /v1/internal/audit',
  ]) {
    expect((await call(plain, what)).headers['cache-control'], what).toBe('no-store')
  }
})

test('a request id is ours: one from outside is not taken over', async () => {
  const { headers } = await call(plain, 'GET /healthz', {
    headers: { 'x-request-id': 'chosen', 'request-id': 'chosen' },
  })
  expect(headers['x-request-id']).not.toBe('chosen')
})

const directives = (policy: string | string[] | undefined) =>
  new Map(
    String(policy)
      .split(';')
      .map((directive) => {
        const [name = '', ...sources] = directive.trim().split(' ')
        return [name, sources]
      }),
  )

test('tiles of another host are the one thing that pages may load from elsewhere', async () => {
  const url = 'https://tiles.example.org/{z}/{x}/{y}.png'
  const mapped = await startTestServer({
    databaseUrl: plain.databaseUrl,
    mapTiles: { kind: 'raster', url, attribution: null },
  })
  try {
    const policy = directives((await call(mapped, 'GET /')).headers['content-security-policy'])
    expect(policy.get('connect-src')).toEqual(["'self'", 'https://tiles.example.org'])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('default-src')).toEqual(["'self'"])
  } finally {
    await mapped.close()
  }
})
