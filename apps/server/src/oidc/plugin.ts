import { type AccessChange, networkOf, type Services } from '@heimdall/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { createProviderFetch } from '../adapters/provider-fetch.ts'
import { createClientStore } from './client-store.ts'
import { createCurrentProvider } from './current-provider.ts'
import { formsByGet } from './forms-by-get.ts'
import { letProviderAnswer } from './handle-request.ts'
import { interactionRoutes } from './interactions/routes.ts'
import { limitStrangers } from './limit-strangers.ts'
import { createLogoutSender } from './logout/create-logout-sender.ts'

export interface OidcOptions {
  services: Services
  publicUrl: string
  secureCookies: boolean
  /** Of one network, of what is begun without proving who one is; null: as many as they like. */
  requestsPerMinute: number | null
  onAccessChange(listener: (change: AccessChange) => void): void
}

/** Without a secret, a code or a token nothing is written there; so bots may ask as often as they like. */
const leavingNothing = ['/oidc/token', '/oidc/introspect', '/oidc/revoke', '/oidc/userinfo', '/oidc/jwks']

/** A code has 20^8 possibilities; so nobody finds one by trying (RFC 8628, section 5.1). */
const codesPerMinute = { limit: 10, windowSeconds: 60 }

/** The OAuth and OpenID provider, under the one origin: `/oidc/*`, both well-known documents, and `/device`. */
export const oidc = fp<OidcOptions>(async (app, options) => {
  const { services, publicUrl, secureCookies, requestsPerMinute } = options
  const clients = createClientStore(services)
  options.onAccessChange((change) => clients.forget(change))
  // Apps are told of sign-outs at addresses that any developer enters: only the public internet is reached.
  const send = createProviderFetch({
    allowsLoopback: publicUrl.startsWith('http://'),
    isPublicOnly: true,
    timeoutMs: 10_000,
  })
  const currentProvider = createCurrentProvider({
    services,
    clients,
    secure: secureCookies,
    fetch: (url, { method, headers, body } = {}) =>
      send(String(url), {
        method: method ?? 'GET',
        redirect: 'manual',
        headers: Object.fromEntries(new Headers(headers)),
        body: body === undefined || body === null ? undefined : String(body),
      }),
  })
  const logouts = createLogoutSender(services, currentProvider)
  options.onAccessChange((change) => {
    if ('sessionId' in change || 'userId' in change) logouts.wake()
  })
  app.addHook('onReady', async () => logouts.start())
  app.addHook('onClose', () => logouts.stop())
  const answer = async (request: FastifyRequest, reply: FastifyReply) =>
    letProviderAnswer(await currentProvider(), publicUrl, request, reply)

  await app.register(async (scope) => {
    // oidc-provider reads bodies itself.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
    scope.addHook('onRequest', scope.identifyBrowser)
    const limit = requestsPerMinute === null ? [] : [limitStrangers(services.rateLimiter, requestsPerMinute)]
    for (const url of ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server']) {
      scope.route({ method: ['GET', 'OPTIONS'], url, handler: answer })
    }
    const open = { method: ['GET', 'POST', 'OPTIONS'], handler: answer }
    for (const url of leavingNothing) scope.route({ ...open, url })
    scope.route({ ...open, url: '/oidc/*', onRequest: limit })
    await scope.register(formsByGet)
    scope.post('/device', async (request, reply) => {
      const { allowed, retryAfterSeconds } = await services.rateLimiter.consume(
        `device-code:${networkOf(request.call.request.ipAddress)}`,
        codesPerMinute,
      )
      if (!allowed)
        return reply.header('retry-after', retryAfterSeconds).status(429).send({ problem: 'too_many' })
      return answer(request, reply)
    })
    scope.get('/device/:uid', answer)
    scope.get('/device', { onRequest: limit }, (request, reply) =>
      request.headers.accept?.includes('text/html') ? reply.callNotFound() : answer(request, reply),
    )
  })
  await app.register(interactionRoutes, { services, publicUrl, clients, currentProvider })
})
