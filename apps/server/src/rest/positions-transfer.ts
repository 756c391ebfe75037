import { Readable } from 'node:stream'
import { ExportPositionsInput, maxImportBytes, StartImportInput } from '@heimdall/contracts'
import {
  exportPositions,
  importPositions,
  principalOf,
  requireAccess,
  type Services,
  unavailable,
  userIdOf,
} from '@heimdall/core'
import fp from 'fastify-plugin'
import { endSlowSender } from '../http/end-slow-sender.ts'
import { endWithAccess } from '../http/end-with-access.ts'
import type { LiveConnections } from '../http/live-connections.ts'
import { queryOf } from '../http/query-of.ts'
import { refuseCrossOrigin, refuseCrossOriginRead } from '../http/same-origin.ts'
import { badRequest } from './bad-request.ts'
import { createTextReader } from './text-reader.ts'

/** Each holds a connection of the database for as long as it runs. Of these, one person's or bot's is one. */
const mostAtOnce = 4

export interface PositionsTransferOptions {
  services: Services
  connections: LiveConnections
  publicUrl: string
}

/** Positions as files: in, as fast as the database takes them, and out, as fast as they are read. */
export const positionsTransfer = fp<PositionsTransferOptions>(
  async (app, { services, connections, publicUrl }) => {
    const running = new Set<string>()
    async function oneOf<T>(who: string, act: () => Promise<T>): Promise<T> {
      if (running.size >= mostAtOnce || running.has(who)) throw unavailable()
      running.add(who)
      try {
        return await act()
      } finally {
        running.delete(who)
      }
    }

    const readExport = createTextReader(ExportPositionsInput)
    const onRead = [refuseCrossOriginRead(publicUrl), app.identify]
    app.get('/v1/gps/export', { onRequest: onRead }, async (request, reply) => {
      const query = queryOf(request)
      const permission = query.tripId === undefined ? 'location:read' : 'trip:read'
      await requireAccess(services, request.call, `self or ${permission}`, 'positions.export')
      const input = ExportPositionsInput.safeParse(readExport(query))
      if (!input.success) throw badRequest(input.error)
      const { contentType, text } = await exportPositions(services, request.call, input.data)
      const file = Readable.from(text)
      endWithAccess(app, connections, { request, reply, file })
      const day = services.clock.now().toISOString().slice(0, 10)
      return reply
        .headers({
          'content-type': contentType,
          'content-disposition': `attachment; filename="heimdall-positions-${day}.${input.data.format}"`,
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        .send(file)
    })

    await app.register(async (scope) => {
      // A file is read as it comes; its type says less than its name.
      scope.removeAllContentTypeParsers()
      scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
      const readImport = createTextReader(StartImportInput)
      const onRequest = [refuseCrossOrigin(publicUrl), scope.identify]
      scope.post<{ Body: Readable | undefined }>(
        '/v1/gps/imports',
        { onRequest, bodyLimit: maxImportBytes },
        async (request, reply) => {
          await requireAccess(services, request.call, 'self or device:write', 'positions.import')
          const input = StartImportInput.safeParse(readImport(queryOf(request)))
          if (!input.success) throw badRequest(input.error)
          const length = Number(request.headers['content-length'])
          const total = Number.isSafeInteger(length) ? length : null
          const body = endSlowSender(request.body ?? Readable.from([]))
          const who = userIdOf(request.call.actor) ?? principalOf(request.call.actor)
          const done = await oneOf(who, () =>
            importPositions(services, request.call, input.data, body, total),
          )
          return reply.status(201).send(done)
        },
      )
    })
  },
)
