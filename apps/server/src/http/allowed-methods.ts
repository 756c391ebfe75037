import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** Which methods the address of a request has; none when nothing is there. */
    methodsOf(request: FastifyRequest): string[]
  }
}

/**
 * Remembers the methods of every route, so that a known address with another method answers 405 with `Allow`, and
 * OPTIONS says which there are (RFC 9110, sections 9.3.7 and 15.5.6). Must come before the routes.
 */
export const allowedMethods = fp(async (app) => {
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    const route = routes.get(url) ?? { pattern: patternOf(url), methods: new Set() }
    routes.set(url, route)
    for (const name of [method].flat()) route.methods.add(name)
  })
  app.decorate('methodsOf', (request: FastifyRequest) => {
    const path = request.url.split('?')[0] ?? ''
    const matching = [...routes.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(matching.flatMap((route) => [...route.methods]))]
  })
})

/** `/v1/users/:userId/audit` and `/docs/assets/*`, as the router reads them. */
function patternOf(url: string): RegExp {
  const escaped = url.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`)
}
