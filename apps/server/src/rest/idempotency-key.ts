import { fieldError } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'

const IdempotencyKey = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\x20-\x7e]+$/)

/** What the client has chosen, so that a retry works once; null: nothing. */
export function idempotencyKeyOf(request: FastifyRequest): string | null {
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
