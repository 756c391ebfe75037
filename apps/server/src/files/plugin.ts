import { Readable } from 'node:stream'
import { DownloadFileInput, Id, UploadFileInput } from '@heimdall/contracts'
import {
  AppError,
  fieldError,
  notFound,
  openFile,
  openFileLink,
  openThumbnail,
  requireAccess,
  type Services,
  uploadFile,
} from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { queryOf } from '../http/query-of.ts'
import { refuseCrossOrigin, refuseCrossOriginRead } from '../http/same-origin.ts'
import { idempotencyKeyOf } from '../rest/idempotency-key.ts'
import { createQueryReader } from '../rest/query-reader.ts'
import { sendFile } from './send-file.ts'
import { tus } from './tus.ts'

export interface FilesOptions {
  services: Services
  publicUrl: string
}

/** What of files is no JSON: their content in, by one request or resumable, and out, for those who may and by links. */
export const files = fp<FilesOptions>(async (app, { services, publicUrl }) => {
  const onRead = [refuseCrossOriginRead(publicUrl), app.identify, app.limit]
  const readDownload = createQueryReader(DownloadFileInput)

  app.get<{ Params: { id: string } }>(
    '/v1/files/:id/content',
    { onRequest: onRead },
    async (request, reply) => {
      await requireAccess(services, request.call, 'storage:download', 'files.download')
      const { inline } = readDownload(queryOf(request))
      return sendFile(request, reply, await openFile(services, request.call, idOf(request)), inline)
    },
  )

  app.get<{ Params: { id: string } }>(
    '/v1/files/:id/thumbnail',
    { onRequest: onRead },
    async (request, reply) => {
      await requireAccess(services, request.call, 'storage:download', 'files.thumbnail')
      const picture = await openThumbnail(services, request.call, idOf(request))
      // What is in a file never changes.
      reply.header('cache-control', 'private, max-age=86400, immutable')
      return reply.type('image/webp').send(Readable.from(picture))
    },
  )

  // Links come from anywhere: from mails, chats, other sites.
  app.get('/shared/*', { onRequest: app.identify }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    try {
      return await sendFile(request, reply, await openFileLink(services, request.call, path), true)
    } catch (error) {
      const isGone = error instanceof AppError && error.code === 'NOT_FOUND'
      if (!isGone || !request.headers.accept?.includes('text/html')) throw error
      // Whoever has clicked it reads a sentence rather than an error of an API.
      return reply.status(404).type('text/plain; charset=utf-8').send(goneText)
    }
  })

  await app.register(async (scope) => {
    // A file is read as it comes; its type says less than its bytes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    scope.addHook('onRequest', refuseCrossOrigin(publicUrl))
    scope.addHook('onRequest', scope.identify)
    // Whoever falls silent must not hold a place for good.
    scope.addHook('onRequest', (request, _reply, done) => {
      request.raw.setTimeout(silenceMs, () => request.raw.destroy())
      done()
    })
    const readUpload = createQueryReader(UploadFileInput)
    scope.post<{ Body: Readable | undefined }>(
      '/v1/files',
      { bodyLimit: Number.MAX_SAFE_INTEGER, onRequest: scope.limit },
      async (request, reply) => {
        await requireAccess(services, request.call, 'storage:write', 'files.upload')
        const input = readUpload(queryOf(request))
        const body = request.body ?? Readable.from([])
        const file = await uploadFile(services, request.call, {
          input,
          sizeBytes: lengthOf(request),
          body,
          idempotencyKey: idempotencyKeyOf(request),
        })
        return reply.status(201).send(file)
      },
    )
    await scope.register(tus, { services })
  })
})

const silenceMs = 5 * 60_000
const goneText = `This link has expired or was revoked, or its file was deleted. Ask for a new one.

Dieser Link ist abgelaufen oder widerrufen, oder die Datei wurde gelöscht. Wer ihn verschickt hat, kann einen neuen machen.
`

/** Room is taken before the first byte, so it has to be said how much. */
function lengthOf({ headers }: FastifyRequest): number {
  const length = Number(headers['content-length'] ?? Number.NaN)
  if (Number.isSafeInteger(length)) return length
  throw fieldError('BAD_REQUEST', '', 'length_required', 'Say in Content-Length how large the file is')
}

function idOf({ params }: FastifyRequest<{ Params: { id: string } }>): string {
  const id = Id.safeParse(params.id)
  if (!id.success) throw notFound('This file')
  return id.data
}
