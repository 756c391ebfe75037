import { Readable } from 'node:stream'
import { dataExportSchemaPath, Id } from '@heimdall/contracts'
import {
  type Call,
  type DataExportFile,
  dataExportSchema,
  exportData,
  fetchExport,
  type Services,
} from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { LiveConnections } from '../http/live-connections.ts'
import { createOneEach } from '../http/one-each.ts'
import { refuseCrossOriginRead } from '../http/same-origin.ts'
import { sendDownload } from '../http/send-download.ts'
import { badRequest } from './bad-request.ts'

export interface DataExportOptions {
  services: Services
  connections: LiveConnections
  publicUrl: string
}

/** Each reads and compresses as fast as its client takes it; so many leave the machine to the others. */
const mostExports = 3

/** All that is known of whoever asks, as a ZIP of any size, and the schema of what is in it. */
export const dataExport = fp<DataExportOptions>(async (app, { services, connections, publicUrl }) => {
  const places = createOneEach(mostExports)
  const send = (
    request: FastifyRequest,
    reply: FastifyReply,
    begin: (call: Call) => Promise<DataExportFile>,
  ) =>
    sendDownload(app, { connections, places }, request, reply, async () => {
      const { fileName, sizeBytes, content } = await begin(request.call)
      if (sizeBytes !== null) reply.header('content-length', sizeBytes)
      return {
        file: Readable.from(content, { objectMode: false }),
        fileName,
        contentType: 'application/zip',
      }
    })

  const onRequest = [refuseCrossOriginRead(publicUrl), app.identify, app.limit]
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
