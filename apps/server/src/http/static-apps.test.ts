import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Platform } from '@heimdall/core'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { allowedMethods } from './allowed-methods.ts'
import { staticApps } from './static-apps.ts'

const page = { accept: 'text/html,application/xhtml+xml' }
let root: string
let both: { url: string; app: FastifyInstance }
let adminOnly: { url: string; app: FastifyInstance }
let preloading: { url: string; app: FastifyInstance }

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'heimdall-apps-'))
  const files = {
    'secret.txt': 'outside of what is served',
    'id/dist/index.html': '<title>ID</title>',
    'id/dist/favicon.svg': '<svg/>',
    'id/dist/assets/index-abc.js': 'id()',
    'id/dist/assets/index-abc.js.br': 'compressed',
    'admin/dist/index.html': '<title>Admin</title>',
    'named/id/dist/index.html':
      '<!doctype html><html lang="en"><title>Heimdall</title><body><div id="root"></div></body></html>',
    'named/admin/dist/index.html': '<title>Heimdall Admin</title><body></body>',
    'admin/dist/assets/index-def.js': 'admin()',
    'admin-only/admin/dist/index.html': '<title>Admin</title>',
    'admin-only/admin/dist/assets/a.js': 'admin()',
    'preloading/id/dist/index.html': '<head><script src="/assets/base.js"></script></head>',
    'preloading/id/dist/assets/base.js': 'id()',
    'painting/id/dist/index.html': '<body><div id="root"><svg></svg></div></body>',
    'painting/id/dist/assets/base.js': 'id()',
    'painting/id/dist/.vite/first-paint.json': JSON.stringify({
      '/sign-in': '<h1>Sign in to Heimdall</h1>',
      '/register': '<h1>Register</h1>',
      '/': '<h1>Overview</h1>',
      '/activity': '<h1>Activity</h1>',
      '/location': '<h1>Location</h1>',
    }),
    'preloading/id/dist/.vite/manifest.json': JSON.stringify({
      'src/routes/_guest.tsx?tsr-split=component': { file: 'assets/guest.js', imports: ['_base.js'] },
      'src/routes/_guest.sign-in.tsx?tsr-split=component': {
        file: 'assets/sign-in.js',
        imports: ['_base.js', '_forms.js'],
      },
      'src/routes/_guest.register.tsx?tsr-split=component': { file: 'assets/register.js' },
      'src/routes/_guest.register_.linked.tsx?tsr-split=component': { file: 'assets/linked.js' },
      '_base.js': { file: 'assets/base.js' },
      '_forms.js': { file: 'assets/forms.js', imports: ['_base.js'] },
    }),
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), content)
  }
  both = await serve(root)
  adminOnly = await serve(join(root, 'admin-only'))
  preloading = await serve(join(root, 'preloading'))
})
afterAll(async () => {
  await both.app.close()
  await adminOnly.app.close()
  await preloading.app.close()
  await rm(root, { recursive: true })
})

const plain: Platform = {
  name: 'Heimdall',
  contact: '',
  defaultLocale: 'en',
  termsUrl: '',
  privacyPolicyUrl: '',
}

async function serve(apps: string, platform = async (): Promise<Platform> => plain, hasMail = true) {
  const app = Fastify()
  await app.register(allowedMethods)
  await app.register(staticApps, { apps, platform, hasMail })
  app.get('/v1/there', async () => ({ there: true }))
  return { app, url: await app.listen({ port: 0, host: '127.0.0.1' }) }
}

test.each([
  ['/', 'ID'],
  ['/activity', 'ID'],
  ['/activity/a/b?c=d', 'ID'],
  ['/administration', 'ID'],
  ['/setup', 'ID'],
  ['/admin', 'Admin'],
  ['/admin/', 'Admin'],
  ['/admin/audit?status=failure', 'Admin'],
])('%s is a page of the %s app, looked at anew each time', async (path, title) => {
  const answer = await call(both, `GET ${path}`, { headers: page })
  expect(answer.status).toBe(200)
  expect(answer.text).toBe(`<title>${title}</title>`)
  expect(answer.headers['content-type']).toMatch(/^text\/html/)
  expect(answer.headers['cache-control']).toBe('no-cache')
})

