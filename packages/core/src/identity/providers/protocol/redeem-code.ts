import {
  allowInsecureRequests,
  authorizationCodeGrantRequest,
  ClientSecretBasic,
  ClientSecretPost,
  customFetch,
  getValidatedIdTokenClaims,
  jwksCache,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  protectedResourceRequest,
  userInfoRequest,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from 'oauth4webapi'
import {
  type ExternalProfile,
  type FlowSecrets,
  type PlatformTokens,
  type ProviderAccess,
  ProviderFailure,
  type ProviderPrompt,
} from '../../../kernel/index.ts'
import { dialects } from '../kinds/index.ts'
import type { KnownServer } from './discovery.ts'
import { isPlainAllowed, type ProviderNetwork } from './network.ts'
import { mendTokens, toTokens } from './tokens.ts'

interface Visit {
  provider: ProviderAccess
  secrets: FlowSecrets
  /** What stands in the address of the page that the browser came back to. */
  callback: URLSearchParams
  prompt: ProviderPrompt
}

/** The code becomes tokens, the tokens a profile. */
export async function redeemCode(
  network: ProviderNetwork,
  { metadata, keys }: KnownServer,
  { provider, secrets, callback, prompt }: Visit,
): Promise<{ profile: ExternalProfile; tokens: PlatformTokens }> {
  const dialect = dialects[provider.kind]
  const client = { client_id: provider.clientId }
  const options = {
    [customFetch]: network.fetch,
    [allowInsecureRequests]: isPlainAllowed(network, metadata.issuer),
  }
  const validated = validateAuthResponse(metadata, client, callback, secrets.state)
  const answer = await authorizationCodeGrantRequest(
    metadata,
    client,
    clientAuthentication(metadata, provider),
    validated,
    provider.redirectUri,
    secrets.codeVerifier,
    options,
  )
  const response = await mendTokens(dialect, answer)
  const isOpenId = !('metadata' in dialect.server)
  const maxAge = prompt === 'prove' ? dialect.prompts.prove.max_age : undefined
  const tokens = await processAuthorizationCodeResponse(metadata, client, response, {
    ...(isOpenId ? { expectedNonce: secrets.nonce, requireIdToken: true } : {}),
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
  })
  // TLS says already who sent it (OpenID Connect Core 1.0, 3.1.3.7); a proxy in between could still have changed it.
  if (isOpenId) await validateApplicationLevelSignature(metadata, response, { ...options, [jwksCache]: keys })
  const claims = getValidatedIdTokenClaims(tokens) ?? null
  const token = tokens.access_token
  const profile = await dialect.readProfile({
    issuer: metadata.issuer,
    claims,
    async read(url) {
      const headers = new Headers({ accept: 'application/json', 'user-agent': 'Heimdall' })
      const resource = await protectedResourceRequest(token, 'GET', new URL(url), headers, null, options)
      if (resource.status !== 200)
        throw new ProviderFailure('invalid', `A profile was answered with ${resource.status}`)
      return resource.json()
    },
    async userInfo() {
      if (metadata.userinfo_endpoint === undefined || !claims) return null
      return processUserInfoResponse(
        metadata,
        client,
        claims.sub,
        await userInfoRequest(metadata, client, token, options),
      )
    },
  })
  return { profile, tokens: toTokens(tokens) }
}

/** By header, unless the provider takes it in the body alone (RFC 6749, section 2.3.1). */
export function clientAuthentication(
  { token_endpoint_auth_methods_supported: methods }: KnownServer['metadata'],
  { clientSecret }: ProviderAccess,
) {
  const byHeader = methods === undefined || methods.includes('client_secret_basic')
  return byHeader ? ClientSecretBasic(clientSecret) : ClientSecretPost(clientSecret)
}
