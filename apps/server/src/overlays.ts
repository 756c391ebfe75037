import { readFileSync } from 'node:fs'
import fp from 'fastify-plugin'
import { sendTagged } from './http/send-tagged.ts'

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
    app.get(`/overlay/${file}`, async (request, reply) =>
      sendTagged(request, reply.header('cache-control', 'no-cache'), `${type}; charset=utf-8`, content),
    )
  }
  const page = readFileSync(new URL('index.html', folder))
  for (const name of ['text', 'speed', 'trip']) {
    app.get(`/overlay/:key/${name}`, async (request, reply) =>
      sendTagged(request, reply.header('cache-control', 'no-cache'), 'text/html; charset=utf-8', page),
    )
  }
})
