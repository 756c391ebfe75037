import { Readable } from 'node:stream'
import { dataExportSchemaPath, Id } from '@heimdall/contracts'
import {
  type Call,
  type DataExportFile,
  dataExportSchema,
  exportData,
  fetchExport,
  principalOf,
  type Services,
  unavailable,
  userIdOf,
} from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { endWithAccess } from '../http/end-with-access.ts'
import type { LiveConnections } from '../http/live-connections.ts'
import { refuseCrossOriginRead } from '../http/same-origin.ts'
import { badRequest } from './bad-request.ts'

export interface DataExportOptions {
  services: Services
  connections: LiveConnections
  publicUrl: string
}

/** Each reads and compresses as fast as its client takes it; so many leave the machine to the others. */
const maxExports = 3

/** All that is known of whoever asks, as a ZIP of any size, and the schema of what is in it. */
export const dataExport = fp<DataExportOptions>(async (app, { services, connections, publicUrl }) => {
  const running = new Set<string>()

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    begin: (call: Call) => Promise<DataExportFile>,
  ) {
    const who = userIdOf(request.call.actor) ?? principalOf(request.call.actor)
    if (running.size >= maxExports || running.has(who)) throw unavailable()
    running.add(who)
    try {
      const { fileName, sizeBytes, content } = await begin(request.call)
      if (sizeBytes !== null) reply.header('content-length', sizeBytes)
      const file = Readable.from(content, { objectMode: false })
      file.once('close', () => running.delete(who))
      endWithAccess(app, connections, { request, reply, file })
      return reply
        .headers({
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="${fileName}"`,
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        .send(file)
    } catch (error) {
      running.delete(who)
      throw error
    }
  }

  const onRequest = [refuseCrossOriginRead(publicUrl), app.identify]
  // HEAD would make an export, and log that it left.
  app.get('/v1/user/export', { onRequest, exposeHeadRoute: false }, (request, reply) =>
    send(request, reply, (call) => exportData(services, call)),
  )

  app.get<{ Params: { id: string } }>(
    '/v1/user/export/jobs/:id',
    { onRequest, exposeHeadRoute: false },
    (request, reply) =>
      send(request, reply, (call) => {
        const id = Id.safeParse(request.params.id)
        if (!id.success) throw badRequest(id.error)
        return fetchExport(services, call, id.data)
      }),
  )

  let schema: string | undefined
  app.get(dataExportSchemaPath, (_request, reply) => {
    schema ??= JSON.stringify(dataExportSchema(publicUrl))
    return reply
      .type('application/schema+json; charset=utf-8')
      .headers({ 'cache-control': 'public, max-age=3600', 'access-control-allow-origin': '*' })
      .send(schema)
  })
})
