import { Readable } from 'node:stream'
import { BeginUploadInput, Id } from '@heimdall/contracts'
import {
  AppError,
  appendUpload,
  beginUpload,
  cancelUpload,
  fieldError,
  getUpload,
  notFound,
  readFileLimits,
  requireAccess,
  type Services,
} from '@heimdall/core'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { badRequest } from '../rest/bad-request.ts'
import { readUploadMetadata } from './upload-metadata.ts'

type Request = FastifyRequest<{ Params: { id: string }; Body: Readable | undefined }>

const version = '1.0.0'
const extensions = 'creation,creation-with-upload,expiration,termination'
const path = '/v1/files/uploads'
const offsetType = 'application/offset+octet-stream'

/** Resumable uploads, by the protocol tus 1.0.0 (tus.io/protocols/resumable-upload) and these of its extensions. */
export const tus: FastifyPluginAsync<{ services: Services }> = async (app, { services }) => {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('tus-resumable', version)
    if (request.method === 'OPTIONS' || request.headers['tus-resumable'] === version) return
    reply.header('tus-version', version)
    throw new AppError('PRECONDITION_FAILED', `This speaks tus ${version}: send "Tus-Resumable: ${version}"`)
  })

  async function options(_request: FastifyRequest, reply: FastifyReply) {
    const { maxFileBytes } = await readFileLimits(services.primary.db)
    return reply
      .status(204)
      .headers({ 'tus-version': version, 'tus-extension': extensions, 'tus-max-size': maxFileBytes })
      .send()
  }
  app.options(path, options)
  app.options(`${path}/:id`, options)

  // What follows is not counted: an upload is many small requests, which its client would not send again.
  const creation = { bodyLimit, onRequest: app.limit }
  app.post<{ Body: Readable | undefined }>(path, creation, async (request, reply) => {
    await requireAccess(services, request.call, 'storage:write', 'files.beginUpload')
    const input = BeginUploadInput.safeParse({
      ...readUploadMetadata(request.headers['upload-metadata']),
      sizeBytes: numberOf(request, 'upload-length'),
    })
    if (!input.success) throw badRequest(input.error)
    const upload = await beginUpload.execute(services, request.call, input.data)
    reply.status(201).header('location', `${path}/${upload.id}`)
    if (request.headers['content-type'] !== offsetType || input.data.sizeBytes === 0) {
      return reply.headers({ 'upload-offset': 0, 'upload-expires': httpDate(upload.expiresAt) }).send()
    }
    return append(request, reply, { id: upload.id, offset: 0 })
  })

  async function head(request: Request, reply: FastifyReply) {
    const upload = await getUploadOf(request)
    return reply
      .headers({
        'upload-offset': upload.receivedBytes,
        'upload-length': upload.sizeBytes,
        'upload-expires': httpDate(upload.expiresAt),
        'cache-control': 'no-store',
      })
      .send()
  }

  async function patch(request: Request, reply: FastifyReply) {
    if (request.headers['content-type'] !== offsetType) {
      throw new AppError('UNSUPPORTED_MEDIA_TYPE', `Send what comes next as ${offsetType}`)
    }
    reply.status(204)
    return append(request, reply, { id: idOf(request), offset: numberOf(request, 'upload-offset') })
  }

  async function remove(request: Request, reply: FastifyReply) {
    await cancelUpload.execute(services, request.call, { id: idOf(request) })
    return reply.status(204).send()
  }

  app.head<{ Params: { id: string }; Body: undefined }>(`${path}/:id`, head)
  app.patch<{ Params: { id: string }; Body: Readable | undefined }>(`${path}/:id`, { bodyLimit }, patch)
  app.delete<{ Params: { id: string }; Body: undefined }>(`${path}/:id`, remove)
  // For those who can send neither PATCH nor DELETE.
  app.post<{ Params: { id: string }; Body: Readable | undefined }>(
    `${path}/:id`,
    { bodyLimit },
    (request, reply) => {
      const method = request.headers['x-http-method-override']
      if (method === 'PATCH') return patch(request, reply)
      if (method === 'DELETE') return remove(request, reply)
      throw new AppError('METHOD_NOT_ALLOWED', 'Use PATCH, or say so in X-HTTP-Method-Override')
    },
  )

  async function append(
    request: FastifyRequest<{ Body: Readable | undefined }>,
    reply: FastifyReply,
    at: { id: string; offset: number },
  ) {
    const body = request.body ?? Readable.from([])
    const { receivedBytes, expiresAt } = await appendUpload(services, request.call, at, body)
    return reply.headers({ 'upload-offset': receivedBytes, 'upload-expires': expiresAt.toUTCString() }).send()
  }

  const getUploadOf = async (request: Request) =>
    getUpload.execute(services, request.call, { id: idOf(request) })
}

const bodyLimit = Number.MAX_SAFE_INTEGER

const httpDate = (time: string): string => new Date(time).toUTCString()

function numberOf(
  { headers }: FastifyRequest<{ Body: unknown }>,
  name: 'upload-length' | 'upload-offset',
): number {
  const text = headers[name]
  if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return Number(text)
  throw fieldError('BAD_REQUEST', '', 'header_required', `Say in ${name} how many bytes`)
}

function idOf({ params }: Request): string {
  const id = Id.safeParse(params.id)
  if (!id.success) throw notFound('This upload')
  return id.data
}
