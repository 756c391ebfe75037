import { isUuid } from '@heimdall/contracts'
import { readAppLogo, readAvatar, type Services } from '@heimdall/core'
import fp from 'fastify-plugin'
import { sendNotFound } from './http/errors.ts'

const readers = { avatars: readAvatar, 'app-logos': readAppLogo }
const file = /^([^/]+)\/([0-9a-f]{32})\.webp$/

/**
 * The pictures of accounts and of apps, `/avatars/<id>/<hash>.webp`. The address holds the hash of the picture, so what is
 * there never changes.
 */
export const pictures = fp<{ services: Services }>(async (app, { services }) => {
  for (const [folder, read] of Object.entries(readers)) {
    const start = `/${folder}/`
    app.get(`${start}*`, async (request, reply) => {
      const [, id = '', contentHash = ''] = file.exec(request.url.slice(start.length)) ?? []
      const image = isUuid(id) ? await read(services, id, contentHash) : null
      if (!image) return sendNotFound(request, reply)
      return reply
        .type('image/webp')
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(image)
    })
  }
})
