import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endSlowReader } from './end-slow-reader.ts'
import type { LiveConnections } from './live-connections.ts'

/**
 * A file of any size ends early with its client, with the permission, and with one that takes nothing; cut off, so that it can
 * not be taken for whole.
 */
export function endWithAccess(
  app: FastifyInstance,
  connections: LiveConnections,
  { request, reply, file }: { request: FastifyRequest; reply: FastifyReply; file: Readable },
): void {
  const forget = connections.add({
    actor: request.call.actor,
    async recheck() {
      await app.identify(request)
      return request.call.actor
    },
    close: () => file.destroy(new Error('The export was ended')),
  })
  file.once('close', forget)
  endSlowReader(reply.raw, file)
}
