import { readAvatar, type Services } from '@heimdall/core'
import fp from 'fastify-plugin'
import { sendNotFound } from './http/errors.ts'

const address = /^\/avatars\/([0-9a-f-]{36})\/([0-9a-f]{32})\.webp$/

/** The pictures of accounts. The address holds the hash of the picture, so what is there never changes. */
export const avatars = fp<{ services: Services }>(async (app, { services }) => {
  app.get('/avatars/*', async (request, reply) => {
    const [, userId, contentHash] = address.exec(request.url) ?? []
    const image = userId && contentHash ? await readAvatar(services, userId, contentHash) : null
    if (!image) return sendNotFound(request, reply)
    return reply.type('image/webp').header('cache-control', 'public, max-age=31536000, immutable').send(image)
  })
})
