import { randomUUID } from 'node:crypto'
import { normaliseIp } from '@heimdall/audit'
import { anonymous, type Call, type Services, unavailable } from '@heimdall/core'
import { isUnavailable } from '@heimdall/db'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { ActorStore } from '../actor.ts'
import type { Config } from '../config.ts'
import { cookieName, readBrowserCookies } from './browser-cookies.ts'
import { correlationIdOf } from './correlation-id.ts'
import { createActorFinder } from './find-actor.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks and from where. Set by `identify`. */
    call: Call
  }
}

const Source = /^[a-z][a-z0-9_]{0,63}$/

/** Request ids are ours: one from outside could be made to collide in the log. */
export const newRequestId = () => randomUUID()

export interface RequestContextOptions {
  actors: ActorStore
  services: Services
  secureCookies: boolean
  trustProxy: Config['trustProxy']
}

/** Gives every request its ids, and routes a way to find out who asks. */
export const requestContext = fp<RequestContextOptions>(async (app, options) => {
  const { actors, services, secureCookies, trustProxy } = options
  const find = createActorFinder({ actors, services, sessionCookie: cookieName('session', secureCookies) })
  app.decorateRequest('call')
  // Said once: it holds for every request, and anyone can send the header.
  let mayWarn = trustProxy === false

  app.addHook('onRequest', (request, reply, done) => {
    if (mayWarn && request.headers['x-forwarded-for'] !== undefined) {
      mayWarn = false
      request.log.warn(proxyWarning)
    }
    request.call = { actor: anonymous, request: contextOf(request, secureCookies) }
    reply.header('x-request-id', request.id)
    done()
  })

  app.decorate('identify', async (request: FastifyRequest) => {
    try {
      request.call = { ...request.call, actor: await find.of(request) }
    } catch (error) {
      throw isUnavailable(error) ? unavailable(error) : error
    }
  })

  app.decorate('identifyBrowser', async (request: FastifyRequest) => {
    try {
      request.call = { ...request.call, actor: await find.ofBrowser(request) }
    } catch (error) {
      throw isUnavailable(error) ? unavailable(error) : error
    }
  })
})

declare module 'fastify' {
  interface FastifyInstance {
    /** As an onRequest hook: finds the actor; refuses a credential that is not valid. */
    identify(request: FastifyRequest): Promise<void>
    /** The same by the cookie alone, where `Authorization` means something else. */
    identifyBrowser(request: FastifyRequest): Promise<void>
  }
}

const proxyWarning =
  'Requests carry X-Forwarded-For, but TRUST_PROXY is off. Behind a proxy all users count as one address then, and share its limit of sign-ins; see docs/configuration.md'

const contextOf = (request: FastifyRequest, secureCookies: boolean): Call['request'] => ({
  id: request.id,
  correlationId: correlationIdOf(request.raw) ?? request.id,
  // A client that has hung up already has no address any more, whatever the type says.
  ipAddress: request.ip ? normaliseIp(request.ip) : null,
  userAgent: request.headers['user-agent'] ?? null,
  sourceService: matching(Source, request.headers['x-source-service']) ?? 'api',
  cookies: readBrowserCookies(request, secureCookies),
})

const matching = (pattern: RegExp, header: string | string[] | undefined): string | null =>
  typeof header === 'string' && pattern.test(header) ? header : null
