import type { Services } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { refuseCrossOrigin } from '../http/same-origin.ts'
import { callOperation, type RestOperation, restOperations } from './operations.ts'

export interface RestOptions {
  services: Services
  publicUrl: string
}

/** Every procedure that has a REST route, as a route of its own: `/v1/…`. */
export const rest = fp<RestOptions>(async (app, { services, publicUrl }) => {
  await app.register(async (scope) => {
    scope.addHook('onRequest', refuseCrossOrigin(publicUrl))
    scope.addHook('onRequest', scope.identify)
    for (const operation of restOperations()) {
      scope.route({
        method: operation.method,
        url: operation.url,
        handler: async (request, reply) => {
          const answer = await callOperation(operation, inputOf(operation, request), {
            services,
            call: request.call,
            cookies: null,
          })
          return reply.status(operation.successStatus).send(answer)
        },
      })
    }
  })
})

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
