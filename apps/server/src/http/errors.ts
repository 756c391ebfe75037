import { describeError, type ErrorDescription, messages, statusOf } from '@heimdall/api/server'
import type { ErrorBody, ErrorCode } from '@heimdall/contracts'
import { errorStatus } from '@heimdall/contracts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { challengeFor } from './challenge.ts'

/** Turns whatever was thrown into the one shape of errors. Stacks go to the log, never to the client. */
export const errors = fp(async (app) => {
  app.setErrorHandler((error, request, reply) => {
    const description = describeHttpError(error, request)
    if (description.unforeseen) request.log.error({ err: error }, 'Unforeseen error')
    // The client may only know that it should try again; whoever runs this has to know why.
    if (description.code === 'SERVICE_UNAVAILABLE') request.log.warn({ err: error }, 'Turned away')
    return sendError(reply, request, description)
  })
})

/** Answers 404 in the one shape, or 405 where another method would do. OPTIONS asks for just that. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const address = request.url.split('?')[0]?.slice(0, 200)
  const methods = request.server.methodsOf(request)
  // A route may also lead to a folder in which there is no such file.
  if (methods.length === 0 || methods.includes(request.method)) {
    const message = `${request.method} ${address} does not exist. /docs lists what does.`
    return sendError(reply, request, refusal('NOT_FOUND', message))
  }
  const allowed = [...methods, 'OPTIONS'].sort().join(', ')
  reply.header('allow', allowed)
  if (request.method === 'OPTIONS') return reply.status(204).send()
  const message = `${address} does not take ${request.method}; use ${allowed}`
  return sendError(reply, request, refusal('METHOD_NOT_ALLOWED', message))
}

const refusal = (code: ErrorCode, message: string): ErrorDescription => ({
  code,
  message,
  issues: [],
  retryAfterSeconds: null,
  unforeseen: false,
})

function sendError(
  reply: FastifyReply,
  request: FastifyRequest,
  description: ErrorDescription,
): FastifyReply {
  if (description.retryAfterSeconds !== null) reply.header('retry-after', description.retryAfterSeconds)
  if (description.code === 'UNAUTHORIZED') reply.header('www-authenticate', challengeFor(request))
  return reply
    .status(statusOf(description))
    .type('application/json')
    .send(toErrorBody(description, request.id))
}

const toErrorBody = ({ code, message, issues }: ErrorDescription, requestId: string): ErrorBody => ({
  error: { code, message, requestId, ...(issues.length > 0 ? { issues: [...issues] } : {}) },
})

/** Addresses that can not even be routed. No hook has run for these. */
export function sendFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendError(reply, request, describeHttpError(error, request))
}

/** Fastify's own refusals carry a status: a body that is too large, or no JSON. */
function describeHttpError(error: unknown, request: FastifyRequest): ErrorDescription {
  const description = describeError(error)
  if (!description.unforeseen || !(error instanceof Error) || !('statusCode' in error)) return description
  const code = codeOfStatus(error.statusCode)
  if (code === null) return description
  // A parser's message may quote the body; a limit's says nothing that the code does not.
  if (code === 'UNSUPPORTED_MEDIA_TYPE') return refusal(code, `${messages[code]}${orLines(request)}`)
  if (code !== 'BAD_REQUEST') return refusal(code, messages[code])
  const isAddress = 'code' in error && error.code === 'FST_ERR_BAD_URL'
  return refusal(code, isAddress ? 'The address is malformed' : 'The body is not valid JSON')
}

/** Batches may also come as one event a line. */
const orLines = ({ routeOptions }: FastifyRequest) =>
  routeOptions.url?.endsWith('/batch') ? ', or application/x-ndjson with one event a line' : ''

function codeOfStatus(status: unknown): ErrorCode | null {
  if (typeof status !== 'number' || status < 400 || status >= 500) return null
  for (const code of Object.keys(errorStatus) as ErrorCode[]) {
    // Object.keys loses the literal keys.
    if (errorStatus[code] === status) return code
  }
  return 'BAD_REQUEST'
}
