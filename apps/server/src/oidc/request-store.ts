import { AsyncLocalStorage } from 'node:async_hooks'
import type { Call, Login } from '@heimdall/core'

/** What belongs to one request, for the functions that oidc-provider calls without saying on whose behalf. */
export interface OidcRequest {
  call: Call
  /** Only here a consumed refresh token may be looked at once more. */
  isTokenRequest: boolean
  /** Here a token says what it is good for at this moment, and not what it was made for. */
  presentsToken: boolean
  /** How the person of the session has signed in; read when it is first asked for. */
  login: Promise<Login | null> | null
  /** The answer that the same request has got before. */
  replayed: Record<string, unknown> | null
}

export const oidcRequests = new AsyncLocalStorage<OidcRequest>()

/** The request that is under way. Everything that oidc-provider does, it does in one. */
export function currentOidcRequest(): OidcRequest {
  const request = oidcRequests.getStore()
  if (!request) throw new Error('oidc-provider was called outside of a request')
  return request
}
