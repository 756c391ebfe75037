import { allowInsecureRequests, customFetch, None, revocationRequest } from 'oauth4webapi'
import type { ProviderAccess } from '../../../kernel/index.ts'
import { dialects } from '../kinds/index.ts'
import type { KnownServer } from './discovery.ts'
import { isPlainAllowed, type ProviderNetwork } from './network.ts'
import { refusalOf } from './platform-failures.ts'
import { clientAuthentication } from './redeem-code.ts'

/** RFC 7009. A platform that has no place for it is told nothing. */
export async function revokeToken(
  network: ProviderNetwork,
  { metadata }: KnownServer,
  provider: ProviderAccess,
  token: string,
): Promise<void> {
  const { revokeAt } = dialects[provider.kind]
  const server = revokeAt === undefined ? metadata : { ...metadata, revocation_endpoint: revokeAt }
  if (server.revocation_endpoint === undefined) return
  const answer = await revocationRequest(
    server,
    { client_id: provider.clientId },
    revokeAt === undefined ? clientAuthentication(metadata, provider) : None(),
    token,
    { [customFetch]: network.fetch, [allowInsecureRequests]: isPlainAllowed(network, metadata.issuer) },
  )
  if (answer.status !== 200) throw await refusalOf(answer)
}
