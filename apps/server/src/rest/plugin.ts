import { type Call, idempotentRequest, type Services } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { refuseCrossOrigin } from '../http/same-origin.ts'
import { sendTagged } from '../http/send-tagged.ts'
import { idempotencyKeyOf } from './idempotency-key.ts'
import { callOperation, type RestOperation, restOperations } from './operations.ts'
import { preconditionOf } from './precondition.ts'

export interface RestOptions {
  services: Services
  publicUrl: string
}

/** Every procedure that has a REST route, as a route of its own: `/v1/…`. */
export const rest = fp<RestOptions>(async (app, { services, publicUrl }) => {
  await app.register(async (scope) => {
    scope.addHook('onRequest', refuseCrossOrigin(publicUrl))
    scope.addHook('onRequest', scope.identify)
    const operations = restOperations()
    for (const operation of operations) {
      const read = operations.find(({ method, url }) => method === 'GET' && url === operation.url)
      scope.route({
        method: operation.method,
        url: operation.url,
        ...(operation.maxBodyBytes === undefined ? {} : { bodyLimit: operation.maxBodyBytes }),
        onRequest: operation.isUnlimited ? [] : scope.limit,
        handler: async (request, reply) => {
          const input = inputOf(operation, request)
          const call = callOf(operation, read, request, input)
          const answer = await callOperation(operation, input, {
            services,
            call,
            cookies: null,
            streams: null,
          })
          if (operation.method === 'GET')
            return sendTagged(request, reply, 'application/json; charset=utf-8', JSON.stringify(answer))
          return reply.status(operation.successStatus).send(answer)
        },
      })
    }
  })
})

/** What a POST changes is done once, however often it comes with the same Idempotency-Key; other changes may ask for `If-Match`. */
function callOf(
  operation: RestOperation,
  read: RestOperation | undefined,
  request: FastifyRequest,
  input: unknown,
): Call {
  const { call } = request
  const precondition = preconditionOf(operation, read, request, call)
  if (precondition) return { ...call, precondition }
  if (!operation.takesIdempotencyKey) return call
  const key = idempotencyKeyOf(request)
  // Nobody in particular has no keys of their own: two strangers would be answered alike.
  if (key === null || call.actor.type === 'anonymous') return call
  const whole = JSON.stringify([operation.procedure, input])
  return { ...call, idempotency: idempotentRequest(call.actor, key, whole) }
}

/** Path, query and body together are the procedure's input; the path wins. */
function inputOf(operation: RestOperation, request: FastifyRequest): Record<string, unknown> {
  const hasBody = operation.method !== 'GET' && operation.method !== 'DELETE'
  return {
    ...(hasBody ? asRecord(request.body) : operation.readText(asRecord(request.query))),
    ...operation.readText(asRecord(request.params)),
  }
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
