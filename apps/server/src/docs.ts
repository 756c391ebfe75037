import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import fp from 'fastify-plugin'

export interface DocsOptions {
  publicUrl: string
  version: string
}

const swaggerFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const ownFolder = new URL('./docs/', import.meta.url)

/** `/openapi.json`, and `/docs` to browse it and try it out. Nothing comes from another host. */
export const docs = fp<DocsOptions>(async (app, options) => {
  // Built when first asked for, its generator loaded only then: most starts never need it.
  let document: Promise<string> | null = null
  app.get('/openapi.json', async (_request, reply) => {
    document ??= import('@heimdall/api/openapi').then(({ buildOpenApiDocument }) =>
      JSON.stringify(buildOpenApiDocument(options)),
    )
    return reply
      .type('application/json')
      .header('cache-control', 'no-cache')
      .send(await document)
  })
  for (const [file, type] of [
    ['index.html', 'text/html'],
    ['start.js', 'text/javascript'],
    ['style.css', 'text/css'],
  ] as const) {
    const content = readFileSync(new URL(file, ownFolder))
    app.get(`/docs/${file === 'index.html' ? '' : file}`, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).send(content),
    )
  }
  const firstBot = readFileSync(new URL('../../../docs/bots.md', import.meta.url))
  app.get('/docs/bots.md', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(firstBot))
  app.get('/docs', async (_request, reply) => reply.redirect('/docs/'))
  await app.register(fastifyStatic, {
    root: swaggerFolder,
    prefix: '/docs/assets/',
    decorateReply: false,
    allowedPath: (path) => /^\/(swagger-ui\.css|swagger-ui-bundle\.js|favicon-32x32\.png)$/.test(path),
  })
})
