import { type Call, type Precondition, preconditionFailed } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import { etagOf } from '../http/send-tagged.ts'
import { callOperation, type RestOperation } from './operations.ts'

const anything = '*'
const changes = new Set(['PATCH', 'PUT', 'DELETE'])

/**
 * `If-Match` of a change (RFC 9110, section 13.1.1): it works only while the read of the same address would answer what
 * the client has read. Weak tags never match. What has no address of its own has no ETag, so none can be right.
 */
export function preconditionOf(
  operation: RestOperation,
  read: RestOperation | undefined,
  request: FastifyRequest,
  call: Call,
): Precondition | undefined {
  const header = request.headers['if-match']
  if (header === undefined || !changes.has(operation.method) || header.trim() === anything) return undefined
  if (!operation.isConditional || !read) throw preconditionFailed()
  return {
    etags: header.split(',').map((part) => part.trim()),
    async etagNow(services) {
      const input = read.readText({ ...Object(request.params) })
      const answer = await callOperation(read, input, { services, call, cookies: null, streams: null })
      return etagOf(JSON.stringify(answer))
    },
  }
}
