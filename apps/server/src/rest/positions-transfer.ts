import { Readable } from 'node:stream'
import { ExportPositionsInput, maxImportBytes, StartImportInput } from '@heimdall/contracts'
import { exportPositions, importPositions, requireAccess, type Services } from '@heimdall/core'
import fp from 'fastify-plugin'
import { endSlowSender } from '../http/end-slow-sender.ts'
import type { LiveConnections } from '../http/live-connections.ts'
import { createOneEach } from '../http/one-each.ts'
import { queryOf } from '../http/query-of.ts'
import { refuseCrossOrigin, refuseCrossOriginRead } from '../http/same-origin.ts'
import { sendDownload } from '../http/send-download.ts'
import { createQueryReader } from './query-reader.ts'

/** Each takes connections of the database from others for as long as it runs. */
const mostAtOnce = 4

export interface PositionsTransferOptions {
  services: Services
  connections: LiveConnections
  publicUrl: string
}

/** Positions as files: in, as fast as the database takes them, and out, as fast as they are read. */
export const positionsTransfer = fp<PositionsTransferOptions>(
  async (app, { services, connections, publicUrl }) => {
    const [imports, exports] = [createOneEach(mostAtOnce), createOneEach(mostAtOnce)]
    const readExport = createQueryReader(ExportPositionsInput)
    const onRead = [refuseCrossOriginRead(publicUrl), app.identify, app.limit]
    // HEAD would read everything, and log that it left.
    app.get('/v1/gps/export', { onRequest: onRead, exposeHeadRoute: false }, async (request, reply) => {
      const query = queryOf(request)
      const permission = query.tripId === undefined ? 'location:read' : 'trip:read'
      await requireAccess(services, request.call, `self or ${permission}`, 'positions.export')
      const input = readExport(query)
      return sendDownload(app, { connections, places: exports }, request, reply, async () => {
        const { contentType, text } = await exportPositions(services, request.call, input)
        const day = services.clock.now().toISOString().slice(0, 10)
        const fileName = `heimdall-positions-${day}.${input.format}`
        return { file: Readable.from(text), fileName, contentType }
      })
    })

    await app.register(async (scope) => {
      // A file is read as it comes; its type says less than its name.
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
      const readImport = createQueryReader(StartImportInput)
      const onRequest = [refuseCrossOrigin(publicUrl), scope.identify, scope.limit]
      scope.post<{ Body: Readable | undefined }>(
        '/v1/gps/imports',
        { onRequest, bodyLimit: maxImportBytes },
        async (request, reply) => {
          await requireAccess(services, request.call, 'self or device:write', 'positions.import')
          const input = readImport(queryOf(request))
          const length = Number(request.headers['content-length'])
          const total = Number.isSafeInteger(length) ? length : null
          const body = endSlowSender(request.body ?? Readable.from([]))
          const leave = imports.take(request.call.actor)
          const done = await importPositions(services, request.call, input, body, total).finally(leave)
          return reply.status(201).send(done)
        },
      )
    })
  },
)
