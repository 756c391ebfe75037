import { randomUUID } from 'node:crypto'
import { normaliseIp } from '@heimdall/audit'
import { type Actor, anonymous, type Call, signInFirst, unavailable } from '@heimdall/core'
import { isUnavailable } from '@heimdall/db'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import type { ActorStore } from '../actor.ts'
import type { Config } from '../config.ts'
import { cookieName, readBrowserCookies } from './browser-cookies.ts'
import { correlationIdOf } from './correlation-id.ts'

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
  secureCookies: boolean
  trustProxy: Config['trustProxy']
}

/** Gives every request its ids, and routes a way to find out who asks. */
export const requestContext = fp<RequestContextOptions>(async (app, options) => {
  const { actors, secureCookies, trustProxy } = options
  const sessionCookie = cookieName('session', secureCookies)
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
      request.call = { ...request.call, actor: await actorOf(request, actors, sessionCookie) }
    } catch (error) {
      throw isUnavailable(error) ? unavailable(error) : error
    }
  })

  app.decorate('identifyBrowser', async (request: FastifyRequest) => {
    try {
      request.call = { ...request.call, actor: await actorOfBrowser(request, actors, sessionCookie) }
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

/** A key or token beats a cookie. A wrong one is refused rather than taken for nobody; an old cookie is just nobody. */
async function actorOf(request: FastifyRequest, actors: ActorStore, sessionCookie: string): Promise<Actor> {
  const ip = request.call.request.ipAddress
  const appKey = request.headers['x-id-app-key']
  if (typeof appKey === 'string') {
    const actor = await actors.fromApiKey(appKey, ip)
    if (actor?.type !== 'api_key' || actor.ownerId !== null) throw signInFirst()
    return actor
  }
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1]
    const actor = token === undefined ? null : await actorOfToken(token, actors, ip)
    if (!actor) throw signInFirst()
    return actor
  }
  return actorOfBrowser(request, actors, sessionCookie)
}

/** Keys say by their first letters that they are; everything else is a token of the OAuth provider. */
const actorOfToken = (token: string, actors: ActorStore, ip: string | null): Promise<Actor | null> =>
  token.startsWith('hk_') ? actors.fromApiKey(token, ip) : actors.fromOAuthToken(token)

async function actorOfBrowser(
  request: FastifyRequest,
  actors: ActorStore,
  sessionCookie: string,
): Promise<Actor> {
  const token = request.cookies[sessionCookie]
  return (token === undefined ? null : await actors.fromSession(token)) ?? anonymous
}
