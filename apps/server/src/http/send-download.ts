import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endWithAccess } from './end-with-access.ts'
import type { LiveConnections } from './live-connections.ts'
import type { OneEach } from './one-each.ts'

export interface Download {
  file: Readable
  fileName: string
  contentType: string
}

/** A file that is made while it leaves. It keeps its place until then, and ends with the access of whoever reads it. */
export async function sendDownload(
  app: FastifyInstance,
  { connections, places }: { connections: LiveConnections; places: OneEach },
  request: FastifyRequest,
  reply: FastifyReply,
  begin: () => Promise<Download>,
): Promise<FastifyReply> {
  const leave = places.take(request.call.actor)
  try {
    const { file, ...described } = await begin()
    file.once('close', leave)
    endWithAccess(app, connections, { request, reply, file })
    return describeDownload(reply, described).send(file)
  } catch (error) {
    leave()
    throw error
  }
}

export const describeDownload = (
  reply: FastifyReply,
  { fileName, contentType }: Omit<Download, 'file'>,
): FastifyReply =>
  reply.headers({
    'content-type': contentType,
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'no-store',
    // nginx would collect the file before it passes it on.
    'x-accel-buffering': 'no',
  })
