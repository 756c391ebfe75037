import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'
import { sendTagged } from './http/send-tagged.ts'

export interface DocsOptions {
  publicUrl: string
  version: string
}

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const ownFolder = new URL('./docs/', import.meta.url)

/** `/openapi.json`, and `/docs` to browse it and try it out. Nothing comes from another host. */
export const docs = fp<DocsOptions>(async (app, options) => {
  // Built when first asked for, its generator loaded only then: most starts never need it.
  let document: ReturnType<typeof writeDocument> | null = null
  app.get('/openapi.json', async (request, reply) => {
    document ??= writeDocument(options)
    const { text, zipped } = await document
    const takesZipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    void reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' })
    if (takesZipped) void reply.header('content-encoding', 'gzip')
    return sendTagged(request, reply, 'application/json', takesZipped ? zipped : text)
  })
  for (const [path, file, type] of [
    ['/docs/', new URL('index.html', ownFolder), 'text/html'],
    ['/docs/start.js', new URL('start.js', ownFolder), 'text/javascript'],
    ['/docs/style.css', new URL('style.css', ownFolder), 'text/css'],
    ['/docs/bots.md', new URL('../../../docs/bots.md', import.meta.url), 'text/plain'],
  ] as const) {
    const content = readFileSync(file)
    app.get(path, async (request, reply) =>
      sendTagged(request, reply.header('cache-control', 'no-cache'), `${type}; charset=utf-8`, content),
    )
  }
  app.get('/docs', async (_request, reply) => reply.redirect('/docs/'))
  await app.register(fastifyStatic, {
    root: swaggerFolder,
    prefix: '/docs/assets/',
    decorateReply: false,
    allowedPath: (path) => /^\/(swagger-ui\.css|swagger-ui-bundle\.js|favicon-32x32\.png)$/.test(path),
  })
})

const compress = promisify(gzip)

async function writeDocument(options: DocsOptions) {
  const { buildOpenApiDocument } = await import('@heimdall/api/openapi')
  const text = JSON.stringify(buildOpenApiDocument(options))
  return { text, zipped: await compress(text) }
}
