import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { sendNotFound } from './errors.ts'

export interface StaticAppsOptions {
  /** The folder that holds `id/dist` and `admin/dist`. */
  apps?: string
}

const appsFolder = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * Both apps from one origin: the ID app at `/`, the admin app at `/admin`. Every address that a browser opens as a page
 * answers 200 with index.html, also one that no app knows: which pages there are only the app knows, and says so.
 */
export const staticApps = fp<StaticAppsOptions>(async (app, { apps = appsFolder }) => {
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
  app.setNotFoundHandler((request, reply) => {
    const name = appOf(request)
    if (name === null || !existsSync(`${folderOf(name)}index.html`)) return sendNotFound(request, reply)
    return reply
      .header('cache-control', 'no-cache')
      .sendFile('index.html', folderOf(name), { cacheControl: false })
  })
})

const apiPath =
  /^\/(v1|trpc|oidc|\.well-known|gps|audit-log|avatars|app-logos|docs)(\/|$)|^\/(admin\/)?assets\//
/** No page of the apps has an extension: this is a file that is not there. */
const filePath = /\.[a-z\d]{1,12}$/i

/** Which app a browser means; null for everything that is no page. */
function appOf(request: FastifyRequest): 'id' | 'admin' | null {
  const path = request.url.split('?')[0] ?? '/'
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const wantsPage = reads && (request.headers.accept ?? '').includes('text/html')
  if (!wantsPage || apiPath.test(path) || filePath.test(path)) return null
  return /^\/admin(\/|$)/.test(path) ? 'admin' : 'id'
}
