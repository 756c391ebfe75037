import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { CookieName } from '@heimdall/api/server'
import { Locale } from '@heimdall/contracts'
import type { Platform } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { cookieName } from './browser-cookies.ts'
import { sendNotFound } from './errors.ts'
import { readFirstPaints } from './first-paints.ts'
import { readGuestFiles } from './guest-files.ts'
import { pageOf } from './page-of.ts'
import { recallPlatform } from './recall-platform.ts'

export interface StaticAppsOptions {
  /** What the platform says of itself. */
  platform: () => Promise<Platform>
  /** Whether mails leave. */
  hasMail: boolean
  /** The folder that holds `id/dist` and `admin/dist`. */
  apps?: string
}

const appsFolder = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Both apps from one origin: the ID app at `/`, the admin app at `/admin`. Every address that a browser opens as a page
 * answers 200 with index.html, also one that no app knows: which pages there are only the app knows, and says so.
 */
export const staticApps = fp<StaticAppsOptions>(async (app, { platform, hasMail, apps = appsFolder }) => {
  const folderOf = (name: 'id' | 'admin') => `${join(apps, name, 'dist')}/`
  const shared = { preCompressed: true, index: false, wildcard: false, decorateReply: false } as const
  // Named by the hash of their content, so they never change.
  const immutable = { ...shared, maxAge: '365d', immutable: true } as const
  for (const [name, prefix] of [
    ['id', '/'],
    ['admin', '/admin/'],
  ] as const) {
    const root = folderOf(name)
    if (!existsSync(`${root}index.html`)) continue
    await app.register(fastifyStatic, {
      ...immutable,
      wildcard: true,
      root: `${root}assets/`,
      prefix: `${prefix}assets/`,
    })
    await app.register(fastifyStatic, {
      ...shared,
      root,
      prefix,
      decorateReply: !app.hasReplyDecorator('sendFile'),
      globIgnore: ['assets/**', 'index.html', '**/*.br', '**/*.gz'],
    })
  }
  // A page comes also while the database is away, so that it can say so.
  const recall = recallPlatform(platform)
  const guestFiles = readGuestFiles(folderOf('id'))
  const firstPaints = readFirstPaints(folderOf('id'))
  app.setNotFoundHandler(async (request, reply) => {
    const name = appOf(request)
    if (name === null || !existsSync(`${folderOf(name)}index.html`)) return sendNotFound(request, reply)
    const known = await recall()
    const file = await readFile(`${folderOf(name)}index.html`, 'utf8')
    const shown = shownBy(request, firstPaints)
    const html =
      name === 'id'
        ? withPaint(
            withPreloads(marked(file, hasMail, languageOf(request)), guestFiles.get(shown)),
            firstPaints.get(shown),
          )
        : file
    const { page, etag } = known ? pageOf(html, name, known) : { page: html, etag: null }
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8')
    if (etag === null) return reply.send(page)
    reply.header('etag', etag)
    return request.headers['if-none-match'] === etag ? reply.code(304).send() : reply.send(page)
  })
})

const nameInHeader = (name: CookieName) =>
  `(?:^|;\\s*)(?:${cookieName(name, true)}|${cookieName(name, false)})=`
/** Signed in, as far as can be told without asking. */
const sessionCookie = new RegExp(nameInHeader('session'))
const languageCookie = new RegExp(`${nameInHeader('language')}(${Locale.options.join('|')})(?:;|$)`)

/** That of the account, as it was when it has signed in. */
function languageOf({ headers: { cookie = '' } }: FastifyRequest): string | null {
  return (sessionCookie.test(cookie) && languageCookie.exec(cookie)?.[1]) || null
}

const guestPaths = new Set(['/sign-in', '/register', '/forgot-password'])

/** Which page an address shows; of members' pages whoever is not signed in comes to the sign-in page instead. */
function shownBy(request: FastifyRequest, paints: ReadonlyMap<string, string>): string {
  // The parts of this page have the same head.
  const path = pathOf(request).replace(/^\/location\/.*/, '/location')
  const isMembers = path === '/' || (paints.has(path) && !guestPaths.has(path))
  return isMembers && !sessionCookie.test(request.headers.cookie ?? '') ? '/sign-in' : path
}

/** Files that the page names already are on their way. The style sheet goes before them all: without it nothing is painted. */
function withPreloads(html: string, files: readonly string[] = []): string {
  const missing = files.filter((file) => !html.includes(`"/${file}"`))
  const links = missing.map(
    (file) => `<link rel="modulepreload" crossorigin fetchpriority="low" href="/${file}">`,
  )
  return html.replace('</head>', () => `${links.join('')}</head>`)
}

/**
 * What a page would find out later, and then change before the eyes of its reader: that no mail will leave, and the language of
 * whoever is signed in (`language-init.js`).
 */
function marked(html: string, hasMail: boolean, language: string | null): string {
  const marks = `${hasMail ? '' : ' data-no-mail'}${language === null ? '' : ` data-language="${language}"`}`
  return html.replace('<html lang="en"', (tag) => `${tag}${marks}`)
}

/** Before the app has rendered. */
const withPaint = (html: string, paint = ''): string =>
  html.replace('<div id="root">', (root) => `${root}${paint}`)

const pathOf = (request: FastifyRequest) => request.url.split('?')[0] ?? '/'

const apiPath =
  /^\/(v1|trpc|oidc|\.well-known|gps|audit-log|avatars|app-logos|docs)(\/|$)|^\/(admin\/)?assets\//
/** No page of the apps has an extension: this is a file that is not there. */
const filePath = /\.[a-z\d]{1,12}$/i

/** Which app a browser means; null for everything that is no page. */
function appOf(request: FastifyRequest): 'id' | 'admin' | null {
  const path = pathOf(request)
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const wantsPage = reads && (request.headers.accept ?? '').includes('text/html')
  if (!wantsPage || apiPath.test(path) || filePath.test(path)) return null
  return /^\/admin(\/|$)/.test(path) ? 'admin' : 'id'
}
