import { messages } from '@heimdall/api/server'
import { batchLimit, PostAuditEvent } from '@heimdall/contracts'
import { AppError, fieldError, logEvent, logEvents, requireAccess, type Services } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { z } from 'zod'
import { refuseCrossOrigin } from '../http/same-origin.ts'
import { badRequest } from './bad-request.ts'

export interface IngestOptions {
  services: Services
  publicUrl: string
}

const maxEventBytes = 128 * 1024
const maxBatchBytes = 8 * 1024 * 1024
const Batch = z.array(PostAuditEvent)
const IdempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x20-\x7e]+$/)

/** Audit events from bots and internal apps: one, or up to 5,000 as a JSON array or NDJSON. */
export const ingest = fp<IngestOptions>(async (app, { services, publicUrl }) => {
  await app.register(async (scope) => {
    scope.addHook('onRequest', refuseCrossOrigin(publicUrl))
    scope.addHook('onRequest', scope.identify)
    scope.addContentTypeParser(
      ['application/x-ndjson', 'application/jsonl', 'application/ndjson'],
      { parseAs: 'string' },
      async (_request: FastifyRequest, body: string) => parseLines(body),
    )

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

    const batch = { bodyLimit: maxBatchBytes, onRequest: mayWrite('audit.logBatch') }
    scope.post('/v1/internal/audit/batch', batch, async (request, reply) => {
      const events = parseBatch(request.body)
      return reply
        .status(201)
        .send(await logEvents(services, request.call, events, idempotencyKeyOf(request)))
    })
  })
})

function parseBatch(body: unknown): PostAuditEvent[] {
  if (!Array.isArray(body) || body.length === 0) {
    throw fieldError(
      'BAD_REQUEST',
      '',
      'empty_batch',
      'Send an array of events, or one event a line; at least one',
    )
  }
  if (body.length > batchLimit) {
    throw fieldError(
      'BAD_REQUEST',
      '',
      'batch_too_long',
      `A batch holds ${batchLimit} events at most; this one has ${body.length}`,
    )
  }
  const events = Batch.safeParse(body)
  if (!events.success) throw badRequest(events.error, 'events')
  return events.data
}

function parseLines(body: string): unknown[] {
  return body
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }, index) => {
      try {
        return JSON.parse(line)
      } catch {
        throw new AppError('BAD_REQUEST', `Line ${number} is not valid JSON. Nothing was written.`, {
          issues: [{ path: ['events', index], code: 'invalid_json', message: messages.BAD_REQUEST }],
        })
      }
    })
}

function idempotencyKeyOf(request: FastifyRequest): string | null {
  const header = request.headers['idempotency-key']
  if (header === undefined) return null
  const key = IdempotencyKey.safeParse(header)
  if (!key.success) {
    throw fieldError(
      'BAD_REQUEST',
      '',
      'bad_idempotency_key',
      'An Idempotency-Key is 1 to 255 printable ASCII characters',
    )
  }
  return key.data
}
