import { calculatePKCECodeChallenge } from 'oauth4webapi'
import type { ProviderClient } from '../../../kernel/index.ts'
import { dialects } from '../kinds/index.ts'
import { createDiscovery } from './discovery.ts'
import { isPlainAllowed, type ProviderNetwork } from './network.ts'
import { asPlatformFailure } from './platform-failures.ts'
import { probeProvider } from './probe-provider.ts'
import { asProviderFailure } from './provider-failures.ts'
import { readAnswer } from './read-answer.ts'
import { redeemCode } from './redeem-code.ts'
import { refreshTokens } from './refresh-tokens.ts'
import { revokeToken } from './revoke-token.ts'

/**
 * The authorization code flow of OAuth 2.1 and OpenID Connect, from the client's side: PKCE by S256 (RFC 7636), state,
 * nonce, and `iss` (RFC 9207), each checked by oauth4webapi.
 */
export function createProviderClient(network: ProviderNetwork): ProviderClient {
  const discovery = createDiscovery(network)
  const connect: ProviderClient['connect'] = (provider, secrets, callback, prompt) =>
    asProviderFailure(async () =>
      redeemCode(network, await discovery.serverOf(provider), { provider, secrets, callback, prompt }),
    )
  return {
    accepts: (issuer) => issuer.startsWith('https://') || isPlainAllowed(network, issuer),
    authorizationUrl: (provider, secrets, prompt) =>
      asProviderFailure(async () => {
        const dialect = dialects[provider.kind]
        const { metadata } = await discovery.serverOf(provider)
        if (metadata.authorization_endpoint === undefined)
          throw new Error('There is no authorization endpoint')
        const url = new URL(metadata.authorization_endpoint)
        const parameters = {
          ...dialect.authorizationParameters,
          ...(prompt === 'none' ? {} : dialect.prompts[prompt]),
          response_type: 'code',
          client_id: provider.clientId,
          redirect_uri: provider.redirectUri,
          scope: provider.scopes.join(' '),
          state: secrets.state,
          code_challenge: await calculatePKCECodeChallenge(secrets.codeVerifier),
          code_challenge_method: 'S256',
          // Only an ID token can bring it back.
          ...('metadata' in dialect.server ? {} : { nonce: secrets.nonce }),
        }
        for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
        return url.href
      }),
    connect,
    fetchProfile: async (...visit) => (await connect(...visit)).profile,
    refresh: (provider, refreshToken) =>
      asPlatformFailure(async () =>
        refreshTokens(network, await discovery.serverOf(provider), provider, refreshToken),
      ),
    revoke: (provider, token) =>
      asPlatformFailure(async () =>
        revokeToken(network, await discovery.serverOf(provider), provider, token),
      ),
    userInfoAddress: (provider) =>
      asPlatformFailure(async () => (await discovery.serverOf(provider)).metadata.userinfo_endpoint ?? null),
    read: (url, headers) => asPlatformFailure(() => readAnswer(network, url, headers)),
    async check(provider) {
      // Whoever asks has just changed something, here or there.
      discovery.forget(provider)
      return probeProvider(network, () => discovery.serverOf(provider), provider)
    },
  }
}
