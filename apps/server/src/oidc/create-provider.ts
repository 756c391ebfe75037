import { signOutCookies } from '@heimdall/api/server'
import { signOut } from '@heimdall/core'
import Provider from 'oidc-provider'
import { cookieName } from '../http/browser-cookies.ts'
import { limitBotScopes } from './bot-scopes.ts'
import { matchesSecret } from './client-metadata.ts'
import { type ConfigurationOptions, oidcConfiguration } from './configuration.ts'
import { oidcPathOf } from './handle-request.ts'
import { queueLogout } from './logout/queue-logout.ts'
import { tellAppsLater } from './logout/tell-apps-later.ts'
import { currentOidcRequest } from './request-store.ts'
import { bridgeSessions } from './session-bridge.ts'
import { keepAnswer } from './storage/replay.ts'

/** Answers are forms that post themselves, or nothing to look at. `form-action` is left open: the form leads to the app. */
const csp = "default-src 'none'; script-src 'report-sample'; base-uri 'none'; frame-ancestors 'none'"

export function createProvider(options: ConfigurationOptions): Provider {
  const { services, secure } = options
  const provider = new Provider(services.publicUrl, oidcConfiguration(options))
  // Whatever lies between: `handle-request.ts` says which address and scheme browsers use.
  provider.proxy = true
  provider.silent = true
  bridgeSessions(provider, services)
  limitBotScopes(provider)
  tellAppsLater(provider, (clientId, sid) => queueLogout(services, clientId, sid))
  // Of secrets there are only hashes.
  Object.assign(provider.Client.prototype, {
    compareClientSecret(this: { clientSecret?: string }, secret: string) {
      return matchesSecret(this.clientSecret, secret, services.clock.now())
    },
  })
  provider.on('server_error', (_context, error) =>
    services.log.error({ err: error }, 'The OAuth provider met an unforeseen error'),
  )

  provider.use(async (context, next) => {
    context.set('content-security-policy', csp)
    context.set('referrer-policy', 'no-referrer')
    await next()
    if (context.status !== 404 || context.body) return
    context.status = 404
    context.body = { error: 'invalid_request', error_description: 'There is nothing at this address' }
  })

  // A page that has sent a form by script can not see where it leads, so it is told. Sent as a form, the content security
  // policy would hold the browser back from an app's address.
  provider.use(async (context, next) => {
    await next()
    const redirectTo = context.response.get('location')
    if (context.method !== 'POST' || !redirectTo || context.accepts('html', 'json') !== 'json') return
    context.remove('location')
    context.status = 200
    context.body = { redirectTo }
  })

  // A refresh that is only repeated gets the answer of before; one that was answered is kept for that.
  provider.use(async (context, next) => {
    await next()
    const request = currentOidcRequest()
    if (!request.isTokenRequest) return
    if (request.replayed) {
      context.status = 200
      context.body = request.replayed
      return
    }
    const { params } = context.oidc
    const { refresh_token: refreshToken, scope } = params ?? {}
    if (context.status !== 200 || params?.grant_type !== 'refresh_token') return
    if (typeof refreshToken !== 'string') return
    await keepAnswer(services, refreshToken, {
      scope: typeof scope === 'string' ? scope : null,
      answer: context.body,
    })
  })

  // Whoever signs out there, signs out here.
  provider.use(async (context, next) => {
    await next()
    if (oidcPathOf(context.path) !== '/oidc/logout/confirm' || !context.oidc.session?.destroyed) return
    const { call } = currentOidcRequest()
    if (call.actor.type !== 'user') return
    await signOut.execute(services, call, {})
    const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure, signed: false } as const
    for (const name of signOutCookies) context.cookies.set(cookieName(name, secure), null, attributes)
  })
  return provider
}