test.each(['/assets/index-abc.js', '/admin/assets/index-def.js'])('%s never changes', async (path) => {
  const answer = await call(both, `GET ${path}`)
  expect(answer.status).toBe(200)
  expect(answer.headers['content-type']).toMatch(/javascript/)
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('compressed ahead of time for whoever understands it', async () => {
  const answer = await call(both, 'GET /assets/index-abc.js', { headers: { 'accept-encoding': 'br' } })
  expect(answer.headers['content-encoding']).toBe('br')
  expect(answer.headers.vary).toMatch(/accept-encoding/i)
})

test('other files of the folder are served, and may change', async () => {
  const answer = await call(both, 'GET /favicon.svg')
  expect(answer.status).toBe(200)
  expect(answer.headers['cache-control']).not.toContain('immutable')
})

test.each([
  '/v1/no',
  '/v1',
  '/trpc/no',
  '/oidc/no',
  '/gps/no',
  '/audit-log/no',
  '/docs/no',
  '/assets/no.js',
  '/admin/assets/no.js',
  '/robots.txt',
  '/wp-login.php',
  '/admin/config.json',
  '/.env',
])('%s has no page to fall back to', async (path) => {
  const answer = await call(both, `GET ${path}`, { headers: page })
  expect(answer.status).toBe(404)
  expect(errorOf(answer).code).toBe('NOT_FOUND')
})

test('an address that no app knows is a page too: the app says so, with its navigation', async () => {
  const answer = await call(both, 'GET /admin/no/such/page', { headers: page })
  expect(answer).toMatchObject({ status: 200, text: '<title>Admin</title>' })
  expect(await call(both, 'HEAD /admin/no/such/page', { headers: page })).toMatchObject({
    status: 200,
    text: '',
  })
})

test('a file is 404 for its address, and 405 for another method', async () => {
  expect((await call(both, 'GET /favicon.ico', { headers: page })).status).toBe(404)
  expect((await call(both, 'POST /favicon.svg')).status).toBe(405)
})

test('whoever wants no page gets none', async () => {
  for (const [what, headers] of [
    ['GET /activity', { accept: 'application/json' }],
    ['GET /activity', { accept: '*/*' }],
    ['POST /activity', page],
    ['DELETE /', page],
  ] as const) {
    const answer = await call(both, what, { headers })
    expect(answer.status, what).toBe(404)
    errorOf(answer)
  }
})

test('nothing outside of the folders is served', async () => {
  for (const path of [
    '/assets/../../../secret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..%2f..%2fsecret.txt',
    '//secret.txt',
    '/assets/..\\..\\..\\secret.txt',
    '/assets/%00',
    '/index.html/../../secret.txt',
  ]) {
    const answer = await call(both, `GET ${path}`)
    expect(answer.text, path).not.toContain('outside')
    expect(answer.status, path).toBeGreaterThanOrEqual(400)
    expect(answer.status, path).toBeLessThan(500)
  }
})

test('one app may be built without the other', async () => {
  expect((await call(adminOnly, 'GET /admin/x', { headers: page })).text).toBe('<title>Admin</title>')
  expect((await call(adminOnly, 'GET /admin/assets/a.js')).status).toBe(200)
  expect((await call(adminOnly, 'GET /', { headers: page })).status).toBe(404)
})

test('a page before sign-in names the files that it will ask for, once each', async () => {
  const seen = async (path: string, cookie = '') =>
    (await call(preloading, `GET ${path}`, { headers: { ...page, cookie } })).text
  const link = (name: string) =>
    `<link rel="modulepreload" crossorigin fetchpriority="low" href="/assets/${name}.js">`
  const plain = '<head><script src="/assets/base.js"></script></head>'
  const preloads = plain.replace('</head>', `${link('guest')}${link('sign-in')}${link('forms')}</head>`)
  expect(await seen('/sign-in?redirect=%2Fprivacy')).toBe(preloads)
  expect(await seen('/')).toBe(preloads)
  expect(await seen('/register')).toBe(plain.replace('</head>', `${link('guest')}${link('register')}</head>`))
  // Whoever is signed in sees another page there.
  expect(await seen('/', 'heimdall-device=1; heimdall=1')).toBe(plain)
  expect(await seen('/invite')).toBe(plain)
  const manifest = await call(preloading, 'GET /.vite/manifest.json', { headers: page })
  expect(manifest.status).toBe(404)
})

test('a page shows where one is before any of its code has run', async () => {
  const painting = await serve(join(root, 'painting'), async () => ({ ...plain, name: 'Asgard' }))
  const seen = async (path: string, cookie = '') => {
    const { text } = await call(painting, `GET ${path}`, { headers: { ...page, cookie } })
    return /<div id="root">(.*)<svg>/.exec(text)?.[1]
  }
  const signedIn = 'heimdall=1'
  const signIn = '<h1>Sign in to Asgard</h1>'
  expect(await seen('/sign-in?notice=ended')).toBe(signIn)
  expect(await seen('/register')).toBe('<h1>Register</h1>')
  expect(await seen('/activity?status=failure', signedIn)).toBe('<h1>Activity</h1>')
  expect(await seen('/', signedIn)).toBe('<h1>Overview</h1>')
  expect(await seen('/location/trips/organise', signedIn)).toBe('<h1>Location</h1>')
  // Nobody but who is signed in gets there.
  for (const path of ['/', '/activity', '/location/map']) expect(await seen(path), path).toBe(signIn)
  // Other pages, and parts of one that look different.
  for (const path of ['/no/such/page', '/sign-in/second-factor', '/register/linked', '/locations', '/invite'])
    expect(await seen(path), path).toBe('')
  await painting.app.close()
})

test('pages of the ID app say when no mail will leave', async () => {
  const mute = await serve(join(root, 'named'), async () => ({ ...plain, defaultLocale: 'de' }), false)
  const { text } = await call(mute, 'GET /forgot-password', { headers: page })
  expect(text).toContain('<html lang="de" data-no-mail>')
  await mute.app.close()
})

test('a page knows the language of whoever is signed in, and of nobody else', async () => {
  const named = await serve(join(root, 'named'))
  const seen = async (cookie: string) => {
    const { text, headers } = await call(named, 'GET /', { headers: { ...page, cookie } })
    return { text, etag: String(headers.etag) }
  }
  const german = await seen('heimdall=1; heimdall-language=de')
  expect(german.text).toContain('<html lang="en" data-language="de">')
  expect((await seen('__Host-heimdall-language=de; __Host-heimdall=1')).text).toBe(german.text)
  for (const cookie of ['heimdall-language=de', 'heimdall=1; heimdall-language=fr', 'heimdall=1'])
    expect((await seen(cookie)).text, cookie).toContain('<html lang="en">')
  // Whoever signs in as somebody else is not told that nothing has changed.
  const headers = { ...page, cookie: 'heimdall=1; heimdall-language=en', 'if-none-match': german.etag }
  expect((await call(named, 'GET /', { headers })).status).toBe(200)
  await named.app.close()
})

test('pages say what the community calls this place, in its language, with its links', async () => {
  let read = async () => plain
  const named = await serve(join(root, 'named'), () => read())
  const first = await call(named, 'GET /', { headers: page })
  expect(first.text).toContain('<title>Heimdall</title><body><div id="root"></div></body>')
  const { etag } = first.headers
  const known = { ...page, 'if-none-match': String(etag) }
  expect(await call(named, 'GET /sign-in', { headers: known })).toMatchObject({ status: 304, text: '' })

  read = async () => ({
    name: '<$&"A">',
    contact: 'ask@example.org',
    defaultLocale: 'de',
    termsUrl: 'https://example.org/terms?a&b',
    privacyPolicyUrl: '',
  })
  const { status, text } = await call(named, 'GET /', { headers: known })
  expect(status).toBe(200)
  expect(text).toContain('<html lang="de"><title>&lt;$&amp;&quot;A&quot;&gt;</title>')
  expect(text).toContain('<nav class="legal" aria-label="Links"><a href="https://example.org/terms?a&amp;b"')
  expect(text).toContain('<span lang="de">Nutzungsbedingungen</span></a><a href="mailto:ask@example.org"')
  expect(text).not.toContain('Datenschutz')
  const admin = await call(named, 'GET /admin', { headers: page })
  expect(admin.text).toBe('<title>&lt;$&amp;&quot;A&quot;&gt; Admin</title><body></body>')

  // While the database is away: as before.
  read = () => Promise.reject(new Error('away'))
  expect((await call(named, 'GET /', { headers: page })).text).toBe(text)
  await named.app.close()
})
