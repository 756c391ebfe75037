import {
  allowInsecureRequests,
  customFetch,
  processRefreshTokenResponse,
  refreshTokenGrantRequest,
} from 'oauth4webapi'
import type { PlatformTokens, ProviderAccess } from '../../../kernel/index.ts'
import { dialects } from '../kinds/index.ts'
import type { KnownServer } from './discovery.ts'
import { isPlainAllowed, type ProviderNetwork } from './network.ts'
import { refusalOf } from './platform-failures.ts'
import { clientAuthentication } from './redeem-code.ts'
import { mendTokens, toTokens } from './tokens.ts'

/** RFC 6749, section 6. */
export async function refreshTokens(
  network: ProviderNetwork,
  { metadata }: KnownServer,
  provider: ProviderAccess,
  refreshToken: string,
): Promise<PlatformTokens> {
  const client = { client_id: provider.clientId }
  const answer = await refreshTokenGrantRequest(
    metadata,
    client,
    clientAuthentication(metadata, provider),
    refreshToken,
    { [customFetch]: network.fetch, [allowInsecureRequests]: isPlainAllowed(network, metadata.issuer) },
  )
  if (answer.status !== 200) throw await refusalOf(answer)
  const response = await mendTokens(dialects[provider.kind], answer)
  return toTokens(await processRefreshTokenResponse(metadata, client, response))
}
