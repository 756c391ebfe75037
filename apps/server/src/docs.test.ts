import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { restOperations } from './rest/operations.ts'
import { eventually } from './testing/eventually.ts'
import { call, errorOf } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer({ publicUrl: 'http://id.example.org' })
})
afterAll(() => server.close())

const Document = z.looseObject({
  openapi: z.string(),
  servers: z.array(z.looseObject({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
})

test('/openapi.json lists every route that there is, under the public address', async () => {
  const answer = await call(server, 'GET /openapi.json')
  expect(answer.headers['content-type']).toMatch(/^application\/json/)
  const document = Document.parse(answer.json)
  expect(document.openapi).toMatch(/^3\.1/)
  expect(document.servers[0]?.url).toMatch(/^http:\/\/id\.example\.org\/?$/)
  const documented = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const served = restOperations().map(({ method, url }) => `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`)
  const own = [
    'POST /v1/internal/audit',
    'POST /v1/internal/audit/batch',
    'GET /v1/admin/audit/export',
    'GET /v1/users/me/audit/export',
    'GET /v1/events/stream',
    'POST /v1/files',
    'GET /v1/files/{id}/content',
    'GET /v1/files/{id}/thumbnail',
    'GET /v1/user/export',
    'GET /v1/user/export/jobs/{id}',
    'GET /v1/gps/export',
    'POST /v1/gps/imports',
    'GET /audit-log/checkpoint',
  ]
  expect(documented.sort()).toEqual([...served, ...own].sort())
})

test('every documented route is there: without a credential it answers 401 or 200, never 404', async () => {
  // A checkpoint is there once there is something to sign.
  await server.createKey(['audit:read'])
  await eventually(async () => expect((await call(server, 'GET /audit-log/checkpoint')).status).toBe(200))
  const { paths } = Document.parse((await call(server, 'GET /openapi.json')).json)
  for (const [path, item] of Object.entries(paths)) {
    for (const method of Object.keys(item)) {
      const url = path.replaceAll(/\{\w+\}/g, '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7')
      const answer = await call(
        server,
        `${method.toUpperCase()} ${url}`,
        method === 'get' ? {} : { body: {} },
      )
      expect([200, 400, 401], `${method} ${url}: ${answer.text}`).toContain(answer.status)
      if (answer.status !== 200) errorOf(answer)
    }
  }
})

test.each([
  '/openapi.json',
  '/docs/',
  '/docs/start.js',
  '/docs/style.css',
  '/docs/bots.md',
  '/overlay/overlay.js',
  '/overlay/overlay.css',
  '/overlay/some-key/speed',
])('%s is asked for anew, and sent once', async (path) => {
  const { status, headers } = await call(server, `GET ${path}`)
  expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
  const again = await call(server, `GET ${path}`, { headers: { 'if-none-match': String(headers.etag) } })
  expect([again.status, again.text, again.headers.etag]).toEqual([304, '', headers.etag])
})

test('/openapi.json comes compressed to who takes that, as an answer of its own', async () => {
  const ask = (encoding: string) =>
    fetch(`${server.url}/openapi.json`, { headers: { 'accept-encoding': encoding } })
  const [plain, zipped] = [await ask('identity'), await ask('gzip')]
  expect([plain, zipped].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip'])
  expect(await zipped.text()).toBe(await plain.text())
  expect(zipped.headers.get('etag')).not.toBe(plain.headers.get('etag'))
  expect(zipped.headers.get('vary')).toContain('accept-encoding')
})

test('/docs loads everything from here', async () => {
  expect(await call(server, 'GET /docs')).toMatchObject({ status: 302, headers: { location: '/docs/' } })
  const { text, status, headers } = await call(server, 'GET /docs/')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//)
  const loaded = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(loaded.length).toBeGreaterThan(3)
  for (const path of loaded) {
    const asset = await call(server, `GET ${path}`)
    expect(asset.status, path).toBe(200)
  }
  expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/)
})

test('nothing but the viewer’s files is served from its folder', async () => {
  for (const path of [
    'package.json',
    'index.html',
    'swagger-initializer.js',
    '../package.json',
    '..%2fpackage.json',
  ]) {
    const answer = await call(server, `GET /docs/assets/${path}`)
    expect(answer.status, path).toBeGreaterThanOrEqual(400)
    errorOf(answer)
  }
})
