import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Names an answer (RFC 9110, section 8.8.3). */
export const etagOf = (body: string | Buffer): string => `"${hash('sha256', body, 'base64url').slice(0, 27)}"`

/** With a name for what it says: whoever has that already gets 304 and no body. */
export function sendTagged(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  body: string | Buffer,
): FastifyReply {
  const etag = etagOf(body)
  reply.header('etag', etag)
  if (isKnown(request.headers['if-none-match'], etag)) return reply.status(304).send()
  return reply.type(type).send(body)
}

/** Weak comparison (section 13.1.2); proxies that compress turn strong tags into weak ones. */
function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  const known = header.split(',').map((part) => part.trim().replace(/^W\//, ''))
  return known.includes('*') || known.includes(etag)
}
