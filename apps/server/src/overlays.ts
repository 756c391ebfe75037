import { readFileSync } from 'node:fs'
import fp from 'fastify-plugin'

const folder = new URL('./overlays/', import.meta.url)

/**
 * `/overlay/<pull key>/{text,speed,trip}` for OBS: a transparent page without WebGL that reconnects by itself. What its
 * address may say of its looks stands in docs/sharing.md. The map is a page of the ID app.
 */
export const overlays = fp(async (app) => {
  for (const [file, type] of [
    ['overlay.js', 'text/javascript'],
    ['overlay.css', 'text/css'],
  ] as const) {
    const content = readFileSync(new URL(file, folder))
    app.get(`/overlay/${file}`, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(content),
    )
  }
  const page = readFileSync(new URL('index.html', folder))
  for (const name of ['text', 'speed', 'trip']) {
    app.get(`/overlay/:key/${name}`, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page),
    )
  }
})
