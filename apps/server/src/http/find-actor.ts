import { type Actor, anonymous, type Services, signInFirst } from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import type { ActorStore } from '../actor.ts'
import { useOnce } from '../oidc/storage/use-once.ts'
import { refuseBoundToken, refuseCredential, refuseProof } from './challenge.ts'
import { BadProof, checkProof } from './check-proof.ts'

export interface FindActorOptions {
  actors: ActorStore
  services: Pick<Services, 'primary' | 'clock' | 'publicUrl'>
  sessionCookie: string
}

export interface ActorFinder {
  /** A key or token beats a cookie. A wrong one is refused rather than taken for nobody; an old cookie is just nobody. */
  of(request: FastifyRequest): Promise<Actor>
  ofBrowser(request: FastifyRequest): Promise<Actor>
}

/** The same for all that can be wrong with one, for whoever has found it need not know. */
const unknownKey = 'This API key is unknown, was revoked or has ended, or may not be used from here'
const unknownToken = 'This access token is unknown, or has ended; fetch a new one'
const noCredential = 'Send an API key or an access token, whole, as Authorization: Bearer'

/** Who asks, by whatever the request shows. */
export function createActorFinder({ actors, services, sessionCookie }: FindActorOptions): ActorFinder {
  /** The key that a request has proved to hold. A stream asks again while it lasts, and has one proof. */
  const proven = new WeakMap<FastifyRequest, string>()

  async function ofBrowser(request: FastifyRequest): Promise<Actor> {
    const token = request.cookies[sessionCookie]
    return (token === undefined ? null : await actors.fromSession(token)) ?? anonymous
  }

  async function ofBearer(request: FastifyRequest, token: string): Promise<Actor> {
    const { ipAddress } = request.call.request
    // Keys say by their first letters that they are; everything else is a token of the OAuth provider.
    if (token.startsWith('hk_')) {
      const actor = await actors.fromApiKey(token, ipAddress)
      if (!actor) throw refuseCredential(request, unknownKey)
      return actor
    }
    const bearer = await actors.fromOAuthToken(token)
    if (!bearer) throw refuseCredential(request, unknownToken)
    if (bearer.jkt !== null) throw refuseBoundToken(request)
    return bearer.actor
  }

  async function ofHolder(request: FastifyRequest, token: string): Promise<Actor> {
    const bearer = token.startsWith('hk_') ? null : await actors.fromOAuthToken(token)
    if (!bearer) throw refuseProof(request, 'invalid_token', unknownToken)
    if (bearer.jkt === null) throw refuseProof(request, 'invalid_token', 'This token is bound to no key')
    if ((proven.get(request) ?? (await prove(request, token, bearer.jkt))) !== bearer.jkt) {
      throw refuseProof(request, 'invalid_token', 'This token is bound to another key')
    }
    return bearer.actor
  }

  /** The key that the request proves to hold; a proof for the token's own key is used up by that. */
  async function prove(request: FastifyRequest, token: string, expected: string): Promise<string> {
    const now = services.clock.now()
    const address = `${services.publicUrl}${request.url}`
    const { jkt, jti, expiresAt } = await checkProof(request.headers.dpop, {
      method: request.method,
      address,
      token,
      now,
    }).catch((error: unknown) => {
      if (error instanceof BadProof) throw refuseProof(request, 'invalid_dpop_proof', error.message)
      throw error
    })
    // Strangers fill no table.
    if (jkt !== expected) return jkt
    if (!(await useOnce(services, `v1 ${jkt} ${jti}`, expiresAt))) {
      throw refuseProof(
        request,
        'invalid_dpop_proof',
        'This proof was used already; make a new one for each request',
      )
    }
    proven.set(request, jkt)
    return jkt
  }

  return {
    ofBrowser,
    async of(request) {
      const appKey = request.headers['x-id-app-key']
      if (typeof appKey === 'string') {
        const actor = await actors.fromApiKey(appKey, request.call.request.ipAddress)
        if (actor?.type === 'api_key' && actor.ownerId === null) return actor
        throw signInFirst()
      }
      const { authorization } = request.headers
      if (authorization === undefined) return ofBrowser(request)
      const [, scheme = '', token = ''] = /^(Bearer|DPoP) ([\w-]{20,200})$/i.exec(authorization) ?? []
      if (token === '') throw refuseCredential(request, noCredential)
      return scheme.toLowerCase() === 'dpop' ? ofHolder(request, token) : ofBearer(request, token)
    },
  }
}
