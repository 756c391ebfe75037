import type { Cookies } from '@heimdall/api/server'
import { setSignInCookies } from '@heimdall/api/server'
import { ProviderSlug } from '@heimdall/contracts'
import {
  type Actor,
  type ConnectOutcome,
  type FlowOutcome,
  finishConnection,
  finishFlow,
  isConnecting,
  type Services,
} from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { writeCookies } from './http/browser-cookies.ts'

export interface ProviderCallbackOptions {
  services: Services
  secureCookies: boolean
}

/**
 * Where providers send the browser back to. The one GET that changes something: OAuth 2.0 has it so, and the state,
 * good for one use in one browser, stands for the check of the origin.
 */
export const providerCallback = fp<ProviderCallbackOptions>(async (app, { services, secureCookies }) => {
  app.get<{ Params: { provider: string } }>(
    '/auth/:provider/callback',
    { onRequest: app.identify },
    async (request, reply) => {
      const provider = ProviderSlug.safeParse(request.params.provider)
      const query = queryOf(request)
      if (!provider.success || query.length > maxQueryLength) return reply.callNotFound()
      const input = { provider: provider.data, query }
      const from = (sourceService: string) => ({
        ...request.call,
        request: { ...request.call.request, sourceService },
      })
      // The code must stay in nobody's history or referrer.
      reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')
      if (isConnecting(query)) {
        const outcome = await finishConnection.execute(services, from('backend'), input)
        return reply.redirect(pageAfterConnecting(outcome), 303)
      }
      const outcome = await finishFlow.execute(services, from('id'), input)
      setCookies(writeCookies(reply, secureCookies), outcome)
      return reply.redirect(pageAfter(outcome, request.call.actor), 303)
    },
  )
})

const maxQueryLength = 8_192

const queryOf = ({ url }: FastifyRequest): string => url.slice(url.indexOf('?') + 1 || url.length)

function setCookies(cookies: Cookies, outcome: FlowOutcome): void {
  if (outcome.status === 'sign_in') setSignInCookies(cookies, outcome.outcome)
  if (outcome.status === 'confirmed') cookies.set('session', outcome.session.token, outcome.session.expiresAt)
  if (outcome.status === 'registration') {
    cookies.set('pendingRegistration', outcome.pending.token, outcome.pending.expiresAt)
  }
}

/** The page of the ID app that goes on from here. Paths only, so that nothing leads elsewhere. */
function pageAfter(outcome: FlowOutcome, actor: Actor): string {
  if (outcome.status === 'registration') {
    return `/register/linked?${new URLSearchParams({ redirect: outcome.returnTo })}`
  }
  if (outcome.status === 'confirmed') return outcome.returnTo
  if (outcome.status === 'sign_in') {
    const { returnTo } = outcome
    return outcome.outcome.status === 'signed_in'
      ? returnTo
      : `/sign-in/second-factor?${new URLSearchParams({ redirect: returnTo })}`
  }
  if (outcome.status !== 'failed') {
    return `/links?${new URLSearchParams({ done: outcome.status, provider: outcome.provider })}`
  }
  const { problem, provider, purpose, returnTo } = outcome
  // The sign-in page would send whoever is signed in away again.
  if (purpose === 'sign_in' || (purpose === null && actor.type !== 'user')) {
    return `/sign-in?${new URLSearchParams({ problem, provider, redirect: returnTo })}`
  }
  return `/links?${new URLSearchParams({ problem, provider })}`
}

/** The page of the admin app that says what became of it. */
function pageAfterConnecting(outcome: ConnectOutcome): string {
  const said =
    outcome.status === 'failed'
      ? { problem: outcome.problem, provider: outcome.provider }
      : { done: outcome.status, integration: outcome.id }
  return `/admin/integrations?${new URLSearchParams(said)}`
}
