import type { IncomingMessage } from 'node:http'
import type { BatchFormat } from '@heimdall/audit'
import { PostAuditEvent } from '@heimdall/contracts'
import { logBatch, logEvent, requireAccess, type Services } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { readChunks } from '../http/read-chunks.ts'
import { refuseCrossOrigin } from '../http/same-origin.ts'
import { badRequest } from './bad-request.ts'
import { idempotencyKeyOf } from './idempotency-key.ts'

export interface IngestOptions {
  services: Services
  publicUrl: string
}

const maxEventBytes = 128 * 1024
const maxBatchBytes = 8 * 1024 * 1024
const batchTypes = ['application/json', 'application/x-ndjson', 'application/jsonl', 'application/ndjson']

/** Audit events from bots and internal apps: one, or up to 5,000 as a JSON array or NDJSON. */
export const ingest = fp<IngestOptions>(async (app, { services, publicUrl }) => {
  await app.register(async (scope) => {
    scope.addHook('onRequest', refuseCrossOrigin(publicUrl))
    scope.addHook('onRequest', scope.identify)
    // Before the body is read: who may not write costs no more than this.
    const mayWrite = (operation: string) => (request: FastifyRequest) =>
      requireAccess(services, request.call, 'audit:write', operation)

    const one = { bodyLimit: maxEventBytes, onRequest: mayWrite('audit.log') }
    scope.post('/v1/internal/audit', one, async (request, reply) => {
      const event = PostAuditEvent.safeParse(request.body ?? {})
      if (!event.success) throw badRequest(event.error)
      return reply
        .status(201)
        .send(await logEvent(services, request.call, event.data, idempotencyKeyOf(request)))
    })

    await scope.register(async (batches) => {
      // Taken as it is: what is large is parsed by another thread.
      batches.removeAllContentTypeParsers()
      batches.addContentTypeParser(batchTypes, (request: FastifyRequest, payload: IncomingMessage) =>
        readChunks(request, payload, maxBatchBytes),
      )
      const batch = { bodyLimit: maxBatchBytes, onRequest: mayWrite('audit.logBatch') }
      batches.post<{ Body: Uint8Array[] | undefined }>(
        '/v1/internal/audit/batch',
        batch,
        async (request, reply) => {
          const body = { chunks: request.body ?? [], format: formatOf(request) }
          return reply
            .status(201)
            .send(await logBatch(services, request.call, body, idempotencyKeyOf(request)))
        },
      )
    })
  })
})

/** Any other content type was refused before. */
const formatOf = ({ headers }: FastifyRequest): BatchFormat =>
  /^application\/json\b/i.test(headers['content-type'] ?? '') ? 'json' : 'ndjson'
