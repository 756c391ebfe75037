import * as oauth from 'oauth4webapi'
import { issuer, openBrowser, type TestBrowser } from './browser.ts'
import type { TestClient } from './make-client.ts'

/** Requests to the public address arrive at the server, as through a proxy. */
export const throughProxy =
  (server: { url: string }) =>
  (url: string, options: object): Promise<Response> =>
    // What both libraries hand over is made for fetch, only their types are their own.
    fetch(url.replace(issuer, server.url), options as RequestInit)

export const httpOptions = (server: { url: string }) => ({
  [oauth.customFetch]: throughProxy(server),
  [oauth.allowInsecureRequests]: true,
})

export async function discover(server: { url: string }): Promise<oauth.AuthorizationServer> {
  const url = new URL(issuer)
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, httpOptions(server)))
}

export interface Authorization {
  code: string
  verifier: string
  nonce: string
  params: URLSearchParams
}

export interface AuthorizeOptions {
  scope?: string
  extra?: Record<string, string>
}

/** An authorization request, as an app sends it. */
export async function authorizationRequest(
  client: TestClient,
  { scope = 'openid profile', extra = {} }: AuthorizeOptions = {},
) {
  const verifier = oauth.generateRandomCodeVerifier()
  const nonce = oauth.generateRandomNonce()
  const state = oauth.generateRandomState()
  const query = new URLSearchParams({
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    response_type: 'code',
    scope,
    nonce,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...extra,
  })
  return { address: `${issuer}/oidc/auth?${query}`, verifier, nonce, state }
}

/** The whole way of a browser through Heimdall, saying yes to everything. */
export async function authorize(
  server: { url: string },
  client: TestClient,
  who: string | TestBrowser,
  options: AuthorizeOptions = {},
): Promise<Authorization> {
  const browser = typeof who === 'string' ? openBrowser(server, who) : who
  const { address, verifier, nonce, state } = await authorizationRequest(client, options)
  const end = new URL(await browser.agree(await browser.follow(address)))
  const as = await discover(server)
  const params = oauth.validateAuthResponse(as, { client_id: client.clientId }, end, state)
  return { code: params.get('code') ?? '', verifier, nonce, params }
}

export const authOf = (client: TestClient): oauth.ClientAuth =>
  client.secret === '' ? oauth.None() : oauth.ClientSecretBasic(client.secret)

/** Redeems the code; everything about the answer is checked, the ID token included. */
export async function redeem(
  server: { url: string },
  client: TestClient,
  { params, verifier, nonce }: Authorization,
): Promise<oauth.TokenEndpointResponse> {
  const as = await discover(server)
  const party = { client_id: client.clientId }
  const answer = await oauth.authorizationCodeGrantRequest(
    as,
    party,
    authOf(client),
    params,
    client.redirectUri,
    verifier,
    httpOptions(server),
  )
  return oauth.processAuthorizationCodeResponse(as, party, answer, { expectedNonce: nonce })
}

export async function refresh(
  server: { url: string },
  client: TestClient,
  refreshToken: string,
): Promise<oauth.TokenEndpointResponse> {
  const as = await discover(server)
  const party = { client_id: client.clientId }
  const answer = await oauth.refreshTokenGrantRequest(
    as,
    party,
    authOf(client),
    refreshToken,
    httpOptions(server),
  )
  return oauth.processRefreshTokenResponse(as, party, answer)
}
